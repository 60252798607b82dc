using AdaptiveCards;

namespace SmarketingBot.Cards;

/// <summary>How far something has come, as a line. Teams draws its own bar; clients without one draw ours from text.</summary>
public static class Bar
{
    // Both join to one line in the fonts of Teams; thirty of them fit into a phone's width.
    private const char Passed = '━';
    private const char Left = '─';
    private const int Pieces = 30;

    /// <param name="percent">How far, 0 to 100.</param>
    /// <param name="color">Accent, Warning, or Attention.</param>
    public static AdaptiveElement Of(int percent, AdaptiveTextColor color)
    {
        var bar = new AdaptiveUnknownElement { Type = "ProgressBar", Spacing = AdaptiveSpacing.Small, Fallback = new AdaptiveFallbackElement(Drawn(percent, color)) };
        bar.AdditionalProperties["value"] = percent;
        bar.AdditionalProperties["max"] = 100;
        bar.AdditionalProperties["color"] = color.ToString();
        return bar;
    }

    private static AdaptiveRichTextBlock Drawn(int percent, AdaptiveTextColor color)
    {
        var passed = Math.Clamp((percent * Pieces + 50) / 100, 0, Pieces);
        var line = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.Small };
        if (passed > 0) line.Inlines.Add(new AdaptiveTextRun(new string(Passed, passed)) { Color = color });
        if (passed < Pieces) line.Inlines.Add(new AdaptiveTextRun(new string(Left, Pieces - passed)) { IsSubtle = true });
        return line;
    }
}
