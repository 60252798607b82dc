using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Teams;

/// <summary>
/// Questions to Teams that are no messages: members, meetings. They count in the same windows as messages, and whoever was told
/// to wait waits, or isn't asked before that.
/// </summary>
public sealed class Questions(SpeakingLimits limits, TimeProvider time)
{
    private const int MostTries = 3;
    // Somebody waits for what follows from the answer; the next activity of that conversation asks again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<(string Tenant, string About), DateTimeOffset> _quiet = new();

    /// <summary>Asks when there is room for it, and again where Teams was only busy.</summary>
    /// <param name="tenant">Whose windows it counts in.</param>
    /// <param name="about">The conversation that it is about.</param>
    /// <param name="ask">One call.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    /// <exception cref="TimeoutException">Teams asks for more patience than there is.</exception>
    internal async Task<T> Ask<T>(string tenant, string about, Func<Task<T>> ask, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            await Wait((tenant, about), ct);
            using var place = await limits.Enter(tenant, about, ct);
            try
            {
                return await ask();
            }
            catch (ErrorResponseException refused) when (Refusals.Read(refused) is { Outcome: Outcome.Throttled or Outcome.NotTaken } answer)
            {
                // Teams leaves out how long now and then.
                Note((tenant, about), answer.RetryAfter ?? TimeSpan.FromSeconds(tries * (0.8 + Random.Shared.NextDouble() * 0.4)));
                if (tries == MostTries) throw;
            }
            finally
            {
                place.Answered();
            }
        }
    }

    private async Task Wait((string, string) key, CancellationToken ct)
    {
        if (!_quiet.TryGetValue(key, out var until)) return;
        var wait = until - time.GetUtcNow();
        if (wait > LongestWait) throw new TimeoutException("Teams asked not to be asked about this conversation for a while.");
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, ct);
        _quiet.TryRemove(new(key, until));
    }

    private void Note((string, string) key, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        _quiet[key] = now + wait;
        foreach (var over in _quiet.Where(q => q.Value <= now)) _quiet.TryRemove(over);
    }
}
