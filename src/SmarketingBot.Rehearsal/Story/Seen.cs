using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Something the bot showed to people: a message, or what it was changed into.</summary>
/// <param name="At">People's time.</param>
/// <param name="Order">Its place in the order of everything written.</param>
/// <param name="Place">The one reader of a private chat, or empty for the room.</param>
/// <param name="IsNew">A message of its own; false for an edit.</param>
/// <param name="Text">All its words.</param>
public sealed record Seen(Instant At, long Order, string Place, bool IsNew, string Text)
{
    // How people tell them apart, and so does the rehearsal.
    private const string ReminderBegins = "Reminder";
    private const string QuestionAsks = "Can you take this on?";
    private const string ReceiptBegins = "Action item #";

    public bool IsPrivate => Place.Length > 0;

    public bool IsReminder => IsNew && IsPrivate && Text.StartsWith(ReminderBegins, StringComparison.Ordinal);

    public bool IsQuestion => IsNew && IsPrivate && Shows(QuestionAsks);

    public bool IsReceipt => IsNew && Text.StartsWith(ReceiptBegins, StringComparison.Ordinal);

    public bool Shows(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>All that the bot showed so far, in order.</summary>
    public static IReadOnlyList<Seen> By(Cast cast) =>
    [
        .. from place in cast.All.Select(p => p.Personal).Prepend(cast.Room)
           from message in place.Messages
           where message.FromBot
           from revision in message.Revisions
           orderby revision.Order
           select new Seen(
               revision.At, revision.Order, cast.ReaderOf(place)?.Name ?? "",
               revision.Order == message.Order, revision.Card is { } card ? new CardReader(card).Text : revision.Text),
    ];
}
