namespace SmarketingBot.Core.Scheduling;

/// <summary>Rings when something was committed that may be due at once, so that nobody waits for the next look.</summary>
public sealed class Wake : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Rings; ringing twice before anyone listens is ringing once.</summary>
    public void Signal()
    {
        lock (_bell)
            if (_bell.CurrentCount == 0) _bell.Release();
    }

    /// <summary>Waits for the bell, at most for <paramref name="longest"/> of machine time.</summary>
    public Task Wait(TimeSpan longest, CancellationToken ct) => _bell.WaitAsync(longest, ct);

    /// <inheritdoc/>
    public void Dispose() => _bell.Dispose();
}
