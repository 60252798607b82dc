namespace Microsoft.Bot.Schema.Teams;

/// <summary>Cards as results of a message extension.</summary>
public static class AttachmentExtensions
{
    /// <summary>The card as a result.</summary>
    /// <param name="attachment">The card.</param>
    /// <param name="previewAttachment">How it looks in the list; the card itself when null.</param>
    /// <returns>The result.</returns>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment, Attachment previewAttachment = null) => new(
            attachment.ContentType,
            attachment.ContentUrl,
            attachment.Content,
            attachment.Name,
            attachment.ThumbnailUrl,
            previewAttachment ?? attachment);
}
