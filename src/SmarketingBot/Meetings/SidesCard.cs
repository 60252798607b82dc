using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>Who stands where: what <c>team</c> alone shows.</summary>
public static class SidesCard
{
    // A channel may have thousands of members.
    private const int Most = 20;

    public static AdaptiveCard Of(SeriesView view) => Kit.Card(
        "Who stands where",
        Kit.Title("Who stands where"),
        Kit.Facts(
            ("Moderator", view.Moderator is { } moderator ? Kit.Quote(moderator.Name) : "nobody yet"),
            ("Sales", Names(view, Side.Sales) ?? "nobody yet"),
            ("Marketing", Names(view, Side.Marketing) ?? "nobody yet"),
            ("Guests", Names(view, Side.Guest)),
            ("Neutral", Names(view, Side.Neutral)),
            ("No side yet", Names(view, null))),
        Kit.Subtle("To change it, say for example: **team sales @Sam @Sia**"));

    private static string? Names(SeriesView view, Side? side)
    {
        var names = view.On(side);
        if (names.Count == 0) return null;
        var shown = Kit.Quote(string.Join(", ", names.Take(Most)));
        return names.Count > Most ? $"{shown} and {names.Count - Most} more" : shown;
    }
}
