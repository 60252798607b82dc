namespace SmarketingBot.Core.Meetings;

/// <summary>What makes the card of a set-up one message.</summary>
public static class SetupKeys
{
    /// <summary>The card that follows changes now: that of the latest set-up.</summary>
    public static string Of(Series series) => $"setup/{series.Id:N}/{series.SetupCopies}";
}
