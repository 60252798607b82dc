using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>The stored tick.</summary>
internal static class Ticks
{
    internal static Task Keep(Work work, Instant now) => work.Write("", async (_, db) =>
    {
        var tick = await db.Ticks.SingleOrDefaultAsync();
        if (tick is null) db.Add(new Tick { At = now });
        else if (tick.At < now) tick.At = now;
    }, wakes: false);

    internal static Task<Instant?> Last(Work work, CancellationToken ct) =>
        work.Read("", (_, db) => db.Ticks.Select(t => (Instant?)t.At).SingleOrDefaultAsync(ct));
}
