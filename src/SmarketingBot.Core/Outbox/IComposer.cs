using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Finds the words for an outbox row at the moment they are said; slices register one composer a kind.</summary>
public interface IComposer
{
    /// <summary>The words as of now, or null when there is nothing to say any more.</summary>
    Task<Speech?> Compose(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>
    /// Until when a row that nobody saw yet must wait, as of now: what was promised for somebody's hours may have been
    /// overtaken by the night. Null is not at all.
    /// </summary>
    Task<NotYet?> Waits(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>Called in the transaction that records the first delivery, for what counts only when it was sent.</summary>
    Task Said(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>Called in the transaction that parks or gives up a row.</summary>
    Task NotSaid(IServiceProvider services, BotDb db, OutboxMessage row);
}

/// <summary>Why something is not said now.</summary>
/// <param name="Until">When to look at it again at the latest.</param>
/// <param name="HeldFor">The meeting whose end lets it go before that, if it is one.</param>
public sealed record NotYet(Instant Until, Guid? HeldFor);
