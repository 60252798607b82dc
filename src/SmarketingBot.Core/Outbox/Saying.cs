using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Says one message: finds its words, sends them, and has recorded what came of it.</summary>
internal sealed class Saying(
    Work work, IDatabase database, IChat chat, IComposer composer, IClock people, StoreClock clock, TimeProvider time, StoreTrouble trouble, OutboxOptions options, SpeakingLimits limits,
    Instrumentation signals, ILogger log) : IDisposable
{
    // Ten seconds until a call is given up, and one for the clocks.
    private const long LongestCall = 11_000;
    // Words that were found with others are looked for again when they are older than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Finding _finding = new(work, composer, time);
    private readonly Outcomes _outcomes = new(new Records(work, composer, people), new Recorder(new Recording(work, composer, people), row => database.IsShared && composer.OnlyCounts(row), time, trouble, log), clock, options, limits, log);
    private readonly SemaphoreSlim _inFlight = new(options.InFlight);
    private readonly SemaphoreSlim _unrecorded = new(options.Unrecorded);
    private readonly ConcurrentDictionary<long, bool> _beingSaid = new();

    private long Now => clock.Now;

    private Records Records => _outcomes.Records;

    /// <inheritdoc cref="Finding.OfAll(IReadOnlyList{OutboxMessage})"/>
    internal Task<IReadOnlyDictionary<long, Found>> Find(IReadOnlyList<OutboxMessage> claimed) => _finding.OfAll(claimed);

    /// <inheritdoc cref="Finding.OfMade"/>
    internal Task<IReadOnlyDictionary<long, Found>> Find(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> made) => _finding.OfMade(services, db, made);

    /// <summary>Says a claimed row.</summary>
    /// <param name="claimed">The row.</param>
    /// <param name="ahead">What is found of it together with others; null looks now.</param>
    /// <param name="pausedUntil">Until when its lane has to wait.</param>
    /// <param name="patience">How long it may wait here until Teams' limits have a place for it.</param>
    /// <param name="ct">Ends it.</param>
    internal async Task<Said> Say(OutboxMessage claimed, Task<IReadOnlyDictionary<long, Found>>? ahead, long pausedUntil, TimeSpan patience, CancellationToken ct)
    {
        using var expected = _outcomes.Expect(claimed);
        if (pausedUntil > Now)
        {
            await Records.Change(claimed, r => r.RetryAt = pausedUntil);
            return pausedUntil;
        }
        if (IsLate(claimed)) return await Wait(claimed, TimeSpan.Zero);
        // Given back where nothing is said after all.
        var (taken, wait) = await limits.Take(claimed.Tenant, claimed.Lane, claimed.Priority == 0, patience);
        using var place = taken;
        if (place is null) return await Wait(claimed, wait);
        var found = ahead is null ? null : (await ahead)[claimed.Seq];
        if (found is null || time.GetElapsedTime(found.At) > Fresh) found = await _finding.Of(claimed);
        if (found.Row is not { } row) return 0;
        if (found.Fault is { } fault)
        {
            await _outcomes.NoWords(row, fault);
            return 0;
        }
        if (found.Later is { } later)
        {
            await Records.Change(row, r => (r.NotBefore, r.HeldFor) = (later.Until, later.HeldFor));
            return 0;
        }
        if (found.Speech is not { } speech)
        {
            await Records.NothingLeft(row);
            return 0;
        }
        if (found.Address is not { } address)
        {
            await Records.NotSaid(row, Delivery.Cancelled, "NoPlace");
            return 0;
        }
        if (address.ConversationId.Length > 0) return await Say(row, speech, address, place, opened: false, ct);

        // Opening is a call of its own. Whoever held a place while waiting for another might wait for ever.
        place.Dispose();
        var opened = await Open(row.Tenant, row.PersonId!, address, ct);
        if (opened.Outcome != Outcome.Taken || speech == Speech.Opening) return await _outcomes.After(row, opened with { Id = null }, opened: true);
        (taken, wait) = await limits.Take(row.Tenant, row.Lane, row.Priority == 0, patience);
        using var next = taken;
        return next is null ? await Wait(row, wait) : await Say(row, speech, address with { ConversationId = opened.Id! }, next, opened: true, ct);
    }

    /// <summary>This process is saying it, or has said it and not recorded that yet: however long the store takes, it is not to be said anew.</summary>
    internal bool IsBeingSaid(OutboxMessage row) => _beingSaid.ContainsKey(row.Seq);

    /// <inheritdoc cref="Records.PutBack"/>
    internal Task PutBack(IReadOnlyList<OutboxMessage> rows, long until) => Records.PutBack(rows, until);

    /// <summary>
    /// Says words that have no row. Returns how long to wait before asking again; zero when that is over. Nothing is
    /// kept, because whoever asked can ask again.
    /// </summary>
    internal async Task<TimeSpan> Say(Passing passing, TimeSpan patience, CancellationToken ct)
    {
        var (taken, wait) = await limits.Take(passing.Address.Tenant, passing.To.Lane, isAwaited: true, patience);
        using var place = taken;
        if (place is null) return wait;
        var answer = (await Call("passing", () => chat.Post(passing.Address, passing.Speech, ct)))!;
        place.Answered();
        if (answer.Outcome is Outcome.Throttled or Outcome.NotTaken) return answer.RetryAfter ?? _outcomes.BackOff(0);
        // Debug: how often somebody asks from a place that can't be answered is theirs to choose.
        if (answer.Outcome != Outcome.Taken) log.LogDebug("An answer in passing was not taken: {Outcome} {Code}.", answer.Outcome, answer.Code);
        return TimeSpan.Zero;
    }

    private async Task<Said> Say(OutboxMessage row, Speech speech, Address address, SpeakingLimits.Place place, bool opened, CancellationToken ct)
    {
        if (speech == Speech.Opening) return await _outcomes.After(row, new Answer(Outcome.Taken), opened);
        // From here until it is recorded a crash may have it said twice: so many at a time, whatever holds up the records.
        await _unrecorded.WaitAsync(CancellationToken.None);
        _beingSaid[row.Seq] = true;
        try
        {
            var answer = await Call(row.Kind, () => row.ActivityId is null
                ? chat.Post(address, speech, ct)
                : chat.Edit(address, row.ActivityId, speech, ct), () => IsLate(row));
            if (answer is null) return await Wait(row, TimeSpan.Zero);
            place.Answered();
            return await _outcomes.After(row, answer, opened, address.IsKnownReached);
        }
        finally
        {
            _beingSaid.TryRemove(row.Seq, out _);
            _unrecorded.Release();
        }
    }

    // A call that is begun now may arrive as late as it may last; by then somebody else may hold the row.
    private bool IsLate(OutboxMessage row) => row.LeaseUntil - Now < Math.Min(LongestCall, options.LeaseSeconds * 500L);

    private async Task<long> Wait(OutboxMessage row, TimeSpan wait)
    {
        var until = Now + (long)wait.TotalMilliseconds + 1;
        await Records.Change(row, r => r.RetryAt = until);
        return until;
    }

    // Null where it became too late while it waited for a place, also because the process was frozen in between.
    private async Task<Answer?> Call(string kind, Func<Task<Answer>> call, Func<bool>? isLate = null)
    {
        await _inFlight.WaitAsync(CancellationToken.None);
        Answer answer;
        try
        {
            if (isLate?.Invoke() == true) return null;
            using var stretch = signals.Delivery(kind);
            answer = await call();
            stretch.Outcome = answer.Outcome.ToString();
        }
        finally
        {
            _inFlight.Release();
        }
        if (answer.Outcome == Outcome.Unknown) signals.MayRepeat(1);
        return answer;
    }

    private async Task<Answer> Open(string tenant, string personId, Address near, CancellationToken ct)
    {
        var user = await work.Read(tenant, async (_, db) => (await db.People.FirstAsync(p => p.Id == personId)).Mri ?? personId);
        // A call of its own in Teams' eyes.
        using var place = await limits.Enter(tenant, "person/" + personId, ct);
        var opened = (await Call("opening", () => chat.OpenPersonalChat(near, tenant, user, ct)))!;
        place.Answered();
        // Without its id there is no chat to speak in.
        if (opened is { Outcome: Outcome.Taken, Id: null }) opened = new Answer(Outcome.NotTaken, Code: "NoConversationId");
        if (opened.Outcome == Outcome.Taken)
            await work.Write(tenant, async (_, db) => (await db.People.FirstAsync(p => p.Id == personId)).PersonalChat = opened.Id, wakes: false, ct);
        return opened;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _finding.Dispose();
        _outcomes.Dispose();
        _inFlight.Dispose();
        _unrecorded.Dispose();
    }
}
