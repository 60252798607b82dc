using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A text of pieces that look different.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "RichTextBlock";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Where across.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>The pieces.</summary>
    [JsonProperty("inlines", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveInline> Inlines { get; set; } = [];
}
