using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static Activity Text(string text, string ssml = null, string inputHint = null) => new(ActivityTypes.Message)
    {
        Text = string.IsNullOrEmpty(text) ? null : text,
        Speak = string.IsNullOrEmpty(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
        Attachments = new List<Attachment>(),
        Entities = new List<Entity>(),
    };

    /// <summary>A card. Teams splits a message that has a card and text, and then gives no id: send two.</summary>
    /// <param name="attachment">The card.</param>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Cards, one below the other.</summary>
    /// <param name="attachments">The cards.</param>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = attachments.ToList();
        return message;
    }

    /// <summary>Buttons above the compose box that say their caption.</summary>
    /// <param name="actions">The captions.</param>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(each => new CardAction(ActionTypes.ImBack, each, value: each)), text, ssml, inputHint);
    }

    /// <summary>Buttons above the compose box.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(actions: cardActions.ToList());
        return message;
    }
}
