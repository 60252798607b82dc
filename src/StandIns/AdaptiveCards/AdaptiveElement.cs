namespace AdaptiveCards;

/// <summary>Something shown in a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    private protected AdaptiveElement()
    {
    }

    /// <summary>Room above it.</summary>
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether there is a line above it.</summary>
    public bool Separator { get; set; }

    /// <summary>How tall it is.</summary>
    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

    /// <summary>Whether it is shown at first.</summary>
    [System.ComponentModel.DefaultValue(true)]
    public bool IsVisible { get; set; } = true;
}
