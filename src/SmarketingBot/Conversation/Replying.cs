using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Conversation;

/// <summary>From a feature's reply to what the outbox or an invoke's answer carries.</summary>
internal static class Replying
{
    /// <summary>Where the answer to a turn is said.</summary>
    internal static Recipient Back(this Turn turn) =>
        turn.Here.IsPersonal ? Recipient.Person(turn.Who.Id) : Recipient.Conversation(turn.Here.Id);

    /// <summary>How an answer gets back: the way the verified activity came.</summary>
    internal static Address Address(this Turn turn) => new(turn.Here.ServiceUrl, turn.Here.Id, turn.Here.BotId, turn.Tenant);

    /// <summary>Whether a message stands where the turn happens, in front of whoever acts.</summary>
    internal static bool Sees(this Turn turn, OutboxMessage row) => row.ConversationId is { } place
        ? ConversationIds.Root(place) == turn.Here.Root
        : turn.Here.IsPersonal && row.PersonId == turn.Who.Id;

    /// <summary>What is said, if anything is said as a message.</summary>
    internal static Speech? Words(this Reply reply) => reply switch
    {
        Reply.Text text => Speech.Says(text.Sentence),
        Reply.Card card => Speech.Shows(card.Content.ToJson(), card.Summary),
        _ => null,
    };

    /// <summary>What follows on a form.</summary>
    internal static Asked AsForm(this Reply reply) => reply switch
    {
        Reply.Dialog dialog => new Asked(dialog.Title, dialog.Content.ToJson(), null),
        Reply.Note note => new Asked(null, null, note.Sentence),
        _ => Asked.Close,
    };
}
