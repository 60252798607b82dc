using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Remembers until when the store failed us. For some seconds after that nobody's lease is taken over: the records of what its holder
/// said may still be waiting for the store, and taking over before they land would say those messages twice.
/// </summary>
public sealed class StoreTrouble(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private long _at;
    private bool _isAway;
    private long _told;

    /// <summary>The store failed within the last five seconds, or answered for the first time again within them.</summary>
    public bool IsFresh => IsWithin(Patience);

    /// <summary>
    /// The same within fifteen seconds. All nodes come back to the store at once and it has to warm up first: whoever held something when it went away, and lives, has
    /// taken it up again by then.
    /// </summary>
    public bool IsRecent => IsWithin(LongPatience);

    private bool IsWithin(TimeSpan patience) => Volatile.Read(ref _at) is var at && at != 0 && time.GetElapsedTime(at) < patience;

    /// <summary>Notes what went wrong, if it was the store.</summary>
    internal void Note(Exception e)
    {
        if (IsOfTheStore(e)) Note();
    }

    /// <summary>Something that only the store could have done did not get done.</summary>
    internal void Note()
    {
        Volatile.Write(ref _at, time.GetTimestamp());
        Volatile.Write(ref _isAway, true);
    }

    /// <summary>It did what it was asked to. A call that hung for long may be the first to notice that it is back: its failure would be old by then.</summary>
    internal void Answered()
    {
        if (!Volatile.Read(ref _isAway)) return;
        Volatile.Write(ref _at, time.GetTimestamp());
        Volatile.Write(ref _isAway, false);
    }

    /// <summary>
    /// How loudly to tell of a failure: the store's is one error a minute however many feel it, because hundreds say no more than one. Anything else is always an error.
    /// </summary>
    public LogLevel Loudness(Exception e)
    {
        if (!IsOfTheStore(e)) return LogLevel.Error;
        lock (_gate)
        {
            if (_told != 0 && time.GetElapsedTime(_told) < Silence) return LogLevel.Debug;
            _told = time.GetTimestamp();
            return LogLevel.Error;
        }
    }

    /// <summary>The store itself failed: it is away, full or too slow. A rule of ours that it enforces is something else.</summary>
    internal static bool IsOfTheStore(Exception e)
    {
        for (Exception? one = e; one is not null; one = one.InnerException)
            if (one is DbException { IsTransient: true } or TimeoutException) return true;
        return false;
    }
}
