namespace SmarketingBot.Core.Scheduling;

/// <summary>
/// The database's clock, as far as this process knows it: the one clock by which all nodes read leases and retries. Until it was
/// compared, and on a file of our own for ever, it is this machine's. Read it for what other nodes must agree on.
/// </summary>
public sealed class StoreClock(TimeProvider time)
{
    private sealed record Compared(long Store, long At);

    private Compared? _compared;

    /// <summary>Now, in Unix milliseconds. Goes on by itself while the database is away.</summary>
    public long Now => _compared is { } last
        ? last.Store + (long)time.GetElapsedTime(last.At).TotalMilliseconds
        : time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A mark to take before the database is asked for its clock.</summary>
    internal long Mark() => time.GetTimestamp();

    /// <summary>
    /// The database answered. It read its clock some time after the mark, so ours is ahead of its by at most the way there and back:
    /// a lease seems to end a little early here, never late.
    /// </summary>
    /// <param name="store">Its clock, Unix milliseconds.</param>
    /// <param name="mark">What <see cref="Mark"/> gave before it was asked.</param>
    internal void Heard(long store, long mark) => Volatile.Write(ref _compared, new Compared(store, mark));
}
