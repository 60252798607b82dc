using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Asks the bot, which may answer with another card. Needs version 1.4.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is to be done.</summary>
    public string Verb { get; set; }

    /// <summary>What comes back with the inputs; an object, for inputs are not merged into a text.</summary>
    public object Data { get; set; }

    /// <summary><see cref="Data"/> as JSON.</summary>
    [JsonIgnore]
    public string DataJson
    {
        get => Data is null ? null : JsonConvert.SerializeObject(Data);
        set => Data = value is null ? null : Newtonsoft.Json.Linq.JToken.Parse(value);
    }

    /// <summary>Which inputs come along.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
