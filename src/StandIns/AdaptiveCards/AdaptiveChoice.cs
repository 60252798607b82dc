namespace AdaptiveCards;

/// <summary>A choice.</summary>
public class AdaptiveChoice
{
    /// <summary>What is shown.</summary>
    public string Title { get; set; }

    /// <summary>What is submitted.</summary>
    public string Value { get; set; }
}
