using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>The agenda: what it is for, when, what was promised last time, what is to be talked about.</summary>
public static class AgendaCard
{
    public const string AddTopic = "topic.add";

    /// <summary>Shows the agenda to whoever presses; for everybody it is said.</summary>
    public const string Show = "agenda.show";

    /// <summary>Begins the meeting; the slice of the running meeting listens to it.</summary>
    public const string Start = "meeting.start";

    public const string Vote = "topic.vote";
    public const string CannotAttend = "meeting.cannot";
    public const string CanAttend = "meeting.can";

    /// <summary>Takes the meeting over; the slice of the running meeting listens to it.</summary>
    public const string TakeOver = "meeting.takeover";

    /// <summary>Proposes a stand-in; the slice of the running meeting listens to it.</summary>
    public const string StandIn = "standin.propose";

    private const int ItemsShown = 5;

    // Thirty topics with all their outcomes can be larger than the largest card that Teams takes.
    private const int WithOutcomes = 15;

    public static AdaptiveCard Of(AgendaView view) => Kit.Card(
        Summary(view),
        [
            Kit.Eyebrow(view.Place is null ? T("Agenda") : $"{T("Agenda")} · {Kit.Quote(view.Place)}"),
            Kit.Title($"{Date(view)} · {Hours(view)}"),
            Kit.Under(string.Join(" · ", view.Elsewhere.Prepend(T($"{SeriesWords.ZoneName(view.Series.Zone)} time")))),
            view.Series.Purpose is { } purpose ? Kit.Line(Kit.Quote(purpose)) : null,
            view.Meeting.IsAhead ? FactRows.Together(view) : null,
            view.Meeting.IsAhead || view.Moderator is not null ? Moderator(view) : null,
            AgendaState.Of(view) is { } state ? Kit.Box(AdaptiveContainerStyle.Emphasis, Kit.Line(state)) : null,
            FactRows.Calm(view),
            .. view.Meeting.IsAhead ? FactRows.Wins(view) : [],
            .. view.Meeting.IsAhead ? Promises(view) : [],
            .. view.Meeting.IsAhead ? FactRows.Scoreboard(view) : [],
            .. Topics(view),
            .. view.Meeting.IsAhead ? Parked(view) : [],
            .. view.Meeting.IsAhead ? FactRows.Docket(view) : [],
            .. view.Meeting.IsAhead ? FactRows.Words(view) : [],
            view.Meeting.IsAhead && view.Topics.Count > 0 && !view.LeavesOut(AgendaPart.ReadBack) ? Part(T("Commitments read back"), view.Parts[AgendaPart.ReadBack]) : null,
            .. view.Meeting.IsAhead ? FactRows.Ahead(view) : [],
            view.Meeting.IsAhead && view.Excused.Count > 0 ? Kit.Subtle(T($"Can't attend: {Kit.Quote(Names.List(view.Excused))}")) : null,
            view.Meeting.IsAhead && view.Away.Count > 0 ? Kit.Subtle(T($"Away: {Kit.Quote(Names.List(view.Away))}")) : null,
            view.Meeting.IsAhead ? SeriesCard.Unreachable(view.Unreachable) : null,
            view.Meeting.IsAhead ? Buttons(view) : null,
        ]).SeenApartBy(view.ExcusedMris, Router.RefreshVerb, ("id", view.Meeting.Id), (Router.MessageName, AgendaKeys.Of(view.Meeting)));

    /// <summary>A copy that is no longer the newest: one line that points to the one that is.</summary>
    public static AdaptiveCard Older(AgendaView view, bool posted) => Kit.Card(
        OlderLine(view, posted),
        Kit.Subtle(OlderLine(view, posted)));

    /// <summary>One line for toasts and old clients.</summary>
    public static string Summary(AgendaView view)
    {
        var when = $"{Date(view)} · {Hours(view)} ({SeriesWords.ZoneName(view.Series.Zone)})";
        return view.Topics.Count switch
        {
            0 => T($"Agenda: {when}, no topics"),
            1 => T($"Agenda: {when}, 1 topic"),
            var many => T($"Agenda: {when}, {many} topics"),
        };
    }

    private static string OlderLine(AgendaView view, bool posted) => posted
        ? T($"The agenda of {Date(view)} has moved down: the newest one is below.")
        : view.Waits ? T($"The meeting before this one goes on. The agenda of {Date(view)} comes after it.")
        : T($"This meeting has moved to {Date(view)}, {Hours(view)}. Its agenda comes on {SeriesWords.Moment(view.Meeting.AgendaAt, SeriesWords.Zone(view.Series.Zone), view.Today)}.");

    private static AdaptiveElement Moderator(AgendaView view)
    {
        if (view.Moderator is null) return Kit.Line(T("Moderator: nobody yet – say **moderator @name**"));
        var name = Kit.Quote(view.Moderator);
        if (view.Meeting.IsAhead && view.ModeratorExcused) return Kit.Line(T($"Moderator: **{name}** can't attend – anybody neutral can say **take over**"));
        var now = view.Meeting.StandIn ? T($"Moderator: **{name}**, stand-in") : T($"Moderator: **{name}**");
        return Kit.Line(view.Meeting.IsAhead && view.ModeratorAfter is { } after ? $"{now} · {T($"next time {Kit.Quote(after)}")}" : now);
    }

