using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.People;

/// <summary>The kinds of conversation.</summary>
public enum PlaceKind
{
    Personal,
    Group,
    Channel,
}

/// <summary>A conversation the bot was added to, and how to reach it again after a restart.</summary>
public sealed class Place : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>The conversation's id without a thread suffix.</summary>
    public required string ConversationId { get; init; }

    public PlaceKind Kind { get; set; }
    public string? Name { get; set; }

    /// <summary>Refreshed on every verified activity, because Teams may move a tenant.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>The bot's id in the channel (<c>28:…</c>).</summary>
    public required string BotId { get; set; }

    /// <summary>The team, for channels.</summary>
    public string? TeamId { get; set; }

    /// <summary>The online meeting, for meeting chats that told it.</summary>
    public string? OnlineMeetingId { get; set; }

    /// <summary>When the calendar says its meeting begins (one of them, if it recurs); null where nobody told.</summary>
    public Instant? PlannedStart { get; set; }

    /// <summary>How many minutes the calendar plans.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>False after an uninstall: nothing is said there any more.</summary>
    public bool Active { get; set; } = true;

    /// <summary>When the bot was removed from it; null while it is there. After a while everything of it is deleted.</summary>
    public Instant? LeftAt { get; set; }

    /// <summary>One welcome an install; null means none was said since the last install.</summary>
    public Instant? WelcomedAt { get; set; }

    public Instant LastSeen { get; set; }

    /// <summary>When its members were last read from Teams; null is never.</summary>
    public Instant? RosterAt { get; set; }
}
