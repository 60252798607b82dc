using AdaptiveCards;
using SmarketingBot.Cards;

namespace SmarketingBot.Meetings;

/// <summary>What a moderator is told when the bot was removed from their meeting's conversation.</summary>
public static class ExportCard
{
    public const string Export = "series.export";

    /// <param name="seriesId">The series.</param>
    /// <param name="place">The conversation.</param>
    /// <param name="until">The day on which everything is deleted.</param>
    public static AdaptiveCard Removed(Guid seriesId, string place, string until) => Kit.Card(
        T($"I was removed from {place}. Until {until} you can say “export meeting” for what I kept of it."),
        Kit.Eyebrow(T("For you as moderator")),
        Kit.Title(T($"I was removed from {Kit.Quote(place)}")),
        Kit.Line(T("I say nothing there any more and remind nobody of what was promised there. If I am added again, I go on.")),
        Kit.Line(T($"On {until} I delete what I kept of it. Until then you can have it as CSV.")),
        Kit.Subtle(T("Without buttons, say **export meeting**")),
        Kit.Buttons(Kit.Press(T("Export"), Export, ("series", seriesId.ToString("N")))));
}
