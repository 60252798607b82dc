using System.Data.Common;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Remembers when the store last failed us. For some seconds after that nobody's lease is taken over: the records of what its holder
/// said may still be waiting for the store, and taking over before they land would say those messages twice.
/// </summary>
public sealed class StoreTrouble(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private long _at;

    /// <summary>The store failed within the last five seconds.</summary>
    public bool IsFresh => Volatile.Read(ref _at) is var at && at != 0 && time.GetElapsedTime(at) < Patience;

    /// <summary>Notes what went wrong, if it was the store.</summary>
    internal void Note(Exception e)
    {
        if (IsOfTheStore(e)) Note();
    }

    /// <summary>Something that only the store could have done did not get done.</summary>
    internal void Note() => Volatile.Write(ref _at, time.GetTimestamp());

    /// <summary>The store itself failed: it is away, full or too slow. A rule of ours that it enforces is something else.</summary>
    internal static bool IsOfTheStore(Exception e)
    {
        for (Exception? one = e; one is not null; one = one.InnerException)
            if (one is DbException { IsTransient: true } or TimeoutException) return true;
        return false;
    }
}
