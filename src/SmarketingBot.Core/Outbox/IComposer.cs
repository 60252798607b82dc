using System.Data.Common;
using System.Runtime.ExceptionServices;
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

    /// <summary>
    /// <see cref="Waits"/> and <see cref="Compose"/> of many rows of one tenant, in their order. A fault of one row is told with that row and never
    /// spoils another's words; kinds that offer it cost a fixed number of commands however many rows there are.
    /// </summary>
    /// <exception cref="DbException">The store is away: nothing is known of any row.</exception>
    Task<IReadOnlyList<Composed>> ComposeTogether(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows);

    /// <summary>Called in the transaction that records the first delivery, for what counts only when it was sent.</summary>
    Task Said(IServiceProvider services, BotDb db, OutboxMessage row);

    /// <summary>Whether what follows from messages of this kind is written for many at once, and leaves the messages themselves as they are.</summary>
    bool SaysTogether(string kind);

    /// <summary>
    /// <see cref="Said"/> of many rows of one tenant, tracked in <paramref name="db"/>. Whatever it throws stands for the whole batch: the caller undoes it and says
    /// them one by one, so that one bad row costs its neighbours time and nothing else.
    /// </summary>
    Task SaidTogether(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows);

    /// <summary>Whether nothing follows from the first delivery of this row but a count, which <see cref="Count"/> writes.</summary>
    bool OnlyCounts(OutboxMessage row);

    /// <summary>What follows from the first delivery of rows that only count; they may be of several tenants, whose locks <paramref name="db"/> holds. They are not tracked.</summary>
    Task Count(BotDb db, IReadOnlyList<OutboxMessage> rows, Instant now);

    /// <summary>Called in the transaction that parks a row, gives it up, or ends it because nothing is left to say.</summary>
    Task NotSaid(IServiceProvider services, BotDb db, OutboxMessage row);
}

/// <summary>Why something is not said now.</summary>
/// <param name="Until">When to look at it again at the latest.</param>
/// <param name="HeldFor">The meeting whose end lets it go before that, if it is one.</param>
public sealed record NotYet(Instant Until, Guid? HeldFor);

/// <summary>What was found for one of many rows.</summary>
/// <param name="Speech">Its words; null when there is nothing to say any more.</param>
/// <param name="Later">It has to wait; then nothing else was looked for.</param>
/// <param name="Fault">No words were found: a fault of ours, not of the store's.</param>
public sealed record Composed(Speech? Speech, NotYet? Later = null, Exception? Fault = null)
{
    /// <summary>The words of one row that was asked for alone; a fault is thrown where it came from.</summary>
    public Speech? Words
    {
        get
        {
            if (Fault is not null) ExceptionDispatchInfo.Throw(Fault);
            return Speech;
        }
    }

    /// <summary>What is found for one row of many: a fault of ours stays with it, one of the store's or the end of the process is everybody's.</summary>
    public static async Task<Composed> Of(Func<Task<Composed>> find)
    {
        try
        {
            return await find();
        }
        catch (Exception e) when (e is not OperationCanceledException && !IsOfTheStore(e))
        {
            return new Composed(null, Fault: e);
        }
    }

    /// <summary>The same where all was read before.</summary>
    public static Composed Of(Func<Speech?> find)
    {
        try
        {
            return new Composed(find());
        }
        catch (Exception e) when (!IsOfTheStore(e))
        {
            return new Composed(null, Fault: e);
        }
    }

    /// <summary>Whether the store is away or refused, whatever it was wrapped in on its way.</summary>
    public static bool IsOfTheStore(Exception e)
    {
        for (Exception? one = e; one is not null; one = one.InnerException)
            if (one is DbException or TimeoutException) return true;
        return false;
    }
}
