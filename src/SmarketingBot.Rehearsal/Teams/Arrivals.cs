using System.Diagnostics;

namespace SmarketingBot.Rehearsal;

/// <summary>A bell that rings whenever something arrives, so that a wait needs no polling.</summary>
internal sealed class Arrivals
{
    // The state of the bot itself (a row, a log line) rings no bell here; a wait on such a thing is looked at this often.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public async Task WaitFor(Func<bool> condition, TimeSpan timeout, string wish)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            // Taken before looking: what arrives between the look and the wait still rings this one.
            var next = Volatile.Read(ref _next).Task;
            RehearsalException? problem = null;
            try
            {
                if (condition()) return;
            }
            catch (RehearsalException notYet)
            {
                problem = notYet;
            }

            var left = timeout - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero)
                throw new RehearsalException($"Waited {timeout.TotalSeconds:0.#} s for: {wish}. {problem?.Message}", problem);
            await Task.WhenAny(next, Task.Delay(left < LookAgain ? left : LookAgain));
        }
    }
}