    private static IEnumerable<AdaptiveElement?> Promises(AgendaView view)
    {
        if (view.Kept == 0 && view.Open.Count == 0 || view.LeavesOut(AgendaPart.Commitments)) yield break;
        string?[] counts = [T($"Kept {view.Kept}"), T($"still open {view.Open.Count}"), view.PastDate is { } past and > 0 ? T($"past their date {past}") : null];
        var heading = Kit.Row(string.Join(" · ", counts.OfType<string>()), Minutes(view.Parts[AgendaPart.Commitments]), strong: true);
        heading.Spacing = AdaptiveSpacing.Medium;
        yield return heading;
        foreach (var (item, owner) in view.Open.Take(ItemsShown))
            yield return Kit.Row($"**#{item.Number}** {Kit.Quote(item.What)} – {Kit.Quote(owner)}", T($"by {DateWords.Say(item.Due, view.Today)}"));
        if (view.Open.Count > ItemsShown) yield return Kit.Subtle(T($"and {view.Open.Count - ItemsShown} more"));
    }

    private static IEnumerable<AdaptiveElement?> Topics(AgendaView view)
    {
        // A meeting that was not held talks of nothing; the next agenda has its topics.
        if (view.Meeting.State is MeetingState.Lapsed or MeetingState.Cancelled) yield break;
        if (view.Topics.Count == 0)
        {
            if (!view.Meeting.IsAhead) yield break;
            yield return Kit.Heading(T("Topics"));
            yield return Kit.Line(T("None yet. Add yours, or say **topic Pricing page 10m so that we can launch**"));
            yield break;
        }
        var heading = Kit.Row(T("Topics"), Sum(view), strong: true);
        heading.Spacing = AdaptiveSpacing.Medium;
        yield return heading;
        var many = view.Topics.Count > WithOutcomes;
        foreach (var (line, number) in view.Topics.Select((line, index) => (line, index + 1)))
        {
            var by = many && line.By is not null ? $" – {Kit.Quote(line.By)}" : "";
            var row = Kit.Row($"**{number}** {Kit.Quote(line.Topic.Title)}{by}{Mark(line.Topic)}", Minutes(line.Topic.Minutes));
            yield return !many && Behind(line) is { } behind ? Kit.Group(row, Small(behind)) : row;
        }
        if (many) yield return Kit.Subtle(T($"With more than {WithOutcomes} topics I leave the outcomes out here."));
    }

    private static IEnumerable<AdaptiveElement> Parked(AgendaView view)
    {
        if (view.Parked.Count == 0) yield break;
        yield return Kit.Heading(T("Parked last time – vote to take one up"));
        foreach (var (parked, number) in view.Parked.Select((parked, index) => (parked, view.Topics.Count + index + 1)))
            yield return Kit.Row($"**{number}** {Kit.Quote(parked.Topic.Title)}", T($"since {DateWords.Say(parked.Since, view.Today)}", "a day"));
    }

    internal static AdaptiveColumnSet Part(string name, int minutes)
    {
        var row = Kit.Row(name, Minutes(minutes), strong: true);
        row.Spacing = AdaptiveSpacing.Medium;
        return row;
    }

    /// <summary>"10 min".</summary>
    internal static string Minutes(int minutes) => T($"{minutes} min");

    private static string Sum(AgendaView view) => view.Minutes > view.Parts.Topics
        ? T($"{view.Minutes - view.Parts.Topics} min over")
        : T($"{view.Minutes} of {view.Parts.Topics} min");

    private static string Mark(Topic topic) => topic.State switch
    {
        TopicState.Covered => " ✓",
        TopicState.Current => " – " + T("now", "topic"),
        TopicState.Parked => " – " + T("parked", "topic"),
        TopicState.CarriedOver => " – " + T("next time", "topic"),
        _ => "",
    };

    private static string? Behind(TopicLine line)
    {
        var outcome = line.Topic.Outcome is { } wished ? T($"so that {Kit.Quote(wished)}") : null;
        var votes = line.Votes switch { 0 => null, 1 => T("1 vote"), var many => T($"{many} votes") };
        var since = line.Since is { } date ? T($"since {DateWords.WriteDay(date)}", "a day") : null;
        var parts = new[] { line.By is null ? null : Kit.Quote(line.By), votes, since, outcome }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private static AdaptiveTextBlock Small(string text)
    {
        var line = Kit.Under(text);
        line.Size = AdaptiveTextSize.Small;
        return line;
    }

    private static AdaptiveActionSet? Buttons(AgendaView view) => Kit.Buttons(
    [
        Kit.Open(T("Add topic"), AddTopic),
        view.Topics.Count + view.Parked.Count == 0 ? null : Kit.Open(T("Vote", "button"), Vote),
        view.IAmExcused
            ? Kit.Press(T("I can attend"), CanAttend, ("meeting", view.Meeting.Id.ToString("N")))
            : Kit.Press(T("Can't attend"), CannotAttend, ("meeting", view.Meeting.Id.ToString("N"))),
        view.TakingOver ? Kit.Press(T("Take over"), TakeOver, ("meeting", view.Meeting.Id.ToString("N"))) : null,
        view.TakingOver ? Kit.Open(T("Stand-in"), StandIn, ("meeting", view.Meeting.Id.ToString("N"))) : null,
        Kit.Press(T("Start meeting"), Start, ("meeting", view.Meeting.Id.ToString("N"))),
        .. view.TakingOver ? [] : FactRows.CalmButtons(view),
        // Six buttons are what Teams allows; while somebody is missing, who runs the meeting comes first.
        !view.TakingOver && !view.IsCalm && view.Unreachable.Count > 0 && view.OpenMe is not null ? Kit.Link(T("Open me"), view.OpenMe) : null,
    ]);

    private static string Date(AgendaView view) => DateWords.Say(view.Meeting.Date, view.Today);

    private static string Hours(AgendaView view) =>
        SeriesWords.Hours(view.Meeting.StartsAt, view.Meeting.Minutes, SeriesWords.Zone(view.Series.Zone));
}
