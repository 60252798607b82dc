using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card or file that goes with an activity.</summary>
public class Attachment
{
    /// <summary>Makes an empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes an attachment.</summary>
    /// <param name="contentType">MIME type.</param>
    /// <param name="contentUrl">Where the content is.</param>
    /// <param name="content">The content itself.</param>
    /// <param name="name">File name.</param>
    /// <param name="thumbnailUrl">A small picture.</param>
    public Attachment(
        string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null) =>
        (ContentType, ContentUrl, Content, Name, ThumbnailUrl) = (contentType, contentUrl, content, name, thumbnailUrl);

    /// <summary>MIME type, for example <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    /// <summary>Where the content is, if it is not embedded.</summary>
    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>
    /// The content itself, best as Newtonsoft JSON (<see cref="JRaw"/>, <see cref="JObject"/>): the original overflows its
    /// stack on a typed card, and writes nothing for a System.Text.Json element.
    /// </summary>
    [JsonProperty("content")]
    public object Content { get; set; }

    /// <summary>File name.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>A small picture.</summary>
    [JsonProperty("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>Members that this type does not know.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    // Most have none, and an empty object for each costs more than all the rest of them.
    [JsonExtensionData(ReadData = true, WriteData = true)]
    private JObject _properties;
}
