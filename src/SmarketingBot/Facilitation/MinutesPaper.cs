using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Links;

namespace SmarketingBot.Facilitation;

/// <summary>The minutes on paper: all of them, where the card shows what fits.</summary>
public static class MinutesPaper
{
    /// <summary>“Minutes of Tue 24 Nov”.</summary>
    public static string Title(MinutesView view) => MinutesCard.Summary(view);

    /// <param name="from">The conversation.</param>
    /// <param name="purpose">What the series is for, if somebody said so.</param>
    /// <param name="view">The minutes.</param>
    /// <param name="forWhom">Who printed it, and when in their life.</param>
    public static Paper Of(string from, string? purpose, MinutesView view, (string Name, ZonedDateTime At) forWhom)
    {
        var day = DateWords.WriteLong(view.Began.InZone(view.Zone).Date);
        return Paper.Page($"{Title(view)} · {from}", string.Concat(
            Paper.Head(from, T($"Minutes of {day}"), When(view)),
            string.IsNullOrEmpty(purpose) ? "" : $"<p>{Paper.Text(purpose)}</p>",
            view.Meeting.ClosedItself ? $"<p class=\"under\">{T("Closed by itself, because nobody ended the meeting.")}</p>" : "",
            Paper.Table(T("Attended"), [Paper.Narrow(T("Side")), T("Who")], view.Meeting.Attended is { } many
                ? [[T("All"), MinutesCard.People(many)]]
                : [.. view.Attendance.Select(side => (string?[])[side.Side, string.Join(", ", side.Names)])]),
            Paper.List(T("Decided"), view.Decisions, T("No decisions were recorded.")),
            Paper.Table(T("Committed"), ["#*", T("What"), T("Who"), Paper.Narrow(T("By", "date")), ""], [.. view.Commitments.Select(Line)], T("Nothing was promised.")),
            Paper.Table(T($"Time: {view.MinutesUsed} of {view.Meeting.Minutes} min"), [T("Topic"), Paper.Narrow(T("Planned")), Paper.Narrow(T("Used"))],
                [.. view.Topics.Where(t => t.State == TopicState.Covered).Select(t => (string?[])[Topic(t), T($"{t.Minutes} min"), T($"{(int)Math.Round(t.SecondsUsed / 60.0)} min")])], T("No topics were on the agenda.")),
            Left(view, TopicState.Parked, T("Parked")),
            Left(view, TopicState.CarriedOver, T("For the next meeting")),
            Next(view),
            $"<footer>{T($"Printed for {Paper.Text(forWhom.Name)} on {DateWords.Write(forWhom.At.Date)}, {ClockWords.Say(forWhom.At.TimeOfDay)}. Nothing is counted per person for others to see.")}</footer>"));
    }

    private static string When(MinutesView view)
    {
        var end = view.Meeting.EndedAt is { } at ? $"–{MeetingWords.Clock(at, view.Zone)}" : "";
        return $"{MeetingWords.Clock(view.Began, view.Zone)}{end} {view.Zone.Id}{(view.Moderator is null ? "" : $" · {MeetingWords.ModeratedBy(MeetingWords.Moderator(view.Moderator, view.Meeting))}")}";
    }

    private static string?[] Line(ItemView view) =>
        [$"{view.Item.Number}", view.Item.What, view.Owner.Name, DateWords.Write(view.Item.Due), view.Item.State == ItemState.Open ? "" : ItemCard.State(view)];

    private static string Left(MinutesView view, TopicState state, string heading) => Paper.Table(heading, [T("Topic"), Paper.Narrow(T("Planned"))],
        [.. view.Topics.Where(t => t.State == state).Select(t => (string?[])[Topic(t), T($"{t.Minutes} min")])]);

    private static string Topic(Topic topic) => topic.Outcome is null ? topic.Title : T($"{topic.Title}, so that {topic.Outcome}");

    private static string Next(MinutesView view)
    {
        if (view.Next is not { } next) return "";
        var when = $"{DateWords.WriteLong(next.StartsAt.InZone(view.Zone).Date)}, {MeetingWords.Clock(next.StartsAt, view.Zone)}";
        return $"<section><h2>{T("Next meeting")}</h2><p>{(view.NextModerator is null ? when : $"{when}, {MeetingWords.ModeratedBy(Paper.Text(view.NextModerator))}")}</p></section>";
    }
}
