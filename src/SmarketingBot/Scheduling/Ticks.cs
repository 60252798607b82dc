using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>The stored tick.</summary>
internal static class Ticks
{
    // In one statement: nodes that start together on a new store would otherwise both add it.
    internal static Task Keep(Work work, Instant now) => work.Write("", (_, db) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO tick (id, at) VALUES ({new Tick().Id}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE tick.at < excluded.at"), wakes: false);

    internal static Task<Instant?> Last(Work work, CancellationToken ct) =>
        work.Read("", (_, db) => db.Ticks.Select(t => (Instant?)t.At).SingleOrDefaultAsync(ct));
}
