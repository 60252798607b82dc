using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Agendas;

/// <summary>What the agenda card shows.</summary>
/// <param name="Series">The series.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Place">The conversation as people call it.</param>
/// <param name="Topics">The topics in order, with the names that belong to them.</param>
/// <param name="Kept">How many promises were kept since the last meeting.</param>
/// <param name="Open">What was promised and is still open, the earliest first, with its owner.</param>
/// <param name="Moderator">Who moderates; null is nobody yet.</param>
/// <param name="Elsewhere">The start on clocks of other zones: "08:00 in London".</param>
/// <param name="Unreachable">Who has not opened the bot yet.</param>
/// <param name="Today">Today in the series' zone.</param>
/// <param name="OpenMe">The link that opens a person's own chat with the bot.</param>
public sealed record AgendaView(
    Series Series, Meeting Meeting, string? Place, IReadOnlyList<TopicLine> Topics, int Kept, IReadOnlyList<(ActionItem Item, string Owner)> Open,
    string? Moderator, IReadOnlyList<string> Elsewhere, IReadOnlyList<Person> Unreachable, LocalDate Today, Uri? OpenMe)
{
    /// <summary>How many of the open promises are past their date; null where the group doesn't want to read it.</summary>
    public int? PastDate { get; init; }

    /// <summary>What the last meeting parked and nobody took up yet, with the date it was first proposed.</summary>
    public IReadOnlyList<(Topic Topic, LocalDate Since)> Parked { get; init; } = [];

    /// <summary>Who can't attend, by name.</summary>
    public IReadOnlyList<string> Excused { get; init; } = [];

    /// <summary>Who is away on the day of the meeting and did not say anything else, by name; never why.</summary>
    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>The channel's ids of who can't attend: they see how to say that they can.</summary>
    public IReadOnlyList<string> ExcusedMris { get; init; } = [];

    /// <summary>Whether the person who looks said that they can't attend.</summary>
    public bool IAmExcused { get; init; }

    /// <summary>Whether the moderator can't attend.</summary>
    public bool ModeratorExcused { get; init; }

    /// <summary>Whether somebody neutral may take over.</summary>
    public bool TakingOver { get; init; }

    /// <summary>The meeting before it is still running, because its end was taken back.</summary>
    public bool Waits { get; init; }

    /// <summary>Who moderates the meeting after this one; null where there is no rota.</summary>
    public string? ModeratorAfter { get; init; }

    /// <summary>What the moderator said about parts.</summary>
    public IReadOnlyList<PartSetting> PartSettings { get; init; } = [];

    /// <summary>What numbers, agreements and signals put on it.</summary>
    public AgendaFacts Facts { get; init; } = AgendaFacts.None;

    /// <summary>Nothing needs the whole time: what was promised is kept, the numbers are on pace, and nobody has a topic.</summary>
    public bool IsCalm => Meeting is { IsAhead: true, LengthSettled: false } && Meeting.Minutes > ChangeLength.Enough
        && Facts.IsCalm && Topics.Count == 0 && Open.All(o => o.Item.Due >= Today);

    public AgendaParts Parts => AgendaParts.Of(Meeting.Minutes, Shown.ToHashSet(), PartSettings);

    /// <summary>Whether the moderator left a part out. In a very short meeting a part may have no minutes and is shown all the same.</summary>
    public bool LeavesOut(AgendaPart part) => PartSettings.Any(p => p.Part == part && p.Minutes == 0);

    private IEnumerable<AgendaPart> Shown
    {
        get
        {
            if (Kept + Open.Count > 0) yield return AgendaPart.Commitments;
            foreach (var part in Facts.Parts) yield return part;
            yield return AgendaPart.ReadBack;
        }
    }

    public int Minutes => Topics.Sum(t => t.Topic.Minutes);
}

/// <summary>One topic and who stands behind it: the presenter if there is one, else the proposer.</summary>
public sealed record TopicLine(Topic Topic, string? By)
{
    public int Votes { get; init; }

    /// <summary>When it was first proposed, for one that an earlier meeting did not come to.</summary>
    public LocalDate? Since { get; init; }
}
