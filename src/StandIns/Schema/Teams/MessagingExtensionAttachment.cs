using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A result of a search.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>Makes an empty result.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>Makes a result.</summary>
    /// <param name="contentType">MIME type.</param>
    /// <param name="contentUrl">Where the content is.</param>
    /// <param name="content">The content itself.</param>
    /// <param name="name">File name.</param>
    /// <param name="thumbnailUrl">A small picture.</param>
    /// <param name="preview">How it looks in the list.</param>
    public MessagingExtensionAttachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null,
        Attachment preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl) => Preview = preview;

    /// <summary>How it looks in the list; required.</summary>
    [JsonProperty("preview")]
    public Attachment Preview { get; set; }
}
