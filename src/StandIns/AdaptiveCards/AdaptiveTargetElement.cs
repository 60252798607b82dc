namespace AdaptiveCards;

/// <summary>An element to show or hide.</summary>
public class AdaptiveTargetElement
{
    /// <summary>Makes an empty target.</summary>
    public AdaptiveTargetElement()
    {
    }

    /// <summary>Makes a target that is turned to the other state.</summary>
    /// <param name="elementId">Id of the element.</param>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>Makes a target.</summary>
    /// <param name="elementId">Id of the element.</param>
    /// <param name="isVisible">Whether it is to be shown.</param>
    public AdaptiveTargetElement(string elementId, bool isVisible) => (ElementId, IsVisible) = (elementId, isVisible);

    /// <summary>Id of the element.</summary>
    public string ElementId { get; set; }

    /// <summary>Whether it is to be shown; null for the other state.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>A target from its id.</summary>
    /// <param name="elementId">Id of the element.</param>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
