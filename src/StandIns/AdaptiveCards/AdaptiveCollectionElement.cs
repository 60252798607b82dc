using System.Collections;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something that holds elements; can be written with a collection initialiser.</summary>
[JsonObject]
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    private protected AdaptiveCollectionElement()
    {
    }

    /// <summary>How it stands out.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Where across.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Where its content is when there is room above and below.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What happens when it is clicked.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>Whether it reaches to the edges.</summary>
    public bool Bleed { get; set; }

    /// <summary>How tall it is at least, for example <c>100px</c>.</summary>
    public string MinHeight { get; set; }

    /// <summary>What it holds.</summary>
    /// <returns>The elements in order.</returns>
    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    /// <summary>Adds an element at the end.</summary>
    /// <param name="value">The element, of a kind that fits.</param>
    public abstract void Add(AdaptiveElement value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
