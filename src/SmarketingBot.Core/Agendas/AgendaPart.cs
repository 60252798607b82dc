using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>A part of the agenda whose minutes the moderator sets. The topics get what the parts leave.</summary>
public enum AgendaPart
{
    /// <summary>A round of wins at the beginning; only where the moderator gave it minutes.</summary>
    Wins,

    /// <summary>What was promised last time.</summary>
    Commitments,

    /// <summary>Reading the new commitments aloud at the end.</summary>
    ReadBack,
}

/// <summary>What the moderator of a series said about one part; without it the part is as usual.</summary>
public sealed class PartSetting : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid SeriesId { get; init; }
    public AgendaPart Part { get; init; }

    /// <summary>Its minutes; 0 leaves it out.</summary>
    public int Minutes { get; set; }

    /// <summary>The length of the meeting for which they were said: in a longer one the part grows with it.</summary>
    public int OfMinutes { get; set; }
}
