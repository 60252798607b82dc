using System.Globalization;

namespace AdaptiveCards;

/// <summary>Reads pixels.</summary>
internal static class Measure
{
    /// <summary>Reads pixels.</summary>
    /// <param name="value">A text.</param>
    /// <returns>The number before <c>px</c>, or null.</returns>
    internal static uint? Pixels(string value) =>
        value?.EndsWith("px", StringComparison.Ordinal) == true
        && uint.TryParse(value.AsSpan(0, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
