using System.Globalization;
using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Facilitation;

/// <summary>What the question how it was shows.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Answers">How many answered.</param>
/// <param name="Average">The average; null while too few answered.</param>
/// <param name="Wishes">What would have added a point, without names; empty while too few answered.</param>
/// <param name="Mine">The answer of the person who looks.</param>
public sealed record RatingView(Guid Meeting, int Answers, double? Average, IReadOnlyList<string> Wishes, Rating? Mine)
{
    /// <summary>The channel's ids of everybody who answered: each keeps seeing their own answer. All of them, or the list would tell who gave few points.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>How often the end of the meeting was taken back.</summary>
    public int Resumed { get; init; }
}

/// <summary>One tap from 1 to 5, and for few points one question.</summary>
public static class RatingCard
{
    public const string Rate = "meeting.rate";
    public const string Wish = "meeting.wish";
    public const string Input = "wish";

    private const int WishesShown = 5;

    public static AdaptiveCard Of(RatingView view)
    {
        var asks = view.Mine is { Points: <= Rating.AskedUpTo, Wish: null };
        var card = Kit.Card(
            T("How good was this meeting? Say “rate 4”, from 1 to 5."),
            [
                Kit.Title(T("How good was this meeting?")),
                Kit.Under(view.Average is { } average
                    ? T($"{average:0.0} of 5, from {view.Answers} answers")
                    : T($"From 1 to 5. I show the average from {Rating.ShownFrom} answers on, never who said what.")),
                .. view.Wishes.Count == 0 ? [] : Wishes(view),
                view.Mine is null ? null : Kit.Subtle(T($"You said {view.Mine.Points}. Thank you!")),
                asks ? Inputs.Text(Input, T("What would have added one point?"), null, Limits.Sentence, required: false) : null,
                Kit.Buttons([.. asks ? [Kit.Press(T("Send"), Wish, ("meeting", view.Meeting))] : Points(view.Meeting)]),
            ]);
        return card.SeenApartBy(view.Answered, Router.RefreshVerb, ("id", view.Meeting), (Router.MessageName, FacilitationKeys.Rating(view.Meeting, view.Resumed)));
    }

    /// <summary>What is left of the question when the meeting went on.</summary>
    public static AdaptiveCard WentOn() => Kit.Card(T("The meeting went on after this question."), Kit.Subtle(T("The meeting went on after this question.")));

    private static IEnumerable<AdaptiveAction> Points(Guid meeting) =>
        Enumerable.Range(1, 5).Select(points => Kit.Press(points.ToString(CultureInfo.InvariantCulture), Rate, ("meeting", meeting), ("points", points)));

    private static IEnumerable<AdaptiveElement> Wishes(RatingView view)
    {
        yield return Kit.Heading(T("It would have added a point"));
        foreach (var wish in view.Wishes.Take(WishesShown)) yield return MeetingCard.Line(wish);
        if (view.Wishes.Count > WishesShown) yield return Kit.Subtle(T($"and {view.Wishes.Count - WishesShown} more"));
    }
}
