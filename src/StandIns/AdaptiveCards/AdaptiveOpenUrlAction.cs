using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Opens a link.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The link.</summary>
    public Uri Url { get; set; }

    /// <summary><see cref="Url"/> as text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.ToString();
        set => Url = value is null ? null : new Uri(value);
    }
}
