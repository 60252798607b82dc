using NodaTime;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Rings when something was committed that may be due at once, so that nobody waits for the next look.</summary>
public sealed class Wake : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);
    private bool _listening;

    /// <summary>
    /// Whoever looks does so at least this often, in people's time: what is due later needs no bell. Without anybody it is long.
    /// </summary>
    public Duration Horizon { get; set; } = Duration.FromDays(3650);

    /// <summary>Rings; ringing twice before anyone listens is ringing once.</summary>
    public void Signal()
    {
        lock (_bell)
        {
            // Whoever listens is on their way from now on, even before they wake.
            _listening = false;
            if (_bell.CurrentCount == 0) _bell.Release();
        }
    }

    /// <summary>
    /// Somebody waits for the bell and it did not ring: everything committed so far was looked at. False when nobody
    /// listens, as between the steps of a rehearsal.
    /// </summary>
    public bool IsQuiet
    {
        get
        {
            lock (_bell) return _listening && _bell.CurrentCount == 0;
        }
    }

    /// <summary>Waits for the bell, at most for <paramref name="longest"/> of machine time.</summary>
    public async Task Wait(TimeSpan longest, CancellationToken ct)
    {
        lock (_bell) _listening = true;
        try
        {
            await _bell.WaitAsync(longest, ct);
        }
        finally
        {
            lock (_bell) _listening = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _bell.Dispose();
}
