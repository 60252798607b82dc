namespace SmarketingBot.Core.Outbox;

/// <summary>
/// One message: a sentence or a card, never both, because Teams may split a message with both and then tells no id.
/// </summary>
/// <param name="Text">A sentence, in the plain-text form of Teams; null when it is a card.</param>
/// <param name="Card">Adaptive Card JSON; null when it is a sentence.</param>
/// <param name="Summary">What the activity feed and the toast show of a card.</param>
public sealed record Speech(string? Text, string? Card, string? Summary)
{
    public static Speech Says(string text) => new(text, null, null);
    /// <summary>Nothing is said; the chat is only opened, which tells whether the person can be reached.</summary>
    public static readonly Speech Opening = new(null, null, null);

    public static Speech Shows(string card, string summary) => new(null, card, summary);
}

/// <summary>Where a message goes.</summary>
public sealed record Recipient(string? ConversationId, string? PersonId)
{
    /// <summary>Everyone in a conversation, in the thread if the id names one.</summary>
    public static Recipient Conversation(string id) => new(id, null);

    /// <summary>One person, in their own chat with the bot.</summary>
    public static Recipient Person(string id) => new(null, id);

    /// <summary>The lane keeps the order of what is said in one place.</summary>
    public string Lane => PersonId is null ? ConversationId! : LaneOf(PersonId);

    /// <summary>The lane of what goes to one person: all that was ever promised to them is found by it.</summary>
    public static string LaneOf(string personId) => "person/" + personId;
}
