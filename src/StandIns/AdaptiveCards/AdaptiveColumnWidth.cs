namespace AdaptiveCards;

/// <summary>Names of widths.</summary>
public class AdaptiveColumnWidth
{
    /// <summary>As wide as the content.</summary>
    public const string Auto = "auto";

    /// <summary>As wide as there is room.</summary>
    public const string Stretch = "stretch";
}
