using System.Globalization;
using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Nagging;

/// <summary>How the promises of a group stand at the end of a week: counts, never names.</summary>
public static class DigestCard
{
    public static AdaptiveCard Of(DigestCount count)
    {
        var (kept, overdue) = (count.Kept, count.Overdue);
        return Kit.Card(
            Summary(count),
            Kit.Eyebrow("The week · counts only, no names"),
            Kit.Title($"{kept} kept, {overdue.Open} still open"),
            Kit.Line(overdue.Overdue == 0 ? "Nothing is past its date." : overdue.Overdue == 1 ? "1 is past its date." : $"{overdue.Overdue} are past their date."),
            Kit.Facts([.. overdue.Overdue == 0 ? [] : overdue.Sides.Select(side => (side.Side?.ToString() ?? "Others", (string?)side.Overdue.ToString(CultureInfo.InvariantCulture)))]),
            Kit.Subtle("Everybody sees their own in their chat with me. For the moderator: **digest agenda** or **digest off** changes where this stands."),
            Kit.Buttons(Kit.Press("My items", ItemsFeature.MyItemsVerb)));
    }

    /// <summary>One line for toasts and old clients.</summary>
    public static string Summary(DigestCount count) =>
        $"The week: {count.Kept} kept, {count.Overdue.Open} still open{(count.Overdue.Overdue == 0 ? "" : $", {count.Overdue.Overdue} past {(count.Overdue.Overdue == 1 ? "its" : "their")} date")}";
}
