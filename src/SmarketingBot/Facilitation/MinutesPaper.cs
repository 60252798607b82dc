using System.Globalization;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
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
        var day = view.Began.InZone(view.Zone).ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        return Paper.Page($"{Title(view)} · {from}", string.Concat(
            Paper.Head(from, $"Minutes of {day}", When(view)),
            string.IsNullOrEmpty(purpose) ? "" : $"<p>{Paper.Text(purpose)}</p>",
            view.Meeting.ClosedItself ? "<p class=\"under\">Closed by itself, because nobody ended the meeting.</p>" : "",
            Paper.Table("Attended", ["Side*", "Who"], view.Meeting.Attended is { } many
                ? [["All", many == 1 ? "1 person" : $"{many} people"]]
                : [.. view.Attendance.Select(side => (string?[])[side.Side, string.Join(", ", side.Names)])]),
            Paper.List("Decided", view.Decisions, "No decisions were recorded."),
            Paper.Table("Committed", ["#*", "What", "Who", "By*", ""], [.. view.Commitments.Select(Line)], "Nothing was promised."),
            Paper.Table($"Time: {view.MinutesUsed} of {view.Meeting.Minutes} min", ["Topic", "Planned*", "Used*"],
                [.. view.Topics.Where(t => t.State == TopicState.Covered).Select(t => (string?[])[Topic(t), $"{t.Minutes} min", $"{(int)Math.Round(t.SecondsUsed / 60.0)} min"])], "No topics were on the agenda."),
            Left(view, TopicState.Parked, "Parked"),
            Left(view, TopicState.CarriedOver, "For the next meeting"),
            Next(view),
            $"<footer>Printed for {Paper.Text(forWhom.Name)} on {forWhom.At.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)}. Nothing is counted per person for others to see.</footer>"));
    }

    private static string When(MinutesView view)
    {
        var end = view.Meeting.EndedAt is { } at ? $"–{MeetingWords.Clock(at, view.Zone)}" : "";
        return $"{MeetingWords.Clock(view.Began, view.Zone)}{end} {view.Zone.Id}{(view.Moderator is null ? "" : $" · moderated by {MeetingWords.Moderator(view.Moderator, view.Meeting)}")}";
    }

    private static string?[] Line(ItemView view) =>
        [$"{view.Item.Number}", view.Item.What, view.Owner.Name, view.Item.Due.ToString("d MMM yyyy", CultureInfo.InvariantCulture), view.Item.State == ItemState.Open ? "" : ItemCard.State(view)];

    private static string Left(MinutesView view, TopicState state, string heading) => Paper.Table(heading, ["Topic", "Planned*"],
        [.. view.Topics.Where(t => t.State == state).Select(t => (string?[])[Topic(t), $"{t.Minutes} min"])]);

    private static string Topic(Topic topic) => topic.Outcome is null ? topic.Title : $"{topic.Title}, so that {topic.Outcome}";

    private static string Next(MinutesView view) => view.Next is not { } next ? "" :
        $"<section><h2>Next meeting</h2><p>{next.StartsAt.InZone(view.Zone).ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}{(view.NextModerator is null ? "" : $", moderated by {Paper.Text(view.NextModerator)}")}</p></section>";
}
