using System.Globalization;
using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.People;

namespace SmarketingBot.Nagging;

/// <summary>How the promises of a group stand at the end of a week: counts, never names.</summary>
public static class DigestCard
{
    public static AdaptiveCard Of(DigestCount count)
    {
        var (kept, overdue) = (count.Kept, count.Overdue);
        return Kit.Card(
            Summary(count),
            Kit.Eyebrow(T("The week · counts only, no names")),
            Kit.Title(T($"{kept} kept, {overdue.Open} still open")),
            Kit.Line(overdue.Overdue == 0 ? T("Nothing is past its date.") : overdue.Overdue == 1 ? T("1 is past its date.") : T($"{overdue.Overdue} are past their date.")),
            Kit.Facts([.. overdue.Overdue == 0 ? [] : overdue.Sides.Select(side => (SideWords.Say(side.Side), (string?)side.Overdue.ToString(CultureInfo.InvariantCulture)))]),
            Kit.Subtle(T("Everybody sees their own in their chat with me. For the moderator: **digest agenda** or **digest off** changes where this stands.")),
            Kit.Buttons(Kit.Press(T("My items"), ItemsFeature.MyItemsVerb)));
    }

    /// <summary>One line for toasts and old clients.</summary>
    public static string Summary(DigestCount count) => count.Overdue.Overdue switch
    {
        0 => T($"The week: {count.Kept} kept, {count.Overdue.Open} still open"),
        1 => T($"The week: {count.Kept} kept, {count.Overdue.Open} still open, 1 past its date"),
        _ => T($"The week: {count.Kept} kept, {count.Overdue.Open} still open, {count.Overdue.Overdue} past their date"),
    };
}
