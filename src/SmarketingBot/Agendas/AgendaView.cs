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

    public int Minutes => Topics.Sum(t => t.Topic.Minutes);
}

/// <summary>One topic and who stands behind it: the presenter if there is one, else the proposer.</summary>
public sealed record TopicLine(Topic Topic, string? By);
