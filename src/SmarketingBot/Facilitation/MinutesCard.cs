using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>The minutes: what was agreed first, how the time went last. They follow the items they show.</summary>
public static class MinutesCard
{
    public const string Attendance = "minutes.attendance";
    public static string WentOn => T("The meeting went on");

    // A card may have 80 KB, counted as Teams counts: two bytes a character of its JSON. What this leaves out is room
    // for heads and names; beside them stand all topics, then decisions and commitments as far as they fit.
    private const int Room = 34_000;
    private const int RowFrame = 450;
    private const int CommitmentFrame = 800;
    private const int DecisionFrame = 120;
    private const int NamesASide = 20;

    public static string Summary(MinutesView view) => T($"Minutes of {Day(view.Began.InZone(view.Zone).Date)}");

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
                view.Meeting.ClosedItself ? Kit.Subtle(T("Closed by itself, because nobody ended the meeting.")) : null,
                view.Meeting.Attended is { } many
                    ? Kit.Facts((T("Attended"), People(many)))
                    : Kit.Facts([.. view.Attendance.Select(side => (side.Side, (string?)Present(side.Names)))]),
                .. Decided(view),
                .. Committed(view),
                .. Covered(view),
                .. Left(view, TopicState.Parked, T("Parked")),
                .. Left(view, TopicState.CarriedOver, T("For the next meeting")),
                .. Ahead(view),
                Kit.Subtle(T("Reminders go to each owner privately. I count nothing per person for others to see.")),
                Kit.Buttons(
                    Kit.Press(T("Print"), PrintFeature.Verb, ("meeting", view.Meeting.Id)),
                    mayCorrect ? Kit.Open(T("Correct attendance"), Attendance, ("meeting", view.Meeting.Id)) : null,
                    view.JustEnded ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", ResumeMeeting.Ended), ("subject", view.Meeting.Id.ToString("N"))) : null),
            ]);
        return card.SeenApartBy(view.ModeratorMri is { } mri ? [mri] : [], Router.RefreshVerb, ("id", view.Meeting.Id), (Router.MessageName, FacilitationKeys.Minutes(view.Meeting)));
    }

    /// <summary>What is left of minutes whose meeting went on.</summary>
    public static AdaptiveCard TakenBack(MinutesView view)
    {
        var words = view.Meeting.State == MeetingState.InProgress
            ? T("The meeting goes on: its end was taken back. The minutes come when it is over.")
            : T("The meeting went on after this. Its minutes are below.");
        return Kit.Card(words, Kit.Subtle(words));
    }

    /// <summary>“12 people”, where nobody knows any more who.</summary>
    internal static string People(int many) => many == 1 ? T("1 person") : T($"{many} people");

    // Without the year, however long ago it was.
    private static string Day(LocalDate day) => DateWords.Say(day, day);

    private static string When(MinutesView view)
    {
        var end = view.Meeting.EndedAt is { } at ? $"–{MeetingWords.Clock(at, view.Zone)}" : "";
        return $"{MeetingWords.Clock(view.Began, view.Zone)}{end}{(view.Moderator is null ? "" : $" · {MeetingWords.ModeratedBy(Kit.Quote(MeetingWords.Moderator(view.Moderator, view.Meeting)))}")}";
    }

    private static string Present(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(NamesASide).Select(Kit.Quote));
        return names.Count > NamesASide ? T($"{shown} and {names.Count - NamesASide} more") : shown;
    }

    private static IEnumerable<AdaptiveElement> Decided(MinutesView view)
    {
        yield return Kit.Heading(T("Decided"));
        if (view.Decisions.Count == 0) yield return Kit.Subtle(T("No decisions were recorded."));
        var shown = Fitting(view.Decisions, text => DecisionFrame + Length(text), RoomBesideTopics(view) * 2 / 5);
        foreach (var decision in shown) yield return MeetingCard.Line(decision);
        if (view.Decisions.Count > shown.Count) yield return Kit.Subtle(T($"and {view.Decisions.Count - shown.Count} more"));
    }

    private static IEnumerable<AdaptiveElement> Committed(MinutesView view)
    {
        yield return Kit.Heading(T("Committed"));
        if (view.Commitments.Count == 0) yield return Kit.Subtle(T("Nothing was promised."));
        var shown = Fitting(view.Commitments, item => CommitmentFrame + Length(item.Item.What), RoomBesideTopics(view) * 3 / 5);
        foreach (var item in shown) yield return MeetingCard.Line(item);
        if (view.Commitments.Count > shown.Count) yield return Kit.Subtle(T($"and {view.Commitments.Count - shown.Count} more: “items” lists them"));
        if (MeetingCard.OutOfReach(view.Commitments, view.OpenMe) is { } unreachable) yield return unreachable;
    }

    private static IEnumerable<AdaptiveElement> Covered(MinutesView view)
    {
        var covered = view.Topics.Where(t => t.State == TopicState.Covered).ToList();
        var total = Kit.Row(T("Time", "spent"), T($"{view.MinutesUsed} of {view.Meeting.Minutes} min"), strong: true);
        total.Spacing = AdaptiveSpacing.Medium;
        yield return total;
        foreach (var topic in covered)
            yield return Kit.Row(Kit.Quote(topic.Title), T($"{(int)Math.Round(topic.SecondsUsed / 60.0)} of {topic.Minutes} min"));
    }

    private static IEnumerable<AdaptiveElement> Left(MinutesView view, TopicState state, string heading)
    {
        var carried = view.Topics.Where(t => t.State == state).ToList();
        if (carried.Count == 0) yield break;
        yield return Kit.Heading(heading);
        foreach (var topic in carried) yield return Kit.Row(Kit.Quote(topic.Title), T($"{topic.Minutes} min"));
    }

    private static IEnumerable<AdaptiveElement> Ahead(MinutesView view)
    {
        if (view.Next is not { } next) yield break;
        yield return Kit.Heading(T($"Next: {Day(next.StartsAt.InZone(view.Zone).Date)}, {MeetingWords.Clock(next.StartsAt, view.Zone)}"));
        yield return Kit.Under(view.NextModerator is null ? T("Nobody moderates yet: say “moderator @name”") : T($"Moderated by {Kit.Quote(view.NextModerator)}"));
    }

    private static int RoomBesideTopics(MinutesView view) => Room - view.Topics.Sum(t => RowFrame + Length(t.Title));

    // Escaped for Markdown and then for JSON, a sign can become three.
    private static int Length(string text) => Kit.Quote(text).Sum(sign => sign is '\\' or '"' ? 2 : 1);

    private static List<T> Fitting<T>(IReadOnlyList<T> all, Func<T, int> length, int budget) =>
        [.. all.TakeWhile(one => (budget -= length(one)) >= 0)];
}
