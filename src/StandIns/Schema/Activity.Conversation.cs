using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <content>What an activity tells about its conversation, and how it is put into one.</content>
public partial class Activity
{
    /// <summary>Makes a message that answers this activity, addressed and placed like it.</summary>
    /// <param name="text">What to say; empty text when null.</param>
    /// <param name="locale">Language of the answer; the language of this activity when null.</param>
    /// <returns>The message.</returns>
    public Activity CreateReply(string text = null, string locale = null) => new(ActivityTypes.Message)
    {
        From = CopyOf(Recipient),
        Recipient = CopyOf(From),
        ReplyToId = Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = new List<Attachment>(),
        Entities = new List<Entity>(),
    };

    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The mentions among the entities. An entity that only claims to be one is left out.</summary>
    /// <returns>The mentions in order; empty when there are none.</returns>
    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 })
            return [];

        var mentions = new List<Mention>();
        foreach (var entity in Entities)
        {
            if (entity is Mention known)
                mentions.Add(known);
            else if (string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)
                && WireJson.TryRead<Mention>(entity, out var read) && read is not null)
                mentions.Add(read);
        }

        return [.. mentions];
    }

    /// <inheritdoc/>
    public TypeT GetChannelData<TypeT>() => WireJson.Read<TypeT>(ChannelData);

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        return ChannelData is not null && WireJson.TryRead(ChannelData, out instance);
    }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference by which an answer to this activity can itself be answered or edited.</summary>
    /// <param name="reply">What sending the answer returned.</param>
    /// <returns>The reference.</returns>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply?.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        if (reference.Locale is not null)
            Locale = reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            if (reference.ActivityId is not null)
                Id = reference.ActivityId;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            if (reference.ActivityId is not null)
                ReplyToId = reference.ActivityId;
        }

        return this;
    }

    /// <summary>Whether the activity came by a web socket or named pipe; never here, for this library speaks HTTP only.</summary>
    /// <returns>True when the service URL is not an HTTP address.</returns>
    public bool IsFromStreamingConnection() =>
        ServiceUrl?.StartsWith("http", true, CultureInfo.InvariantCulture) == false;

    private static ChannelAccount CopyOf(ChannelAccount account) =>
        account is null ? null : new ChannelAccount(account.Id, account.Name, account.Role, account.AadObjectId);
}
