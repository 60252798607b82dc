using Microsoft.Extensions.Logging;
using SmarketingBot.Core.Scheduling;

namespace SmarketingBot.Core.Outbox;

/// <summary>What follows from an answer of Teams': recorded as said, tried again later, parked, or given up.</summary>
internal sealed class Outcomes(Records records, Recorder recorder, StoreClock clock, OutboxOptions options, SpeakingLimits limits, ILogger log) : IDisposable
{
    /// <summary>Writes down what was not said.</summary>
    internal Records Records => records;

    /// <inheritdoc cref="Recorder.Expect"/>
    internal IDisposable Expect(OutboxMessage row) => recorder.Expect(row);

    /// <summary>Records what came of a call.</summary>
    /// <param name="row">What was said, or not.</param>
    /// <param name="answer">What Teams answered.</param>
    /// <param name="opened">The chat was opened just before.</param>
    /// <param name="isKnownReached">That the person can be reached is written down already.</param>
    internal async Task<Said> After(OutboxMessage row, Answer answer, bool opened, bool isKnownReached = false)
    {
        switch (answer.Outcome)
        {
            case Outcome.Taken:
                return new Said(0, await recorder.Taken(row, answer.Id, isKnownReached));
            case Outcome.MessageGone:
                await records.Change(row, r => (r.ActivityId, r.LastError) = (null, answer.Code));
                return 0;
            case Outcome.PlaceGone when row.PersonId is not null && !opened:
                await records.ForgetChat(row, answer.Code);
                return 0;
            case Outcome.Unreachable or Outcome.PlaceGone:
                await records.NotSaid(row, row.PersonId is null ? Delivery.Cancelled : Delivery.Parked, answer.Code, leaves: true);
                return 0;
            case Outcome.Refused:
                log.LogError("Teams refused message {Seq} of kind {Kind} for good: {Code}.", row.Seq, row.Kind, answer.Code);
                await records.NotSaid(row, Delivery.Failed, answer.Code);
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
            await records.NotSaid(row, Delivery.Failed, answer.Code);
            return 0;
        }
        var pause = answer.RetryAfter ?? BackOff(row.Attempts);
        // Teams is away, or the whole tenant too fast: the others of the tenant need not all find out by themselves.
        if (answer.Outcome is Outcome.NotTaken or Outcome.Throttled) limits.Refused(row.Tenant, answer.Outcome == Outcome.NotTaken, pause);
        var until = clock.Now + (long)pause.TotalMilliseconds;
        await records.Change(row, r =>
        {
            r.RetryAt = until;
            r.LastError = answer.Code ?? answer.Outcome.ToString();
            // Being asked to slow down is not a failure of this message.
            if (answer.Outcome != Outcome.Throttled) r.Attempts++;
        });
        log.LogInformation("Message {Seq} of kind {Kind} waits {Seconds:F1} s: {Outcome} {Code}.", row.Seq, row.Kind, pause.TotalSeconds, answer.Outcome, answer.Code);
        return until;
    }

    /// <summary>No words were found: a fault of ours, so it is put off and its neighbours go on.</summary>
    internal Task NoWords(OutboxMessage row, Exception e)
    {
        log.LogError(e, "No words were found for message {Seq} of kind {Kind}, attempt {Attempts}.", row.Seq, row.Kind, row.Attempts + 1);
        // Given up, whoever counted on it hears so: above all when its owner is to be looked at next.
        if (row.Attempts + 1 >= options.MaxAttempts) return records.NotSaid(row, Delivery.Failed, Claims.NoWords);
        var until = clock.Now + (long)BackOff(row.Attempts).TotalMilliseconds;
        return records.Change(row, r => (r.RetryAt, r.LastError, r.Attempts) = (until, Claims.NoWords, r.Attempts + 1));
    }

    /// <summary>How long to wait after so many failed attempts.</summary>
    // Exponential with ±20 % jitter, so that many rows that failed together do not come back together.
    internal TimeSpan BackOff(int attempts)
    {
        var seconds = Math.Min(options.LongestBackOffSeconds, options.BackOffSeconds * Math.Pow(2, Math.Min(attempts, 16)));
        return TimeSpan.FromSeconds(seconds * (0.8 + Random.Shared.NextDouble() * 0.4));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        recorder.Dispose();
        records.Dispose();
    }
}
