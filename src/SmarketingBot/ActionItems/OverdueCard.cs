using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;

namespace SmarketingBot.ActionItems;

/// <summary>Counts of what is past its date, never names.</summary>
public static class OverdueCard
{
    public static AdaptiveCard Of(OverdueCount count) => Kit.Card(
        Words(count),
        Kit.Eyebrow("Counts only, no names"),
        Kit.Title(Words(count)),
        Kit.Facts([.. count.Overdue == 0 ? [] : count.Sides.Select(side => (side.Side?.ToString() ?? "Others", (string?)side.Overdue.ToString(System.Globalization.CultureInfo.InvariantCulture)))]),
        Kit.Subtle("Everybody sees their own in their chat with me."),
        Kit.Buttons(Kit.Press("My items", ItemsFeature.MyItemsVerb)));

    private static string Words(OverdueCount count) =>
        count.Open == 0 ? "Nothing is open here"
        : count.Overdue == 0 ? "Nothing is past its date"
        : $"{count.Overdue} of {count.Open} open {(count.Open == 1 ? "promise" : "promises")} {(count.Overdue == 1 ? "is past its date" : "are past their date")}";
}
