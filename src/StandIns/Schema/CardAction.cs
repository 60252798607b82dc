using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button outside Adaptive Cards.</summary>
public class CardAction
{
    /// <summary>Makes an empty button.</summary>
    public CardAction()
    {
    }

    /// <summary>Makes a button.</summary>
    /// <param name="type">See <see cref="ActionTypes"/>.</param>
    /// <param name="title">Its caption.</param>
    /// <param name="image">A picture on it.</param>
    /// <param name="text">What is sent.</param>
    /// <param name="displayText">What is shown as said.</param>
    /// <param name="value">Payload.</param>
    /// <param name="channelData">What the channel adds.</param>
    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null) =>
        (Type, Title, Image, Text, DisplayText, Value, ChannelData) = (type, title, image, text, displayText, value, channelData);

    /// <summary>See <see cref="ActionTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Caption.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>Address of a picture on it.</summary>
    [JsonProperty("image")]
    public string Image { get; set; }

    /// <summary>What is sent.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What is shown as said.</summary>
    [JsonProperty("displayText")]
    public string DisplayText { get; set; }

    /// <summary>Payload; a URL for <c>openUrl</c>.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>What the channel adds.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    [JsonProperty("imageAltText")]
    public string ImageAltText { get; set; }
}
