using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SmarketingBot.Rehearsal;

/// <summary>Every call the bot made, in the order of the answers. Reading takes a copy.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is read as a log; that it can be enumerated is a convenience.")]
public sealed class CallLog : IReadOnlyCollection<SimCall>
{
    private readonly Lock _gate = new();
    private readonly List<SimCall> _calls = [];
    private long _total;

    internal CallLog()
    {
    }

    /// <summary>How many are recorded.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _calls.Count;
        }
    }

    /// <summary>How many were answered, also while recording is off.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Whether calls are kept; may be switched while it runs.</summary>
    public bool Recording { get; set; } = true;

    /// <summary>Forgets what was recorded, so that a test can count from here.</summary>
    public void Clear()
    {
        lock (_gate) _calls.Clear();
    }

    /// <inheritdoc/>
    public IEnumerator<SimCall> GetEnumerator()
    {
        lock (_gate) return new List<SimCall>(_calls).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(SimCall call)
    {
        Interlocked.Increment(ref _total);
        if (!Recording) return;
        lock (_gate) _calls.Add(call);
    }
}
