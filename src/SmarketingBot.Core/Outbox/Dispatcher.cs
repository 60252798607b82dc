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
    private readonly Claims _claims;
    private readonly Saying _saying;
    private readonly Wake _wake;
    private readonly Firsthand _firsthand;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _inFlight;
    private readonly ILogger<Dispatcher> _log;
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Dictionary<string, long> _paused = [];
    private readonly ConcurrentQueue<Passing> _passing = new();
    private long _quietUntil;

    public Dispatcher(
        Work work, IDatabase database, IChat chat, IComposer composer, Wake wake, IClock clock, TimeProvider time,
        IOptions<OutboxOptions> options, SpeakingLimits limits, Firsthand firsthand, Instrumentation signals, ILogger<Dispatcher> log)
    {
        _claims = new Claims(work, database, clock, time, options.Value, signals);
        _saying = new Saying(work, chat, composer, clock, time, options.Value, limits, signals, log);
        _wake = wake;
        _firsthand = firsthand;
        _time = time;
        _log = log;
        _inFlight = new SemaphoreSlim(options.Value.InFlight);
    }

    /// <summary>
    /// From now on what is promised is on its way from its commit, as far as nothing comes before it; until the answer is disposed.
    /// </summary>
    /// <param name="ct">Ends what is on its way.</param>
    public IDisposable TakeFirsthand(CancellationToken ct)
    {
        _firsthand.Open(row => Start(new Errand(row.Tenant, row.Lane, row, null), ct));
        return new Closing(_firsthand);
    }

    /// <summary>
    /// An answer to a pure read: it takes its place in the lane, but no row, because asking again costs nothing.
    /// </summary>
    /// <param name="to">Whose lane it keeps to.</param>
    /// <param name="address">Where it is said.</param>
    /// <param name="speech">The words.</param>
    public void SayInPassing(Recipient to, Address address, Speech speech)
    {
        var passing = new Passing(to, address, speech);
        if (_wake.IsQuiet)
        {
            // All that was promised before is on its way in its lane: this may follow it at once.
            Start(Errand.Of(passing), CancellationToken.None);
            return;
        }
        _passing.Enqueue(passing);
        _wake.Signal();
    }

    /// <summary>Claims what is due and starts its lanes; does not wait for them. Returns how many were started.</summary>
    public async Task<int> Pass(CancellationToken ct)
    {
        List<Errand> errands = [];
        if (Now >= Volatile.Read(ref _quietUntil))
        {
            try
            {
                errands.AddRange((await _claims.Take(CancellationToken.None)).Select(row => new Errand(row.Tenant, row.Lane, row, null)));
            }
            catch (Exception e)
            {
                // Records of what was said may still be waiting for the database. Claiming again before they land
                // would say those messages twice, so everybody waits a little first.
                _log.LogError(e, "Claiming failed; the next try is in 5 s.");
                Volatile.Write(ref _quietUntil, Now + 5000);
            }
        }
        // After the rows, so that the answer to a question follows the answers to what was said before it.
        while (_passing.TryDequeue(out var passing))
            errands.Add(Errand.Of(passing));
        foreach (var errand in errands) Start(errand, ct);
        return errands.Count;
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
        while (_passing.TryDequeue(out var passing)) Start(Errand.Of(passing), CancellationToken.None);
        while (true)
        {
            Task[] running;
            lock (_lanes) running = [.. _lanes.Values.Select(l => l.Running)];
            if (running.Length == 0) return;
            await Task.WhenAll(running).WaitAsync(ct);
        }
    }

    /// <inheritdoc cref="Claims.Next"/>
    public Task<(Instant? People, long? Machine)> Next(CancellationToken ct) => _claims.Next(ct);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Start(Errand errand, CancellationToken ct)
    {
        var name = errand.Tenant + "|" + errand.Lane;
        lock (_lanes)
        {
            if (_lanes.TryGetValue(name, out var lane))
            {
                lane.Waiting.Enqueue(errand);
                return;
            }
            lane = new Lane();
            lane.Waiting.Enqueue(errand);
            _lanes[name] = lane;
            lane.Running = Task.Run(() => Run(name, lane, ct), CancellationToken.None);
        }
    }

    private async Task Run(string name, Lane lane, CancellationToken ct)
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
                    await _saying.PutBack([left, .. Behind(lane)], 0);
                }
                else if (errand.Row is { } row)
                {
                    // What is begun is finished: cut off, nobody would know whether it was said.
                    var said = await InFlight(() => _saying.Say(row, pausedUntil, CancellationToken.None));
                    leavesMore |= said.LeavesMore;
                    pausedUntil = said.PausedUntil;
                    // Each on its own might outlast the pause, and the last ones would overtake the first.
                    if (pausedUntil > 0 && Behind(lane) is { Count: > 0 } behind) await _saying.PutBack(behind, pausedUntil);
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
                _log.LogError(e, "A message of lane kind {Kind} was not recorded.", errand.Row?.Kind ?? "passing");
                Volatile.Write(ref _quietUntil, Now + 5000);
            }
        }
        if (leavesMore) _wake.Signal();
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
            pause = await InFlight(() => _saying.Say(passing, CancellationToken.None));
            if (pause == TimeSpan.Zero) return;
        }
        _log.LogWarning("An answer in passing was given up: Teams asks for patience. Whoever asked can ask again.");
    }

    private async Task<T> InFlight<T>(Func<Task<T>> say)
    {
        await _inFlight.WaitAsync(CancellationToken.None);
        try
        {
            return await say();
        }
        finally
        {
            _inFlight.Release();
        }
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
    public void Dispose() => _inFlight.Dispose();

    private sealed class Closing(Firsthand firsthand) : IDisposable
    {
        public void Dispose() => firsthand.Close();
    }
}
