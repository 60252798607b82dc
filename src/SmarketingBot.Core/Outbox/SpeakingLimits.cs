// Together because one lock guards all windows of a tenant, and splitting them would hide it.
using Microsoft.Extensions.Options;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Teams' windows, counted in this process: what may be said in a conversation, what may be asked about it, and all calls of a
/// tenant together. Each call takes a place and gives it back with its answer; machine time.
/// </summary>
public sealed class SpeakingLimits(IOptions<OutboxOptions> options, TimeProvider time)
{
    // Two clocks that count whole milliseconds can disagree by some; a place too early costs a refusal.
    private const long Margin = 20;
    private const long TenantMargin = 5;
    private const long SweepEvery = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Tenant> _tenants = [];
    private readonly (int Most, long Ms)[] _saying = [.. Windows(options.Value, 1)];
    // Microsoft's table allows twice as many questions (members of a conversation) as messages.
    private readonly (int Most, long Ms)[] _asking = [.. Windows(options.Value, 2)];
    private readonly (int Most, long Ms)[] _whole = [(options.Value.PerTenantSecond, 1000)];
    private long _sweptAt;

    /// <summary>How many conversations are kept in mind.</summary>
    internal int Kept
    {
        get
        {
            lock (_gate) return _tenants.Values.Sum(t => t.Lanes.Count);
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Takes a place for a message; where there is none, waits for one that comes free soon.</summary>
    /// <param name="tenant">Whose fifty a second it counts in.</param>
    /// <param name="lane">The conversation; one message at a time is on its way there.</param>
    /// <param name="isAwaited">Somebody waits for it: it goes before what goes to many.</param>
    /// <param name="patience">How soon.</param>
    /// <returns>The place; or none, and how long to wait before asking again.</returns>
    public async Task<(Place? Place, TimeSpan Wait)> Take(string tenant, string lane, bool isAwaited, TimeSpan patience)
    {
        if (TryTake(tenant, lane, home => home.Asking, out var wait) is { } atOnce) return (atOnce, wait);
        if (wait > patience) return (null, wait);
        var from = time.GetTimestamp();
        Count(1);
        try
        {
            while (time.GetElapsedTime(from) + wait <= patience)
            {
                await Task.Delay(wait, time, CancellationToken.None);
                if (TryTake(tenant, lane, home => isAwaited ? 0 : home.Asking, out wait) is { } place) return (place, wait);
            }
            return (null, wait);
        }
        finally
        {
            Count(-1);
        }

        void Count(int more)
        {
            lock (_gate)
            {
                if (isAwaited) Of(tenant).Asking += more;
                else Of(tenant).Waiting += more;
            }
        }
    }

    /// <summary>How many messages may begin for the tenant, whatever the conversation, besides those that wait for their places here.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="soon">Now, or so soon.</param>
    /// <param name="wait">Where it is none: how long until there may be one.</param>
    internal int Room(string tenant, TimeSpan soon, out TimeSpan wait)
    {
        lock (_gate)
        {
            var (now, home) = (Now, Of(tenant));
            var (then, others) = (now + (long)soon.TotalMilliseconds, home.Asking + home.Waiting);
            wait = TimeSpan.FromMilliseconds(home.PausedUntil > now ? home.PausedUntil - now : WaitOf(home, then, others));
            return wait > TimeSpan.Zero ? 0 : Free(home, then) - others;
        }
    }

    /// <summary>
    /// Teams did not take a message. Nothing more is begun for the tenant for a while: for about a second where nobody answers,
    /// and where it was the third within a second that was too fast, for as long as Teams says.
    /// </summary>
    internal void Refused(string tenant, bool away, TimeSpan pause)
    {
        lock (_gate)
        {
            var (now, home) = (Now, Of(tenant));
            home.Refused.RemoveAll(t => t <= now - 1000);
            home.Refused.Add(now);
            if (away || home.Refused.Count >= 3)
                home.PausedUntil = Math.Max(home.PausedUntil, now + (long)Math.Min(pause.TotalMilliseconds, away ? 1000 + Random.Shared.Next(500) : 5000));
        }
    }

    /// <summary>
    /// Waits for a place of a call that is no message (a page of the members, a chat to be opened). Somebody waits for it, so
    /// it goes before messages.
    /// </summary>
    /// <param name="tenant">Whose fifty a second it counts in.</param>
    /// <param name="about">The conversation that it is about.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Place> Enter(string tenant, string about, CancellationToken ct)
    {
        var lane = "ask/" + about;
        lock (_gate) Of(tenant).Asking++;
        try
        {
            while (true)
            {
                long wait;
                lock (_gate)
                {
                    var (now, home) = (Now, Of(tenant));
                    wait = Math.Max(home.Lane(lane, _asking).WaitOf(now, Margin), WaitOf(home, now, 0));
                    if (wait <= 0) return Taken(home, lane, now);
                }
                await Task.Delay(TimeSpan.FromMilliseconds(wait), time, ct);
            }
        }
        finally
        {
            lock (_gate) Of(tenant).Asking--;
        }
    }

    private Place? TryTake(string tenant, string lane, Func<Tenant, int> others, out TimeSpan wait)
    {
        lock (_gate)
        {
            var (now, home) = (Now, Of(tenant));
            wait = TimeSpan.FromMilliseconds(Math.Max(0, Math.Max(home.Lane(lane, _saying).WaitOf(now, Margin), WaitOf(home, now, others(home)))));
            return wait > TimeSpan.Zero ? null : Taken(home, lane, now);
        }
    }

    private static IEnumerable<(int Most, long Ms)> Windows(OutboxOptions options, int times) =>
        [(options.PerSecond * times, 1000), (options.PerTwoSeconds * times, 2000), (options.PerThirtySeconds * times, 30_000), (options.PerHour * times, 3_600_000)];

    private Tenant Of(string name)
    {
        if (!_tenants.TryGetValue(name, out var tenant)) _tenants[name] = tenant = new Tenant(_whole);
        return tenant;
    }

    private Place Taken(Tenant home, string lane, long now)
    {
        home.Flying++;
        home.Lanes[lane].Add(now);
        Sweep(now);
        return new Place(this, home, lane);
    }

    // What is on its way may arrive any moment, what arrived counts for a second.
    private int Free(Tenant home, long now) => options.Value.PerTenantSecond - home.Flying - home.Answered.CountAfter(now - 1000 - TenantMargin);

    private long WaitOf(Tenant home, long now, int others)
    {
        if (Free(home, now) > others) return 0;
        // As soon as the oldest leaves the window; where all are on their way, an answer has to come first.
        var counted = home.Answered.CountAfter(now - 1000 - TenantMargin);
        return counted == 0 ? Margin : Math.Max(1, home.Answered.Back(counted) + 1000 + TenantMargin - now);
    }

    private void Over(Tenant home, string lane, bool called)
    {
        lock (_gate)
        {
            home.Flying--;
            var kept = home.Lanes.TryGetValue(lane, out var times);
            if (!called)
            {
                if (kept) times!.TakeBack();
                return;
            }
            // Teams counts arrivals: a slow one followed by quick ones would otherwise fit our windows and not theirs.
            var now = Now;
            if (kept) times!.Move(now);
            home.Answered.Add(now);
        }
    }

    // Conversations that fell silent are forgotten, so that memory follows what is spoken now and not what ever was. Each
    // message is worth the time that the hourly window gives it, so forgetting early never lets more through in an hour.
    private void Sweep(long now)
    {
        if (now - _sweptAt < SweepEvery) return;
        _sweptAt = now;
        var each = 3_600_000L / options.Value.PerHour;
        foreach (var (name, tenant) in _tenants.ToList())
        {
            foreach (var (lane, times) in tenant.Lanes.ToList())
                if (times.Count == 0 || times.Newest < now - Math.Max(30_000 + Margin, times.Count * each)) tenant.Lanes.Remove(lane);
            if (tenant.Lanes.Count == 0 && tenant is { Flying: 0, Asking: 0, Waiting: 0 } && tenant.Answered.Newest < now - 2000) _tenants.Remove(name);
        }
    }

    /// <summary>The right to make one call now. Disposing it without <see cref="Answered"/> gives it back: the call was not made.</summary>
    public sealed class Place : IDisposable
    {
        private readonly SpeakingLimits _limits;
        private readonly Tenant _home;
        private readonly string _lane;
        private bool _over;

        internal Place(SpeakingLimits limits, Tenant home, string lane) => (_limits, _home, _lane) = (limits, home, lane);

        /// <summary>The call was made, and has arrived by now whatever became of it.</summary>
        public void Answered() => End(called: true);

        /// <inheritdoc/>
        public void Dispose() => End(called: false);

        private void End(bool called)
        {
            if (_over) return;
            _over = true;
            _limits.Over(_home, _lane, called);
        }
    }

    internal sealed class Tenant((int Most, long Ms)[] whole)
    {
        internal CallTimes Answered { get; } = new(whole);
        internal Dictionary<string, CallTimes> Lanes { get; } = [];
        internal int Flying { get; set; }
        internal int Asking { get; set; }
        internal int Waiting { get; set; }
        internal long PausedUntil { get; set; }
        internal List<long> Refused { get; } = [];

        internal CallTimes Lane(string name, (int Most, long Ms)[] windows)
        {
            if (!Lanes.TryGetValue(name, out var times)) Lanes[name] = times = new CallTimes(windows);
            return times;
        }
    }
}
