using NodaTime;

namespace SmarketingBot.Core.Leads;

/// <summary>What has become of a lead, as the figures count it.</summary>
public enum LeadOutcome
{
    /// <summary>Sales has not said anything, and still has time.</summary>
    Open,

    /// <summary>Sales said that it takes it.</summary>
    ByWord,

    /// <summary>Accepted by silence, and somebody has reached out.</summary>
    SilentWorked,

    /// <summary>Accepted by silence, and nobody has: a label.</summary>
    SilentUntouched,

    /// <summary>Returned, also while that is disputed, or as the meeting ruled.</summary>
    Returned,

    /// <summary>The meeting ruled that it counts as accepted.</summary>
    ByRuling,

    /// <summary>The meeting ruled that the definition was unclear: it counts for neither side.</summary>
    Shared,
}

/// <summary>Attempts to reach a lead.</summary>
/// <param name="At">When.</param>
/// <param name="Times">How many.</param>
public sealed record LeadTry(Instant At, int Times = 1);

/// <summary>What the figures need to know of one lead.</summary>
public sealed record LeadFact(string Ref, string Type, string? Source, Instant? EngagedAt, Instant AssignedAt, Instant? TouchedAt, LeadOutcome Outcome)
{
    public ReturnCode? Code { get; init; }

    /// <summary>When it was returned; null while it is not.</summary>
    public Instant? ReturnedAt { get; init; }

    public IReadOnlyList<LeadTry> Attempts { get; init; } = [];

    /// <summary>What has become of a stored lead.</summary>
    public static LeadFact Of(Lead lead, IEnumerable<LeadAttempt> attempts)
    {
        var silent = lead.TouchedAt is null ? LeadOutcome.SilentUntouched : LeadOutcome.SilentWorked;
        var outcome = lead switch
        {
            { State: LeadState.Handed } => LeadOutcome.Open,
            { State: LeadState.Accepted } => LeadOutcome.ByWord,
            { State: LeadState.AcceptedBySilence } => silent,
            // Until the meeting rules it counts as it did before.
            { State: LeadState.Disputed, Code: null } => silent,
            { State: LeadState.Ruled, Ruling: Ruling.Counts } => LeadOutcome.ByRuling,
            { State: LeadState.Ruled, Ruling: Ruling.Shared } => LeadOutcome.Shared,
            _ => LeadOutcome.Returned,
        };
        return new LeadFact(lead.Ref, lead.Type, lead.Source, lead.EngagedAt, lead.AssignedAt, lead.TouchedAt, outcome)
        {
            Code = outcome == LeadOutcome.Returned ? lead.Code : null,
            ReturnedAt = lead.Code is null ? null : lead.SettledAt,
            Attempts = [.. attempts.Select(a => new LeadTry(a.At, a.Times))],
        };
    }
}
