using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>Both halves of the SLA, and how they stand.</summary>
/// <param name="InForce">The version that holds; null while nothing is agreed.</param>
/// <param name="Open">What is proposed and waits for answers; null is nothing.</param>
/// <param name="Now">The period that is running.</param>
/// <param name="Last">The one before it; null where the version in force is younger.</param>
public sealed record SlaStanding(Agreement? InForce, Agreement? Open, SlaOfPeriod Now, SlaOfPeriod? Last)
{
    /// <summary>What holds.</summary>
    public Sla Sla => Sla.Of(InForce);

    /// <summary>The promises that are broken, in words for an agenda: “Marketing: 96 of 120 MQL in October”.</summary>
    public IEnumerable<string> Breaches => new[] { Last, Now }.OfType<SlaOfPeriod>().SelectMany(p => new[] { p.Marketing, p.Touch, p.Depth }
        .Where(part => part?.Verdict == SlaVerdict.Breached).Select(part => part == p.Marketing ? T($"Marketing: {part!.Stands} in {p.Name}") : T($"Sales: {part!.Stands} in {p.Name}")));

    /// <summary>True where each promise of the running period is kept or on pace.</summary>
    public bool IsWell => new[] { Now.Marketing, Now.Touch, Now.Depth }.OfType<SlaPart>().All(p => p.Verdict is SlaVerdict.Kept or SlaVerdict.OnPace or SlaVerdict.TooEarly);
}

/// <summary>How the promises stand in one period.</summary>
/// <param name="Period">Which.</param>
/// <param name="Name">“November”.</param>
/// <param name="Marketing">Marketing's half; null where it promises nothing.</param>
/// <param name="Touch">Sales' first touch (F5).</param>
/// <param name="Depth">Sales' attempts (F6).</param>
/// <param name="Acceptance">“by word 41 · by silence, worked 30 …” (F9); null without leads in the ledger.</param>
/// <param name="Delays">System and human delay apart (F8); null where neither is known.</param>
public sealed record SlaOfPeriod(ReportingPeriod Period, string Name, SlaPart? Marketing, SlaPart? Touch, SlaPart? Depth, string? Acceptance, string? Delays);

/// <summary>What the lead ledger says about the promises of one period.</summary>
/// <param name="Qualified">How many were handed over and not returned.</param>
/// <param name="Value">What they are worth by type (F3b).</param>
/// <param name="Valueless">How many of them are of a type that has no value.</param>
/// <param name="Touch">First touches in time, of those due.</param>
/// <param name="Depth">Leads tried as often as promised, of those due.</param>
/// <param name="TouchPending">Not due for their first touch yet.</param>
/// <param name="DepthPending">Not due for all attempts yet.</param>
/// <param name="Acceptance">By word and by silence apart, in words.</param>
/// <param name="Delays">System and human delay apart, in words.</param>
public sealed record LedgerFigures(
    int Qualified, decimal Value, int Valueless, (int Met, int Of) Touch, (int Met, int Of) Depth, int TouchPending, int DepthPending, string? Acceptance = null, string? Delays = null);
