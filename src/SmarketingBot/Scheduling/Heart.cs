using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// The one loop: rings what is due, starts what is to be said, sleeps until the next due instant or until somebody
/// commits something. The database is the schedule; this only looks.
/// </summary>
public sealed class Heart(AlarmRunner alarms, Dispatcher dispatcher, Wake wake, IClock clock, Work work, ILogger<Heart> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestAtSpeed = TimeSpan.FromMilliseconds(200);
    private static readonly Duration TickEvery = Duration.FromMinutes(1);
    private Instant _ticked = Instant.MinValue;

    /// <summary>The last completed look, in people's time; readiness and status tell it.</summary>
    public Instant? LastLook { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wake.Horizon = Duration.FromTimeSpan(Patience) * Speed;
        using var taking = dispatcher.TakeFirsthand(stoppingToken);
        // What is begun is finished; the token is looked at in between, and while waiting.
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = Patience;
            try
            {
                await Tick();
                await alarms.RingDue(stoppingToken);
                await dispatcher.Pass(stoppingToken);
                LastLook = clock.GetCurrentInstant();
                sleep = await Sleep(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store may be away for a while. The schedule is in it, so nothing is lost by waiting.
                log.LogError(e, "A look at the schedule failed; the next is in {Seconds} s.", sleep.TotalSeconds);
            }
            try
            {
                await wake.Wait(sleep, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Ends the loop, then waits for what is on its way: cut off, it would be said again by the next process.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await dispatcher.Finish(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("The process ends while messages are on their way; they may be said again.");
        }
    }

    // Kept often while time is simulated, because a later process continues from it; otherwise once a minute.
    private async Task Tick()
    {
        var now = clock.GetCurrentInstant();
        if (clock is not PeopleClock { IsSimulated: true } && now - _ticked < TickEvery || now <= _ticked) return;
        await Ticks.Keep(work, now);
        _ticked = now;
    }

    private double Speed => clock is PeopleClock people ? people.Speed : 1;

    private TimeSpan Patience => Speed > 1 ? LongestAtSpeed : Longest;

    private async Task<TimeSpan> Sleep(CancellationToken ct)
    {
        var (said, retry) = await dispatcher.Next(ct);
        var rung = await alarms.Next(ct);
        var sleep = Patience;
        var speed = Speed;
        var now = clock.GetCurrentInstant();
        foreach (var due in new[] { said, rung })
            if (due is { } at && (at - now).ToTimeSpan() / speed is var until && until < sleep) sleep = until;
        if (retry is { } machine && TimeSpan.FromMilliseconds(machine - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()) is var pause && pause < sleep)
            sleep = pause;
        // Never spin: a row that is due but still on its way in its lane would otherwise be looked for again and again.
        return sleep < TimeSpan.FromMilliseconds(20) ? TimeSpan.FromMilliseconds(20) : sleep;
    }
}

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
