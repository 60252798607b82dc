namespace AdaptiveCards;

/// <summary>A card. Teams shows versions up to 1.5 and wants the version always.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>MIME type of a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "AdaptiveCard";

    /// <summary>Makes an empty card.</summary>
    /// <param name="schemaVersion">The version of the schema that a client must know.</param>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    /// <summary>Makes an empty card.</summary>
    /// <param name="schemaVersion">For example <c>1.5</c>.</param>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The version of the schema that a client must know.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What clients show that do not know the version.</summary>
    public string FallbackText { get; set; }

    /// <summary>What is said aloud for the whole card.</summary>
    public string Speak { get; set; }

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Lang { get; set; }

    /// <summary>How tall it is.</summary>
    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

    /// <summary>How tall it is at least, for example <c>100px</c>.</summary>
    public string MinHeight { get; set; }

    /// <summary>Whether it reads from right to left.</summary>
    public bool? Rtl { get; set; }

    /// <summary>Where its content is when there is room above and below.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What happens when it is clicked.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>How clients get a newer state of it.</summary>
    public AdaptiveRefresh Refresh { get; set; }

    /// <summary>What it shows.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>Its buttons; at most six in Teams.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Its JSON.</summary>
    /// <returns>The text, without blanks.</returns>
    public string ToJson() => CardJson.Write(this);
}
