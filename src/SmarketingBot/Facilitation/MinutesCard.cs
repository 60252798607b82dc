using System.Globalization;
using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>The minutes: what was agreed first, how the time went last. They follow the items they show.</summary>
public static class MinutesCard
{
    public const string Attendance = "minutes.attendance";
    public const string WentOn = "The meeting went on";

    // A card may have 80 KB, counted as Teams counts: two bytes a character of its JSON. What this leaves out is room
    // for heads and names; beside them stand all topics, then decisions and commitments as far as they fit.
    private const int Room = 34_000;
    private const int RowFrame = 450;
    private const int CommitmentFrame = 800;
    private const int DecisionFrame = 120;
    private const int NamesASide = 20;

    public static string Summary(MinutesView view) => $"Minutes of {Day(view)}";

    /// <param name="view">The minutes.</param>
    /// <param name="forModerator">Whether they may correct who attended.</param>
    public static AdaptiveCard Of(MinutesView view, bool forModerator = false)
    {
        var mayCorrect = forModerator && view.Meeting.Attended is null;
        var card = Kit.Card(
            Summary(view) + ".",
            [
                Kit.Eyebrow(When(view)),
                Kit.Title(Summary(view)),
                view.Meeting.ClosedItself ? Kit.Subtle("Closed by itself, because nobody ended the meeting.") : null,
                view.Meeting.Attended is { } many
                    ? Kit.Facts(("Attended", many == 1 ? "1 person" : $"{many} people"))
                    : Kit.Facts([.. view.Attendance.Select(side => (side.Side, (string?)Present(side.Names)))]),
                .. Decided(view),
                .. Committed(view),
                .. Covered(view),
                .. Left(view, TopicState.Parked, "Parked"),
                .. Left(view, TopicState.CarriedOver, "For the next meeting"),
                .. Ahead(view),
                Kit.Subtle("Reminders go to each owner privately. I count nothing per person for others to see."),
                Kit.Buttons(
                    Kit.Press("Print", PrintFeature.Verb, ("meeting", view.Meeting.Id)),
                    mayCorrect ? Kit.Open("Correct attendance", Attendance, ("meeting", view.Meeting.Id)) : null,
                    view.JustEnded ? Kit.Press("Undo", UndoFeature.Verb, ("kind", ResumeMeeting.Ended), ("subject", view.Meeting.Id.ToString("N"))) : null),
            ]);
        return card.SeenApartBy(view.ModeratorMri is { } mri ? [mri] : [], Router.RefreshVerb, ("id", view.Meeting.Id), (Router.MessageName, FacilitationKeys.Minutes(view.Meeting)));
    }

    /// <summary>What is left of minutes whose meeting went on.</summary>
    public static AdaptiveCard TakenBack(MinutesView view)
    {
        var words = view.Meeting.State == MeetingState.InProgress
            ? "The meeting goes on: its end was taken back. The minutes come when it is over."
            : "The meeting went on after this. Its minutes are below.";
        return Kit.Card(words, Kit.Subtle(words));
    }

    private static string Day(MinutesView view) => view.Began.InZone(view.Zone).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private static string When(MinutesView view)
    {
        var end = view.Meeting.EndedAt is { } at ? $"–{MeetingWords.Clock(at, view.Zone)}" : "";
        return $"{MeetingWords.Clock(view.Began, view.Zone)}{end}{(view.Moderator is null ? "" : $" · moderated by {Kit.Quote(MeetingWords.Moderator(view.Moderator, view.Meeting))}")}";
    }

    private static string Present(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(NamesASide).Select(Kit.Quote));
        return names.Count > NamesASide ? $"{shown} and {names.Count - NamesASide} more" : shown;
    }

    private static IEnumerable<AdaptiveElement> Decided(MinutesView view)
    {
        yield return Kit.Heading("Decided");
        if (view.Decisions.Count == 0) yield return Kit.Subtle("No decisions were recorded.");
        var shown = Fitting(view.Decisions, text => DecisionFrame + Length(text), RoomBesideTopics(view) * 2 / 5);
        foreach (var decision in shown) yield return MeetingCard.Line(decision);
        if (view.Decisions.Count > shown.Count) yield return Kit.Subtle($"and {view.Decisions.Count - shown.Count} more");
    }

    private static IEnumerable<AdaptiveElement> Committed(MinutesView view)
    {
        yield return Kit.Heading("Committed");
        if (view.Commitments.Count == 0) yield return Kit.Subtle("Nothing was promised.");
        var shown = Fitting(view.Commitments, item => CommitmentFrame + Length(item.Item.What), RoomBesideTopics(view) * 3 / 5);
        foreach (var item in shown) yield return MeetingCard.Line(item);
        if (view.Commitments.Count > shown.Count) yield return Kit.Subtle($"and {view.Commitments.Count - shown.Count} more: “items” lists them");
        if (MeetingCard.OutOfReach(view.Commitments, view.OpenMe) is { } unreachable) yield return unreachable;
    }

    private static IEnumerable<AdaptiveElement> Covered(MinutesView view)
    {
        var covered = view.Topics.Where(t => t.State == TopicState.Covered).ToList();
        var total = Kit.Row("Time", $"{view.MinutesUsed} of {view.Meeting.Minutes} min", strong: true);
        total.Spacing = AdaptiveSpacing.Medium;
        yield return total;
        foreach (var topic in covered)
            yield return Kit.Row(Kit.Quote(topic.Title), $"{(int)Math.Round(topic.SecondsUsed / 60.0)} of {topic.Minutes} min");
    }

    private static IEnumerable<AdaptiveElement> Left(MinutesView view, TopicState state, string heading)
    {
        var carried = view.Topics.Where(t => t.State == state).ToList();
        if (carried.Count == 0) yield break;
        yield return Kit.Heading(heading);
        foreach (var topic in carried) yield return Kit.Row(Kit.Quote(topic.Title), $"{topic.Minutes} min");
    }

    private static IEnumerable<AdaptiveElement> Ahead(MinutesView view)
    {
        if (view.Next is not { } next) yield break;
        var at = next.StartsAt.InZone(view.Zone).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
        yield return Kit.Heading($"Next: {at}");
        yield return Kit.Under(view.NextModerator is null ? "Nobody moderates yet: say “moderator @name”" : $"Moderated by {Kit.Quote(view.NextModerator)}");
    }

    private static int RoomBesideTopics(MinutesView view) => Room - view.Topics.Sum(t => RowFrame + Length(t.Title));

    // Escaped for Markdown and then for JSON, a sign can become three.
    private static int Length(string text) => Kit.Quote(text).Sum(sign => sign is '\\' or '"' ? 2 : 1);

    private static List<T> Fitting<T>(IReadOnlyList<T> all, Func<T, int> length, int budget) =>
        [.. all.TakeWhile(one => (budget -= length(one)) >= 0)];
}
