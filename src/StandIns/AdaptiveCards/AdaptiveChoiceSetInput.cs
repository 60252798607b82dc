using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Choices; also Teams' people picker, by a data query.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is chosen at first; several with commas between.</summary>
    public string Value { get; set; }

    /// <summary>How the choices are shown.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether several can be chosen.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices.</summary>
    [JsonProperty("choices", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Whether the words go on in the next line.</summary>
    public bool Wrap { get; set; }

    /// <summary>A hint while nothing is chosen.</summary>
    public string Placeholder { get; set; }

    /// <summary>Where more choices come from.</summary>
    [JsonProperty("choices.data")]
    public AdaptiveDataQuery DataQuery { get; set; }
}
