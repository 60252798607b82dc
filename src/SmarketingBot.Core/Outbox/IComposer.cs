using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Finds the words for an outbox row at the moment they are said; slices register one composer a kind.</summary>
public interface IComposer
{
    /// <summary>The words as of now, or null when there is nothing to say any more.</summary>
    Task<Speech?> Compose(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>Called in the transaction that records the first delivery, for what counts only when it was sent.</summary>
    Task Said(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>Called in the transaction that parks or gives up a row.</summary>
    Task NotSaid(IServiceProvider services, BotDb db, OutboxMessage row);
}
