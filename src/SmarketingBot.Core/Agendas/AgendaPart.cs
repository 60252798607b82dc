using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>A part of the agenda whose minutes the moderator sets, in the order of the agenda. The topics get what the parts leave; they come before the returned leads.</summary>
public enum AgendaPart
{
    /// <summary>A round of wins at the beginning: where there are some, or where the moderator gave it minutes.</summary>
    Wins,

    /// <summary>What was promised last time.</summary>
    Commitments,

    /// <summary>The shared goal, the numbers of both sides and what they promised each other.</summary>
    Scoreboard,

    /// <summary>Leads that sales gave back and marketing disputes.</summary>
    ReturnedLeads,

    /// <summary>Words whose meaning waits for a yes.</summary>
    Vocabulary,

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
