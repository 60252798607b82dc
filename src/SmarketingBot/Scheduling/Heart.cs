using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// The one loop: takes tenants that are due and nobody's, has each served, sleeps until the next due instant or until somebody
/// commits something. The database is the schedule; this only looks.
/// </summary>
public sealed class Heart(
    TenantLeases leases, HeldTenants held, TenantRound round, Dispatcher dispatcher, Wake wake, IDatabase database, StoreClock store, IClock clock, Work work, StoreTrouble trouble, IOptions<LeaseOptions> options, ILogger<Heart> log)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    // A tenant's fifty a second come free one by one: each pause that is longer than it need be is lost.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan LongestAtSpeed = TimeSpan.FromMilliseconds(200);
    // Long enough for a node with a free place to be there first, in milliseconds.
    private const long Squeeze = 1000;
    private static readonly Duration TickEvery = Duration.FromMinutes(1);
    private Instant _ticked = Instant.MinValue;
    private Instant? _nobodys;
    private long _askAt;
    private long _squeezeAt;
    private int _served;

    /// <summary>The last completed look, in people's time; readiness and status tell it.</summary>
    public Instant? LastLook { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wake.Horizon = Duration.FromTimeSpan(Patience) * Speed;
        using var taking = dispatcher.TakeFirsthand(stoppingToken);
        var begun = false;
        // What is begun is finished; the token is looked at in between, and while waiting.
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = Patience;
            try
            {
                if (!begun) await leases.Begin(stoppingToken);
                begun = true;
                await Tick();
                Serve(stoppingToken);
                if (await Take(stoppingToken)) Serve(stoppingToken);
                await TellOthers(stoppingToken);
                await leases.GiveBackIdle(dispatcher.IsUnderWay, stoppingToken);
                LastLook = clock.GetCurrentInstant();
                sleep = Sleep();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store may be away for a while. The schedule is in it, so nothing is lost by waiting.
                if (sleep > TimeSpan.FromSeconds(1)) sleep = TimeSpan.FromSeconds(1);
                log.Log(trouble.Loudness(e), e, "A look at the schedule failed; the next is in {Seconds} s.", sleep.TotalSeconds);
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

    /// <summary>
    /// Ends the loop, then waits for what is on its way: cut off, it would be said again by the next process. What this one held is
    /// given back, so that another node goes on at once.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            while (Volatile.Read(ref _served) > 0) await Task.Delay(10, cancellationToken);
            await dispatcher.Finish(cancellationToken);
            await leases.GiveBackAll(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("The process ends while messages are on their way; they may be said again.");
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The process ends without giving back what it served; others take over when its leases end.");
        }
    }

    // Each that is due gets a turn, as many at a time as there are places; who had none the longest comes first.
    private void Serve(CancellationToken ct)
    {
        foreach (var tenant in held.Ready(clock.GetCurrentInstant(), options.Value.AtOnce - Volatile.Read(ref _served)))
        {
            Interlocked.Increment(ref _served);
            _ = Task.Run(() => Serve(tenant, ct), CancellationToken.None);
        }
    }

    private async Task Serve(HeldTenant tenant, CancellationToken ct)
    {
        // After a failure soon again, but not at once: the others go on meanwhile.
        var next = new NextLook(null, Machine: store.Now + 1000);
        try
        {
            next = await round.Run(tenant, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The rest is for the next process.
        }
        catch (Exception e)
        {
            log.Log(trouble.Loudness(e), e, "A tenant could not be served; the next try is in 1 s.");
        }
        finally
        {
            held.Rest(tenant, next);
            Interlocked.Decrement(ref _served);
            wake.Ring();
        }
    }

    // The store is asked when somebody said so, when the next is due, and otherwise now and then.
    private async Task<bool> Take(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        // No more than there are places for: what would have to wait here is for a node that has some.
        var places = options.Value.AtOnce - held.Busy(now);
        // But where every node is full, what is nobody's would wait for ever: a few at a time wait here, before all others.
        if (places <= 0 && store.Now >= _squeezeAt) places = Math.Max(1, options.Value.AtOnce / 4);
        var room = Math.Min(options.Value.Most - held.Count, places);
        var asked = wake.SomebodyIsDue();
        if (room <= 0 || !asked && !(_nobodys <= now) && store.Now < _askAt) return false;
        var taken = await leases.Take(room, ct);
        _nobodys = await leases.NextDue(ct);
        _askAt = store.Now + (long)Patience.TotalMilliseconds;
        _squeezeAt = store.Now + Squeeze;
        return taken > 0;
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

    // Of what became due here and is held, or will be taken, by another node.
    private async Task TellOthers(CancellationToken ct)
    {
        if (wake.ForOthers() is not { Count: > 0 } due || !database.IsShared) return;
        List<(string Tenant, Instant At)> others = [.. due.Where(d => !held.Holds(d.Tenant))];
        if (others.Count == 0) return;
        try
        {
            await database.Announce(others, ct);
        }
        catch
        {
            wake.AgainForOthers(others);
            throw;
        }
    }

    private TimeSpan Sleep()
    {
        var (people, machine) = held.Next();
        var sleep = Patience;
        var (speed, now) = (Speed, clock.GetCurrentInstant());
        foreach (var due in new[] { people, _nobodys })
            if (due is { } at && (at - now).ToTimeSpan() / speed is var until && until < sleep) sleep = until;
        // Who waits for a place is called when one is free.
        var full = Volatile.Read(ref _served) >= options.Value.AtOnce;
        if (!full && machine is { } ms && TimeSpan.FromMilliseconds(ms - store.Now) is var pause && pause < sleep) sleep = pause;
        // Never spin: what is due and can't be begun just now would otherwise be looked for again and again.
        return sleep < Shortest ? Shortest : sleep;
    }
}
