using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// The database's clock: this machine's, plus what they differ by. The nodes of a cluster judge by it which of them are alive;
/// by their own clocks, one that is half a minute ahead would hold all others for dead.
/// </summary>
public sealed class ServerTime : TimeProvider
{
    private long _ahead;

    /// <summary>By how much the database is ahead of this machine, as last measured.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Volatile.Read(ref _ahead));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    /// <summary>Asks the database.</summary>
    public async Task Measure(Work work, CancellationToken ct) => Volatile.Write(ref _ahead, (await work.Read("", (_, db) => Difference(db, System, ct))).Ticks);

    /// <summary>By how much the server's clock is ahead of a machine's, to about half of the time that asking takes.</summary>
    internal static async Task<TimeSpan> Difference(BotDb db, TimeProvider machine, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        // The first question pays for preparing it; the second is measured.
        await Ask(db, ct);
        var before = machine.GetUtcNow();
        var begun = machine.GetTimestamp();
        var server = await Ask(db, ct);
        return server - (before + machine.GetElapsedTime(begun) / 2);
    }

    private static async Task<DateTimeOffset> Ask(BotDb db, CancellationToken ct) => DateTimeOffset.FromUnixTimeMilliseconds(
        await db.Database.SqlQueryRaw<long>("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS \"Value\"").SingleAsync(ct));
}
