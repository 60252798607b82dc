using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;

namespace SmarketingBot.Scheduling;

/// <summary>What the heart does, step by step: for whoever moves the clock by hand.</summary>
public sealed class Steps(AlarmRunner alarms, Dispatcher dispatcher, TimeProvider time)
{
    /// <summary>Rings and says everything that is due now, until nothing more follows from it.</summary>
    /// <param name="patience">
    /// Machine time for which it also waits with what must be tried again later (Retry-After, limits). Default: not at all.
    /// </param>
    /// <param name="ct">Ends it.</param>
    public async Task Settle(TimeSpan patience = default, CancellationToken ct = default)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            do
            {
                await alarms.RingDue(ct);
                await dispatcher.Drain(ct);
            }
            while (await alarms.RingDue(ct) > 0);
            if ((await dispatcher.Next(null, ct)).Machine is not { } retry) return;
            // A millisecond at least: what is due this very moment must not be looked for in a spin.
            var pause = TimeSpan.FromMilliseconds(Math.Max(1, retry - time.GetUtcNow().ToUnixTimeMilliseconds()));
            if (time.GetElapsedTime(begun) + pause > patience) return;
            await Task.Delay(pause, time, ct);
        }
    }

    /// <summary>The next instant of people's time at which something is due; null when nothing ever is.</summary>
    public async Task<Instant?> NextDue(CancellationToken ct = default)
    {
        var rung = await alarms.Next(null, ct);
        var (said, _) = await dispatcher.Next(null, ct);
        return rung is null ? said : said is null ? rung : Instant.Min(rung.Value, said.Value);
    }
}
