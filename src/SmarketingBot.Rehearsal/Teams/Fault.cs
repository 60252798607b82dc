namespace SmarketingBot.Rehearsal;

/// <summary>One thing that goes wrong in Teams. Give it to <see cref="Faults.Add"/>; dispose what that returns to end it.</summary>
public sealed record Fault
{
    /// <summary>Which calls it hits; null hits all. The call's status is not known yet.</summary>
    public Func<SimCall, bool>? When { get; init; }

    /// <summary>Which share of the calls that fit it hits, from 0 to 1; chance decides, by <see cref="Faults.Seed"/>.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How many calls it hits before it ends; null is all.</summary>
    public int? Calls { get; init; }

    /// <summary>How long it lasts by the machine's clock; null is until cleared.</summary>
    public TimeSpan? Lasting { get; init; }

    /// <summary>The status to answer; null leaves the answer alone (a delay), unless there is a <see cref="Code"/>.</summary>
    public int? Status { get; init; }

    /// <summary>The code of Microsoft's table to refuse with; it brings its status and the shape of its body.</summary>
    public string? Code { get; init; }

    /// <summary>The <c>Retry-After</c> that goes with a 429 or 503; null leaves it out, as Teams sometimes does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the call is held before anything else happens.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Ends the connection without an answer.</summary>
    public bool Drops { get; init; }

    /// <summary>The message is accepted and shown first; only the answer goes wrong. The ambiguous case.</summary>
    public bool AfterAccepting { get; init; }

    internal TeamsAnswer? Answer =>
        Drops ? TeamsAnswer.Dropped
        : Code is not null ? Refusals.ForCode(Code) with { RetryAfter = RetryAfter }
        : Status is { } status ? Refusals.ForStatus(status) with { RetryAfter = RetryAfter }
        : null;
}
