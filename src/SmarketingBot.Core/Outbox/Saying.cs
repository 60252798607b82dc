using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Says one message: finds its words, sends them, and has recorded what came of it.</summary>
internal sealed class Saying(
    Work work, IChat chat, IComposer composer, IClock clock, TimeProvider time, OutboxOptions options, SpeakingLimits limits, Instrumentation signals, ILogger log)
{
    private readonly Records _records = new(work, composer, clock, log);
    private readonly Finding _finding = new(work, composer);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Says a claimed row.</summary>
    internal async Task<Said> Say(OutboxMessage claimed, long pausedUntil, CancellationToken ct)
    {
        if (pausedUntil > Now)
        {
            await _records.Change(claimed, r => r.RetryAt = pausedUntil);
            return pausedUntil;
        }
        // Too late to finish within the lease: another dispatcher may hold the row any moment.
        if (claimed.LeaseUntil - Now < 2000) return claimed.LeaseUntil;
        // Given back where nothing is said after all.
        using var place = limits.Take(claimed.Tenant, claimed.Lane, out var wait);
        if (place is null) return await Wait(claimed, wait);
        var found = await _finding.Of(claimed, ct);
        if (found.Row is not { } row) return 0;
        if (found.Fault is { } fault)
        {
            await NoWords(row, fault);
            return 0;
        }
        if (found.Later is { } later)
        {
            await _records.Change(row, r => (r.NotBefore, r.HeldFor) = (later.Until, later.HeldFor));
            return 0;
        }
        if (found.Speech is not { } speech)
        {
            await _records.Change(row, r => r.State = r.Done == 0 ? Delivery.Cancelled : Delivery.Said);
            return 0;
        }
        if (found.Address is not { } address)
        {
            await _records.NotSaid(row, Delivery.Cancelled, "NoPlace");
            return 0;
        }
        if (address.ConversationId.Length > 0) return await Say(row, speech, address, place, opened: false, ct);

        // Opening is a call of its own. Whoever held a place while waiting for another might wait for ever.
        place.Dispose();
        var opened = await Open(row.Tenant, row.PersonId!, address, ct);
        if (opened.Outcome != Outcome.Taken || speech == Speech.Opening) return await After(row, opened with { Id = null }, opened: true);
        using var next = limits.Take(row.Tenant, row.Lane, out wait);
        return next is null ? await Wait(row, wait) : await Say(row, speech, address with { ConversationId = opened.Id! }, next, opened: true, ct);
    }

    /// <inheritdoc cref="Records.PutBack"/>
    internal Task PutBack(IReadOnlyList<OutboxMessage> rows, long until) => _records.PutBack(rows, until);

    /// <summary>
    /// Says words that have no row. Returns how long to wait before asking again; zero when that is over. Nothing is
    /// kept, because whoever asked can ask again.
    /// </summary>
    internal async Task<TimeSpan> Say(Passing passing, CancellationToken ct)
    {
        using var place = limits.Take(passing.Address.Tenant, passing.To.Lane, out var wait);
        if (place is null) return wait;
        var answer = await Call("passing", () => chat.Post(passing.Address, passing.Speech, ct));
        place.Answered();
        if (answer.Outcome is Outcome.Throttled or Outcome.NotTaken) return answer.RetryAfter ?? BackOff(0);
        // Debug: how often somebody asks from a place that can't be answered is theirs to choose.
        if (answer.Outcome != Outcome.Taken) log.LogDebug("An answer in passing was not taken: {Outcome} {Code}.", answer.Outcome, answer.Code);
        return TimeSpan.Zero;
    }

    private async Task<Said> Say(OutboxMessage row, Speech speech, Address address, SpeakingLimits.Place place, bool opened, CancellationToken ct)
    {
        if (speech == Speech.Opening) return await After(row, new Answer(Outcome.Taken), opened);
        var answer = await Call(row.Kind, () => row.ActivityId is null
            ? chat.Post(address, speech, ct)
            : chat.Edit(address, row.ActivityId, speech, ct));
        place.Answered();
        return await After(row, answer, opened);
    }

    private async Task<long> Wait(OutboxMessage row, TimeSpan wait)
    {
        var until = Now + (long)wait.TotalMilliseconds + 1;
        await _records.Change(row, r => r.RetryAt = until);
        return until;
    }

    private async Task<Answer> Call(string kind, Func<Task<Answer>> call)
    {
        using var stretch = signals.Delivery(kind);
        var answer = await call();
        stretch.Outcome = answer.Outcome.ToString();
        if (answer.Outcome == Outcome.Unknown) signals.MayRepeat(1);
        return answer;
    }

    private async Task<Said> After(OutboxMessage row, Answer answer, bool opened)
    {
        switch (answer.Outcome)
        {
            case Outcome.Taken:
                return new Said(0, await _records.Taken(row, answer.Id));
            case Outcome.MessageGone:
                await _records.Change(row, r => (r.ActivityId, r.LastError) = (null, answer.Code));
                return 0;
            case Outcome.PlaceGone when row.PersonId is not null && !opened:
                await _records.ForgetChat(row, answer.Code);
                return 0;
            case Outcome.Unreachable or Outcome.PlaceGone:
                await _records.NotSaid(row, row.PersonId is null ? Delivery.Cancelled : Delivery.Parked, answer.Code, leaves: true);
                return 0;
            case Outcome.Refused:
                log.LogError("Teams refused message {Seq} of kind {Kind} for good: {Code}.", row.Seq, row.Kind, answer.Code);
                await _records.NotSaid(row, Delivery.Failed, answer.Code);
                return 0;
            default:
                return await Again(row, answer);
        }
    }

    private async Task<long> Again(OutboxMessage row, Answer answer)
    {
        if (row.Attempts + 1 >= options.MaxAttempts)
        {
            log.LogError("Message {Seq} of kind {Kind} was given up after {Attempts} attempts: {Code}.", row.Seq, row.Kind, row.Attempts + 1, answer.Code);
            await _records.NotSaid(row, Delivery.Failed, answer.Code);
            return 0;
        }
        var pause = answer.RetryAfter ?? BackOff(row.Attempts);
        var until = Now + (long)pause.TotalMilliseconds;
        await _records.Change(row, r =>
        {
            r.RetryAt = until;
            r.LastError = answer.Code ?? answer.Outcome.ToString();
            // Being asked to slow down is not a failure of this message.
            if (answer.Outcome != Outcome.Throttled) r.Attempts++;
        });
        log.LogInformation("Message {Seq} of kind {Kind} waits {Seconds:F1} s: {Outcome} {Code}.", row.Seq, row.Kind, pause.TotalSeconds, answer.Outcome, answer.Code);
        return until;
    }

    private Task NoWords(OutboxMessage row, Exception e)
    {
        log.LogError(e, "No words were found for message {Seq} of kind {Kind}, attempt {Attempts}.", row.Seq, row.Kind, row.Attempts + 1);
        var until = Now + (long)BackOff(row.Attempts).TotalMilliseconds;
        return _records.Change(row, r =>
        {
            (r.RetryAt, r.LastError) = (until, Claims.NoWords);
            if (++r.Attempts >= options.MaxAttempts) r.State = Delivery.Failed;
        });
    }

    // Exponential with ±20 % jitter, so that many rows that failed together do not come back together.
    private TimeSpan BackOff(int attempts)
    {
        var seconds = Math.Min(options.LongestBackOffSeconds, options.BackOffSeconds * Math.Pow(2, Math.Min(attempts, 16)));
        return TimeSpan.FromSeconds(seconds * (0.8 + Random.Shared.NextDouble() * 0.4));
    }

    private async Task<Answer> Open(string tenant, string personId, Address near, CancellationToken ct)
    {
        var user = await work.Read(tenant, async (_, db) => (await db.People.FirstAsync(p => p.Id == personId)).Mri ?? personId);
        // A call of its own in Teams' eyes.
        using var place = await limits.Enter(tenant, "person/" + personId, ct);
        var opened = await Call("opening", () => chat.OpenPersonalChat(near, tenant, user, ct));
        place.Answered();
        // Without its id there is no chat to speak in.
        if (opened is { Outcome: Outcome.Taken, Id: null }) opened = new Answer(Outcome.NotTaken, Code: "NoConversationId");
        if (opened.Outcome == Outcome.Taken)
            await work.Write(tenant, async (_, db) => (await db.People.FirstAsync(p => p.Id == personId)).PersonalChat = opened.Id, wakes: false, ct);
        return opened;
    }
}
