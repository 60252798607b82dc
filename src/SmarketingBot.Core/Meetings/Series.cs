using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Core.Meetings;

/// <summary>A recurring smarketing meeting; exactly one lives in a conversation.</summary>
public sealed class Series : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The conversation without a thread suffix.</summary>
    public required string ConversationId { get; init; }

    public string? Purpose { get; set; }

    /// <summary>Cadence in its stored text form; null while only people were named and nobody said when to meet.</summary>
    public string? Cadence { get; set; }

    /// <summary>The date from which every second week is counted.</summary>
    public LocalDate Anchor { get; set; }

    public LocalTime Start { get; set; }

    /// <summary>IANA zone in which <see cref="Start"/> is told.</summary>
    public string Zone { get; set; } = "Etc/UTC";

    public int Minutes { get; set; } = 60;

    /// <summary>Whose turn it is to moderate the meeting that is ahead, and who may change the series.</summary>
    public string? ModeratorId { get; set; }

    /// <summary>Who was named for the meeting after the one that is running; null is whose turn it is.</summary>
    public string? NextModeratorId { get; set; }

    /// <summary>The agenda is posted this many working days before the start, at the start's clock time.</summary>
    public int AgendaLead { get; set; } = 1;

    /// <summary>The days on which owners who set none of their own are reminded, and by which the agenda counts.</summary>
    public WorkWeek Week { get; set; } = WorkWeek.Default;

    public LocalTime ReminderFrom { get; set; } = new(9, 30);

    public LocalTime ReminderUntil { get; set; } = new(18, 0);

    /// <summary>Counts are told by side only where a side has at least this many people.</summary>
    public int MinimumSide { get; set; } = 3;

    /// <summary>Where the group reads how much is open; null is as the deployment says.</summary>
    public NagDigest? Digest { get; set; }

    /// <summary>The tag of the language in which everybody here reads the bot: that of whoever began it, until somebody says otherwise; null is English.</summary>
    public string? Language { get; set; }

    /// <summary>How often it was set up; each time a card of its own tells how it stands.</summary>
    public int SetupCopies { get; set; }
}
