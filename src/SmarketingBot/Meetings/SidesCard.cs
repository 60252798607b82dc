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
        T("Who stands where"),
        Kit.Title(T("Who stands where")),
        Kit.Facts(
            (T("Moderator"), view.Moderator is { } moderator ? Kit.Quote(moderator.Name) : T("nobody yet")),
            (T("Sales"), Names(view, Side.Sales) ?? T("nobody yet")),
            (T("Marketing"), Names(view, Side.Marketing) ?? T("nobody yet")),
            (T("Guests"), Names(view, Side.Guest)),
            (T("Neutral"), Names(view, Side.Neutral)),
            (T("No side yet"), Names(view, null))),
        Kit.Subtle(T("To change it, say for example: **team sales @Sam @Sia**")));

    private static string? Names(SeriesView view, Side? side)
    {
        var names = view.On(side);
        if (names.Count == 0) return null;
        var shown = Kit.Quote(string.Join(", ", names.Take(Most)));
        return names.Count > Most ? T($"{shown} and {names.Count - Most} more") : shown;
    }
}
