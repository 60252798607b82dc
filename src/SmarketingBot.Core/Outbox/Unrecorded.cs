namespace SmarketingBot.Core.Outbox;

/// <summary>What is on its way for one tenant, and what was said and waits for its record.</summary>
internal sealed class Unrecorded
{
    /// <summary>So many at most in one record.</summary>
    internal const int Most = 64;
    private TaskCompletionSource? _together;

    internal HashSet<long> Expected { get; } = [];
    internal Queue<Delivered> Waiting { get; } = [];
    internal bool IsWriting { get; set; }
    internal bool IsOver => !IsWriting && Expected.Count == 0 && Waiting.Count == 0;

    /// <summary>Completes when nothing more is expected, or enough is there.</summary>
    internal Task Together()
    {
        if (IsComplete) return Task.CompletedTask;
        _together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _together.Task;
    }

    internal void Look()
    {
        if (IsComplete) _together?.TrySetResult();
    }

    private bool IsComplete => Expected.Count == 0 || Waiting.Count == 0 || Waiting.Count >= Most;
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
