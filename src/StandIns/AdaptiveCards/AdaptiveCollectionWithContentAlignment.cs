namespace AdaptiveCards;

/// <summary>Something whose cells can be aligned together.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    private protected AdaptiveCollectionWithContentAlignment()
    {
    }

    /// <summary>Where up and down in the cells.</summary>
    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }

    /// <summary>Where across in the cells.</summary>
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }
}
