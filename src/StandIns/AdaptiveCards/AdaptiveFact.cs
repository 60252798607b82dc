namespace AdaptiveCards;

/// <summary>A name with a value.</summary>
public class AdaptiveFact
{
    /// <summary>Makes a pair.</summary>
    /// <param name="title">The name.</param>
    /// <param name="value">The value.</param>
    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    /// <summary>The name.</summary>
    public string Title { get; set; }

    /// <summary>The value; Markdown as in texts.</summary>
    public string Value { get; set; }
}
