using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty reaction.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes a reaction.</summary>
    /// <param name="type">For example <c>like</c>.</param>
    public MessageReaction(string type = null) => Type = type;

    /// <summary>For example <c>like</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
