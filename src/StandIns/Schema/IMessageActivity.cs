namespace Microsoft.Bot.Schema;

/// <summary>A message. The members mean what they mean in <see cref="Activity"/>.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>Language of the sender.</summary>
    string Locale { get; set; }

    /// <summary>What was said.</summary>
    string Text { get; set; }

    /// <summary>What to say aloud.</summary>
    string Speak { get; set; }

    /// <summary>See <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>What a notification shows.</summary>
    string Summary { get; set; }

    /// <summary>See <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>See <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Buttons above the compose box.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>See <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>See <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>When it loses its meaning.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a card submitted.</summary>
    object Value { get; set; }

    /// <summary>The mentions among the entities.</summary>
    /// <returns>The mentions; empty when there are none.</returns>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show.</summary>
    /// <returns>True if text, summary, attachments or channel data are there.</returns>
    bool HasContent();
}
