using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>Counts of what is past its date, never names.</summary>
public static class OverdueCard
{
    public static AdaptiveCard Of(OverdueCount count) => Kit.Card(
        Words(count),
        Kit.Eyebrow(T("Counts only, no names")),
        Kit.Title(Words(count)),
        Kit.Facts([.. count.Overdue == 0 ? [] : count.Sides.Select(side => (SideWords.Say(side.Side), (string?)side.Overdue.ToString(System.Globalization.CultureInfo.InvariantCulture)))]),
        Kit.Subtle(T("Everybody sees their own in their chat with me.")),
        Kit.Buttons(Kit.Press(T("My items"), ItemsFeature.MyItemsVerb)));

    private static string Words(OverdueCount count) =>
        count.Open == 0 ? T("Nothing is open here")
        : count.Overdue == 0 ? T("Nothing is past its date")
        : count.Open == 1 ? T("1 of 1 open promise is past its date")
        : count.Overdue == 1 ? T($"1 of {count.Open} open promises is past its date")
        : T($"{count.Overdue} of {count.Open} open promises are past their date");
}
