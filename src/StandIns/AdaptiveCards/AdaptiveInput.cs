namespace AdaptiveCards;

/// <summary>Something that people fill in. What clients check is a courtesy: check it again.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput()
    {
    }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What it is; always to be set, for those who hear it.</summary>
    public string Label { get; set; }

    /// <summary>What is said when it is filled in wrongly.</summary>
    public string ErrorMessage { get; set; }
}
