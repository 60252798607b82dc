using System.Runtime.InteropServices;

namespace SmarketingBot.Core.Outbox;

/// <summary>What is on its way, for one tenant or for all, and what was said and waits for its record.</summary>
internal sealed class Unrecorded
{
    /// <summary>So many at most in one record.</summary>
    internal const int Most = 64;
    private readonly Dictionary<string, Crowd> _crowds = [];
    private readonly HashSet<long> _expected = [];
    private readonly Queue<Delivered> _waiting = [];
    private TaskCompletionSource? _together;

    internal bool IsWriting { get; set; }
    internal bool IsOver => !IsWriting && _expected.Count == 0 && _waiting.Count == 0;

    /// <summary>The message is about to be said.</summary>
    internal void Expect(OutboxMessage row)
    {
        if (_expected.Add(row.Seq)) Of(row.Tenant).Expected++;
    }

    /// <summary>It was said, or is not said after all; false where it was not expected here.</summary>
    internal bool Forget(OutboxMessage row)
    {
        if (!_expected.Remove(row.Seq)) return false;
        Of(row.Tenant).Expected--;
        Look(row.Tenant);
        return true;
    }

    /// <summary>It waits for its record.</summary>
    internal void Put(Delivered delivered)
    {
        _waiting.Enqueue(delivered);
        Of(delivered.Row.Tenant).Waiting++;
        Look(delivered.Row.Tenant);
    }

    /// <summary>What is recorded now.</summary>
    internal List<Delivered> Take()
    {
        List<Delivered> taken = [.. Enumerable.Range(0, Math.Min(Most, _waiting.Count)).Select(_ => _waiting.Dequeue())];
        foreach (var one in taken)
        {
            Of(one.Row.Tenant).Waiting--;
            Tidy(one.Row.Tenant);
        }
        return taken;
    }

    /// <summary>Completes when nothing more is expected, all of a tenant's crowd are in, or enough is there.</summary>
    internal Task Together()
    {
        if (IsComplete || _crowds.Values.Any(c => c.IsIn)) return Task.CompletedTask;
        _together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _together.Task;
    }

    private bool IsComplete => _expected.Count == 0 || _waiting.Count == 0 || _waiting.Count >= Most;

    private void Look(string tenant)
    {
        if (IsComplete || Of(tenant).IsIn) _together?.TrySetResult();
        Tidy(tenant);
    }

    private void Tidy(string tenant)
    {
        if (_crowds.TryGetValue(tenant, out var crowd) && crowd is { Expected: 0, Waiting: 0 }) _crowds.Remove(tenant);
    }

    private ref Crowd Of(string tenant) => ref CollectionsMarshal.GetValueRefOrAddDefault(_crowds, tenant, out _);

    /// <summary>How many of a tenant are on their way and wait.</summary>
    private struct Crowd
    {
        internal int Expected;
        internal int Waiting;

        // Its next ones are claimed when these are recorded, and share a record whatever others do.
        internal readonly bool IsIn => Expected == 0 && Waiting > 1;
    }
}

/// <summary>A message that was said, until that is recorded.</summary>
/// <param name="Row">The message.</param>
/// <param name="ActivityId">What Teams calls it.</param>
/// <param name="IsKnownReached">That the person can be reached is written down already.</param>
internal sealed record Delivered(OutboxMessage Row, string? ActivityId, bool IsKnownReached)
{
    /// <summary>Tells whether something else in its lane is due.</summary>
    internal TaskCompletionSource<bool> Recorded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
