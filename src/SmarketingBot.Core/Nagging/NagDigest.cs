namespace SmarketingBot.Core.Nagging;

/// <summary>Where a group reads how much is open and past its date: counts, never names.</summary>
public enum NagDigest
{
    /// <summary>Nowhere, unless somebody says “overdue”.</summary>
    Off,

    /// <summary>In the agenda.</summary>
    Agenda,

    /// <summary>In a message of its own once a week.</summary>
    Weekly,
}
