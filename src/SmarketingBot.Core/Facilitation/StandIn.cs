using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The question whether somebody of a side may moderate one meeting; a yes of each side is needed.</summary>
public sealed class StandIn : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid MeetingId { get; init; }
    public required string PersonId { get; set; }

    /// <summary>Which question of this meeting it is, from 1; each is a message of its own.</summary>
    public int Asked { get; set; }

    /// <summary>Who moderated when it was asked: with somebody else it is settled.</summary>
    public string? InsteadOf { get; set; }

    /// <summary>The moderator wished it. It stands until they lead on, whether or not somebody neutral is there.</summary>
    public bool ByModerator { get; set; }

    public bool SalesAgreed { get; set; }
    public bool MarketingAgreed { get; set; }
}

/// <summary>How good somebody found a meeting; others see only the average, from three answers on.</summary>
public sealed class Rating : ITenantOwned
{
    /// <summary>From how many answers on the average is shown.</summary>
    public const int ShownFrom = 3;

    /// <summary>Up to here the bot asks what would have added a point.</summary>
    public const int AskedUpTo = 3;

    public string Tenant { get; set; } = "";
    public Guid MeetingId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>1 to 5.</summary>
    public int Points { get; set; }

    /// <summary>What would have added one point, if they said so.</summary>
    public string? Wish { get; set; }
}
