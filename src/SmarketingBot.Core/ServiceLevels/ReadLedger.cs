using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>What the lead ledger says about the SLA; null where no lead was handed over in the period.</summary>
public sealed class ReadLedger(ReadLeads leads)
{
    public async Task<LedgerFigures?> Of(Series series, ReportingPeriod period, Sla sla)
    {
        var read = await leads.Of(series, period);
        return read.Facts.Count == 0 ? null : Of(read, sla);
    }

    /// <summary>The figures of some leads. Pure.</summary>
    public static LedgerFigures Of(LeadsOfPeriod read, Sla sla)
    {
        var (facts, calendar, now) = (read.Facts, read.Calendar, read.AsOf);
        // Returned, a lead is none that was promised; where the ruling blames the definition it counts for neither side.
        var qualified = facts.Where(f => f.Outcome is not (LeadOutcome.Returned or LeadOutcome.Shared)).ToList();
        var types = sla.Marketing?.Types ?? [];
        LeadType? TypeOf(LeadFact fact) => types.FirstOrDefault(t => t.Name.Equals(fact.Type, StringComparison.OrdinalIgnoreCase));
        var touch = sla.Sales is { Hours: { } hours } ? LeadFigures.FirstTouch(facts, calendar, Duration.FromMinutes((double)(hours * 60)), now) : new LeadShare(0, 0);
        var depth = sla.Sales is { Attempts: { } attempts, Days: { } days } ? LeadFigures.Depth(facts, calendar, attempts, days, now).Share : new LeadShare(0, 0);
        var working = facts.Count(f => f.ReturnedAt is null);
        return new LedgerFigures(
            qualified.Count, qualified.Sum(f => TypeOf(f)?.Value ?? 0), qualified.Count(f => TypeOf(f) is null),
            (touch.Met, touch.Of), (depth.Met, depth.Of), Math.Max(0, working - touch.Of), Math.Max(0, working - depth.Of),
            LeadFigures.Count(facts).Words, Delays(LeadFigures.Delays(facts, calendar)));
    }

    private static string? Delays(LeadDelays delays) => delays switch
    {
        { System: { } system, Human: { } human } => T($"In the median {Say(system)} until the hand-over and {Say(human)} at work from there to the first touch; only the second is the promise of sales."),
        { Human: { } human } => T($"In the median {Say(human)} at work from the hand-over to the first touch."),
        { System: { } system } => T($"In the median {Say(system)} until the hand-over, which is not the promise of sales."),
        _ => null,
    };

    private static string Say(Duration duration) => SalesHalf.HoursWords(decimal.Round((decimal)duration.TotalHours, 2));
}
