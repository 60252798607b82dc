// Together because passes, lanes and their pauses share one lock, and splitting them would hide it.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Says what was promised: claims due rows and gives each to its lane. Lanes run side by side; within one, messages
/// go out one after the other, in order.
/// </summary>
public sealed class Dispatcher : IDisposable
{
    private const int MostTriesInPassing = 5;
    private static readonly TimeSpan LongestInPassing = TimeSpan.FromSeconds(20);
    // Slow answers of some must not hold up the others of a tenant.
    private static readonly TimeSpan LongestForABatch = TimeSpan.FromSeconds(1);
    // Behind each call on the wire so many stand in line: enough for the wire never to wait, and few enough for their claims to outlast it even where calls take a second.
    private const int PlacesInLine = 8;
    // Near a tenant's limit places come free one by one. Claimed one by one, each message would cost as much as a batch does, and its place would lie idle meanwhile:
    // so what will have its place so soon is claimed, finds its words, and waits for it here.
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);
    private readonly Claims _claims;
    private readonly Saying _saying;
    private readonly Wake _wake;
    private readonly HeldTenants _held;
    private readonly Firsthand _firsthand;
    private readonly StoreClock _clock;
    private readonly StoreTrouble _trouble;
    private readonly OutboxOptions _options;
    private readonly SpeakingLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger<Dispatcher> _log;
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Dictionary<string, long> _paused = [];
    private readonly ConcurrentDictionary<string, int> _underWay = new();
    private readonly int _mostUnderWay;
    private TaskCompletionSource _fewer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _allUnderWay;
    private int _waitForFewer;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Passing>> _passing = new();

    public Dispatcher(
        Work work, IDatabase database, IChat chat, IComposer composer, Wake wake, HeldTenants held, IClock people, StoreClock clock, TimeProvider time, StoreTrouble trouble,
        IOptions<OutboxOptions> options, SpeakingLimits limits, Firsthand firsthand, Instrumentation signals, ILogger<Dispatcher> log)
    {
        (_wake, _held, _firsthand, _clock, _trouble, _options, _limits, _time, _log) = (wake, held, firsthand, clock, trouble, options.Value, limits, time, log);
        _mostUnderWay = PlacesInLine * options.Value.InFlight;
        _claims = new Claims(work, database, people, clock, options.Value, trouble, signals);
        _saying = new Saying(work, database, chat, composer, people, clock, time, trouble, options.Value, limits, signals, log);
    }

    /// <summary>
    /// From now on what is promised is on its way from its commit, as far as nothing comes before it; until the answer is disposed.
    /// </summary>
    /// <param name="ct">Ends what is on its way.</param>
    public IDisposable TakeFirsthand(CancellationToken ct)
    {
        _firsthand.Open((services, db, rows) => Start(services, db, rows, ct), tenant => Room(tenant, TimeSpan.Zero, out _));
        return new Closing(_firsthand);
    }

    /// <summary>
    /// An answer to a pure read: it takes its place in the lane, but no row, because asking again costs nothing. Only whoever
    /// holds the tenant may say it.
    /// </summary>
    /// <param name="to">Whose lane it keeps to.</param>
    /// <param name="address">Where it is said.</param>
    /// <param name="speech">The words.</param>
    public void SayInPassing(Recipient to, Address address, Speech speech)
    {
        var passing = new Passing(to, address, speech);
        if (_held.IsQuiet(address.Tenant))
        {
            // All that was promised before is on its way in its lane: this may follow it at once.
            Start(Errand.Of(passing), CancellationToken.None);
            return;
        }
        _passing.GetOrAdd(address.Tenant, _ => new()).Enqueue(passing);
        _wake.Signal(address.Tenant);
    }

    /// <summary>
    /// Says up to a batch of what is due for one tenant, as much as Teams allows now.
    /// </summary>
    /// <returns>How many were begun; how long to wait where there was no room for more; and whether anything may be left.</returns>
    public async Task<(int Begun, TimeSpan Wait, bool Leaves)> Serve(string tenant, CancellationToken ct)
    {
        var (atOnce, room) = (Room(tenant, TimeSpan.Zero, out _), Room(tenant, Soon, out var wait));
        if (room <= 0) return (0, wait, true);
        // Mostly nothing: what was promised is on its way from its commit. To see that costs less than to claim nothing.
        var leaves = await _claims.Any(tenant, ct);
        var begun = leaves ? await Claim(tenant, room) : [];
        Start(begun, Soon, ct);
        // After the rows, so that the answer to a question follows the answers to what was said before it.
        var passed = StartPassing(tenant, ct);
        // Those behind are claimed while some of these still wait for their places, so that none lies idle.
        return (begun.Count + passed, begun.Count > atOnce ? Soon / 2 : TimeSpan.Zero, leaves);
    }

    /// <summary>
    /// Waits, though not for long, until this process has fewer messages under way than it can say soon. Claimed faster than they are said, most would be given back
    /// when their claims had nearly ended and be claimed anew, each for more than saying it costs, and a process that is too slow for a moment would never recover.
    /// </summary>
    /// <returns>False where there are still too many.</returns>
    public async Task<bool> KeepsUp(CancellationToken ct)
    {
        if (Volatile.Read(ref _allUnderWay) < _mostUnderWay) return true;
        Interlocked.Increment(ref _waitForFewer);
        try
        {
            var fewer = Volatile.Read(ref _fewer).Task;
            // Looked at again: the last one may have gone through before it was known that somebody waits.
            if (Volatile.Read(ref _allUnderWay) >= _mostUnderWay) await fewer.WaitAsync(LongestForABatch, _time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            Interlocked.Decrement(ref _waitForFewer);
        }
        return Volatile.Read(ref _allUnderWay) < _mostUnderWay;
    }

    /// <summary>Waits for what is on its way for the tenant, but not for the slowest.</summary>
    public async Task Rest(string tenant)
    {
        Task[] running;
        lock (_lanes) running = [.. _lanes.Values.Where(l => l.Tenant == tenant).Select(l => l.Running)];
        await Task.WhenAll(running).WaitAsync(LongestForABatch, _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private int Room(string tenant, TimeSpan soon, out TimeSpan wait)
    {
        var room = Math.Min(_limits.Room(tenant, soon, out wait), _options.Batch);
        // Until those of the last batches are through, claiming more would only have them wait here instead of in the store.
        if (_underWay.GetValueOrDefault(tenant) >= 4 * _options.Batch || _trouble.IsFresh) (room, wait) = (0, LongestForABatch);
        return room;
    }

    /// <summary>Claims what is due in all tenants and starts its lanes; does not wait for them. Returns how many were started.</summary>
    public async Task<int> Pass(CancellationToken ct)
    {
        var rows = await Claim(null, 100);
        foreach (var ofOne in rows.GroupBy(r => r.Tenant)) Start([.. ofOne], TimeSpan.Zero, ct);
        // After the rows, so that the answer to a question follows the answers to what was said before it.
        return rows.Count + _passing.Keys.Sum(tenant => StartPassing(tenant, ct));
    }

    /// <summary>Works until nothing more can be said now. For steps of a rehearsal and for tests.</summary>
    public async Task Drain(CancellationToken ct)
    {
        while (true)
        {
            var started = await Pass(ct);
            Task[] running;
            lock (_lanes) running = [.. _lanes.Values.Select(l => l.Running)];
            if (running.Length > 0) await Task.WhenAll(running);
            else if (started == 0) return;
        }
    }

    /// <summary>
    /// Waits for what is on its way, so that it is recorded as said; whatever waits behind it goes back for the next process.
    /// Called when the loop that passes has ended.
    /// </summary>
    public async Task Finish(CancellationToken ct)
    {
        foreach (var tenant in _passing.Keys) StartPassing(tenant, CancellationToken.None);
        while (true)
        {
            Task[] running;
            lock (_lanes) running = [.. _lanes.Values.Select(l => l.Running)];
            if (running.Length == 0) return;
            await Task.WhenAll(running).WaitAsync(ct);
        }
    }

    /// <summary>When the next message of the tenant can be said, in people's and in machine time; of any tenant where it is null.</summary>
    public Task<(Instant? People, long? Machine)> Next(string? tenant, CancellationToken ct) => _claims.Next(tenant, ct);

    /// <summary>Something of the tenant is on its way.</summary>
    public bool IsUnderWay(string tenant) => _underWay.GetValueOrDefault(tenant) > 0;

    private async Task<List<OutboxMessage>> Claim(string? tenant, int most)
    {
        // Records of what was said may still be waiting for the database. Claiming again before they land
        // would say those messages twice, so everybody waits a little first.
        if (_trouble.IsFresh) return [];
        try
        {
            return await _claims.Take(tenant, most, _saying.IsBeingSaid, CancellationToken.None);
        }
        catch (Exception e)
        {
            _log.Log(_trouble.Loudness(e), e, "Claiming failed; the next try is in 5 s.");
            _trouble.Note();
            return [];
        }
    }

    private int StartPassing(string tenant, CancellationToken ct)
    {
        if (!_passing.TryGetValue(tenant, out var queue)) return 0;
        var count = 0;
        for (; queue.TryDequeue(out var passing); count++) Start(Errand.Of(passing), ct);
        return count;
    }

    // Rows of one tenant. Words of many are found together; each lane is taken at once, so that nothing overtakes.
    private void Start(IReadOnlyList<OutboxMessage> rows, TimeSpan patience, CancellationToken ct)
    {
        var alone = Alone(rows);
        Start(rows, alone, alone.Count > 1 ? Task.Run(() => _saying.Find(alone), CancellationToken.None) : null, patience, ct);
    }

    // Just committed by a unit of work that has read most of what the words need. Nobody waits for what goes to many: it is looked at here.
    private async Task Start(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows, CancellationToken ct)
    {
        List<OutboxMessage> awaited = [.. rows.Where(r => r.Priority == 0)], many = [.. rows.Where(r => r.Priority > 0)];
        if (awaited.Count > 0) Start(awaited, Soon, ct);
        if (many.Count == 0) return;
        try
        {
            Start(many, many, Task.FromResult(await _saying.Find(services, db, many)), Soon, ct);
        }
        catch (Exception e)
        {
            // They are promised and claimed whatever happens here; each is looked at by itself.
            _log.LogWarning(e, "Words were not found together.");
            Start(many, [], null, Soon, ct);
        }
    }

    private void Start(IReadOnlyList<OutboxMessage> rows, IReadOnlyList<OutboxMessage> alone, Task<IReadOnlyDictionary<long, Found>>? found, TimeSpan patience, CancellationToken ct)
    {
        foreach (var row in rows) Start(new Errand(row.Tenant, row.Lane, row, null, alone.Contains(row) ? found : null) { Patience = patience }, ct);
    }

    // What comes of the one before in its lane may change what one says, or whether it says anything: only the lonely are looked at ahead.
    private static List<OutboxMessage> Alone(IReadOnlyList<OutboxMessage> rows) => [.. rows.GroupBy(r => r.Lane).Where(l => l.Count() == 1).Select(l => l.Single())];

    private static string Name(string tenant, string lane) => tenant + "|" + lane;

    private long Now => _clock.Now;

    private void Start(Errand errand, CancellationToken ct)
    {
        var name = Name(errand.Tenant, errand.Lane);
        if (errand.Row is not null)
        {
            _underWay.AddOrUpdate(errand.Tenant, 1, (_, n) => n + 1);
            Interlocked.Increment(ref _allUnderWay);
        }
        lock (_lanes)
        {
            if (_lanes.TryGetValue(name, out var lane))
            {
                lane.Waiting.Enqueue(errand);
                return;
            }
            lane = new Lane(errand.Tenant);
            lane.Waiting.Enqueue(errand);
            _lanes[name] = lane;
            lane.Running = Task.Run(() => Run(name, errand.Tenant, lane, ct), CancellationToken.None);
        }
    }

    private async Task Run(string name, string tenant, Lane lane, CancellationToken ct)
    {
        // When one message of a lane has to wait, those behind it wait as long: order is kept.
        var pausedUntil = PauseOf(name);
        var leavesMore = false;
        while (true)
        {
            Errand? errand;
            lock (_lanes)
            {
                if (!lane.Waiting.TryDequeue(out errand))
                {
                    if (pausedUntil > Now) _paused[name] = pausedUntil;
                    _lanes.Remove(name);
                    break;
                }
            }
            try
            {
                if (errand.Row is { } left && ct.IsCancellationRequested)
                {
                    // The process ends: nothing more is begun, and the next one need not wait for the lease.
                    await PutBack([left, .. Behind(lane)], 0);
                }
                else if (errand.Row is { } row)
                {
                    // What is begun is finished: cut off, nobody would know whether it was said.
                    var said = await Say(row, errand, pausedUntil);
                    leavesMore |= said.LeavesMore;
                    pausedUntil = said.PausedUntil;
                    // Each on its own might outlast the pause, and the last ones would overtake the first.
                    if (pausedUntil > 0 && Behind(lane) is { Count: > 0 } behind) await PutBack(behind, pausedUntil);
                }
                else await SayInPassing(errand.Passing!, pausedUntil, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                leavesMore = true;
                // The process ends while an answer in passing waits for its turn. Whoever asked can ask again.
            }
            catch (Exception e)
            {
                leavesMore = true;
                // What was said could not be recorded. The lease keeps the row from being tried again at once.
                _log.Log(_trouble.Loudness(e), e, "A message of lane kind {Kind} was not recorded.", errand.Row?.Kind ?? "passing");
                _trouble.Note();
            }
        }
        if (leavesMore) _wake.Signal(tenant);
    }

    private async Task PutBack(IReadOnlyList<OutboxMessage> rows, long until)
    {
        try
        {
            await _saying.PutBack(rows, until);
        }
        finally
        {
            Through(rows[0].Tenant, rows.Count);
        }
    }

    private async Task<Said> Say(OutboxMessage row, Errand errand, long pausedUntil)
    {
        try
        {
            return await _saying.Say(row, errand.Found, pausedUntil, errand.Patience, CancellationToken.None);
        }
        finally
        {
            Through(row.Tenant, 1);
        }
    }

    private void Through(string tenant, int count)
    {
        if (Interlocked.Add(ref _allUnderWay, -count) < _mostUnderWay && Volatile.Read(ref _waitForFewer) > 0)
            Interlocked.Exchange(ref _fewer, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        if (_underWay.AddOrUpdate(tenant, 0, (_, n) => n - count) <= 0) _underWay.TryRemove(new(tenant, 0));
    }

    private List<OutboxMessage> Behind(Lane lane)
    {
        lock (_lanes) return lane.TakeRows();
    }

    // Waiting takes no place from those that are on their way.
    private async Task SayInPassing(Passing passing, long pausedUntil, CancellationToken ct)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Max(0, pausedUntil - Now));
        for (var tries = 0; tries < MostTriesInPassing && pause < LongestInPassing; tries++)
        {
            if (pause > TimeSpan.Zero) await Task.Delay(pause, _time, ct);
            pause = await _saying.Say(passing, Soon, CancellationToken.None);
            if (pause == TimeSpan.Zero) return;
        }
        _log.LogWarning("An answer in passing was given up: Teams asks for patience. Whoever asked can ask again.");
    }

    // Kept after a lane ran empty, so that an answer in passing does not overtake a row that was put off.
    private long PauseOf(string name)
    {
        lock (_lanes)
        {
            if (_paused.Remove(name, out var until)) return until;
            foreach (var (other, over) in _paused.ToList())
                if (over <= Now) _paused.Remove(other);
            return 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _saying.Dispose();

    private sealed class Closing(Firsthand firsthand) : IDisposable
    {
        public void Dispose() => firsthand.Close();
    }
}
