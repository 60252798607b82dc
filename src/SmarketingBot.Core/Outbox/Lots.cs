namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Does together what is asked for one by one: the first of a tenant at once, and whatever comes while that is done as the next lot. The further a process falls behind, the larger
/// the lots: what each costs does not grow just when there is least to spend.
/// </summary>
/// <param name="answer">Does a lot of one tenant, and answers in its order; whatever it throws is everybody's answer.</param>
/// <param name="most">So many in one lot.</param>
/// <param name="atOnce">So many lots at a time, one a tenant: each takes a connection.</param>
internal sealed class Lots<TOne, TAnswer>(Func<string, IReadOnlyList<TOne>, Task<IReadOnlyList<TAnswer>>> answer, int most, int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly Dictionary<string, Queue<Asked>> _waiting = [];

    /// <summary>Asks for one; completes with its lot.</summary>
    internal Task<TAnswer> Ask(string tenant, TOne one)
    {
        var asked = new Asked(one, new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_waiting)
        {
            if (_waiting.TryGetValue(tenant, out var queue)) queue.Enqueue(asked);
            else
            {
                _waiting[tenant] = queue = new Queue<Asked>([asked]);
                _ = Task.Run(() => AnswerAll(tenant, queue));
            }
        }
        return asked.Answer.Task;
    }

    private async Task AnswerAll(string tenant, Queue<Asked> queue)
    {
        while (true)
        {
            await _places.WaitAsync();
            try
            {
                // Looked at only now: more may have come while this waited for its place.
                if (Next(tenant, queue) is not { Count: > 0 } lot) return;
                await Answer(tenant, lot);
            }
            finally
            {
                _places.Release();
            }
        }
    }

    private List<Asked> Next(string tenant, Queue<Asked> queue)
    {
        lock (_waiting)
        {
            if (queue.Count == 0) _waiting.Remove(tenant);
            return [.. Enumerable.Range(0, Math.Min(most, queue.Count)).Select(_ => queue.Dequeue())];
        }
    }

    private async Task Answer(string tenant, List<Asked> lot)
    {
        try
        {
            var answers = await answer(tenant, lot.ConvertAll(a => a.One));
            foreach (var (asked, its) in lot.Zip(answers)) asked.Answer.SetResult(its);
        }
        catch (Exception e)
        {
            foreach (var asked in lot) asked.Answer.TrySetException(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private sealed record Asked(TOne One, TaskCompletionSource<TAnswer> Answer);
}
