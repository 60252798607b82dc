using NodaTime;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>
/// Reads how the SLA stands, in a constant number of queries: from the lead ledger where leads were handed over in the
/// period, else from the scoreboard, and says from which.
/// </summary>
public sealed class ReadSla(ReadAgreements agreements, ReadScoreboard scoreboard, SeriesCalendar calendars, ReadLedger ledger)
{
    // What a percentage of sales' half may be called on the scoreboard.
    private static readonly string[] TouchNames = ["first touch", "first touch in time", "sla", "sla sales", "sla hit"];
    private static readonly string[] DepthNames = ["attempts", "attempts made", "follow up", "follow ups"];
    private static readonly string[] ValueNames = ["mql value", "lead value", "value of leads"];

    /// <param name="series">Whose SLA.</param>
    /// <param name="today">Today in its zone.</param>
    /// <param name="known">Its scoreboard as of today, where the caller has read it.</param>
    public async Task<SlaStanding> Of(Series series, LocalDate today, Scoreboard? known = null)
    {
        var all = await agreements.Current([series.Id], AgreementKind.Sla);
        var inForce = all.Find(a => a.State == AgreementState.InForce);
        var open = all.LastOrDefault(a => a.IsOpen);
        var sla = Sla.Of(inForce);
        var period = ReportingPeriod.Of(sla.Marketing?.Period ?? PeriodKind.Month, today);
        if (inForce is null) return new SlaStanding(null, open, new SlaOfPeriod(period, period.Name(today), null, null, null, null, null), null);
        var calendar = await calendars.Of(series);
        var board = known ?? await scoreboard.Of(series, today);
        var since = inForce.Since!.Value.InZone(calendar.Zone).Date;
        return new SlaStanding(inForce, open, await At(period),
            // What was promised later was not broken before: only what was in force on its first day is judged.
            since <= period.Previous.From ? await At(period.Previous) : null);

        async Task<SlaOfPeriod> At(ReportingPeriod which)
        {
            var leads = await ledger.Of(series, which, sla);
            return Judge(sla, which, leads, board, today, calendar);
        }
    }

    /// <summary>The promises of one period from the figures there are. Pure.</summary>
    public static SlaOfPeriod Judge(Sla sla, ReportingPeriod period, LedgerFigures? leads, Scoreboard board, LocalDate today, WorkCalendar calendar) => new(
        period, period.Name(today),
        sla.Marketing is { } marketing ? Marketing(marketing, period, leads, board, today, calendar) : null,
        sla.Sales is { Hours: not null, Share: { } share } ? Share(share, period, leads?.Touch, leads?.TouchPending ?? 0, Expected(sla), board, TouchNames, today, "touched in time") : null,
        sla.Sales is { Attempts: not null } ? Share(1, period, leads?.Depth, leads?.DepthPending ?? 0, Expected(sla), board, DepthNames, today, "tried as often as promised") : null,
        leads?.Acceptance, leads?.Delays);

    private static SlaPart Marketing(MarketingHalf half, ReportingPeriod period, LedgerFigures? leads, Scoreboard board, LocalDate today, WorkCalendar calendar)
    {
        var last = LocalDate.Min(today, period.Until);
        if (leads is not null)
        {
            var there = half.IsMoney ? leads.Value : leads.Qualified;
            var other = half.IsMoney && leads.Valueless > 0 ? $", {leads.Valueless} of other types not counted" : "";
            return new SlaPart(SlaVerdicts.OfTotal(half.Amount, there, period, last, today, calendar), Stands(half, there) + other, "lead ledger, without returned ones");
        }
        var (value, asOf) = Number(board, period, half.IsMoney ? ValueNames : [KpiNames.Key(half.What)], half.IsMoney ? KpiUnit.Money : KpiUnit.Count);
        return value is { } number
            ? new SlaPart(SlaVerdicts.OfTotal(half.Amount, number, period, asOf ?? last, today, calendar), Stands(half, number), From(asOf, last))
            : new SlaPart(SlaVerdict.NotEntered, "not entered");
    }

    private static SlaPart Share(decimal promised, ReportingPeriod period, (int Met, int Of)? counted, int pending, decimal? expected, Scoreboard board, string[] names, LocalDate today, string words)
    {
        var isOver = today > period.Until;
        if (counted is { } leads)
            return new SlaPart(SlaVerdicts.OfShare(promised, leads.Met, leads.Of, pending, expected, isOver), leads.Of == 0 ? "none was due yet" : $"{leads.Met} of {leads.Of} {words}, {Amounts.Percent((decimal)leads.Met / leads.Of)}", "lead ledger");
        var (value, asOf) = Number(board, period, names, KpiUnit.Percent);
        return value is { } percent
            ? new SlaPart(SlaVerdicts.OfRate(promised, percent / 100, isOver), $"{Amounts.Say(percent)}% {words}", From(asOf, LocalDate.Min(today, period.Until)))
            : new SlaPart(SlaVerdict.NotEntered, "not entered");
    }

    private static decimal? Expected(Sla sla) => sla.Marketing is { IsMoney: false } marketing ? marketing.Amount : null;

    private static string Stands(MarketingHalf half, decimal there) => $"{(half.IsMoney ? half.Say(there) : Amounts.Say(there))} of {half.Say(half.Amount)}";

    private static string From(LocalDate? asOf, LocalDate last) => asOf is { } day && day < last
        ? $"scoreboard, as of {day.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)}"
        : "scoreboard";

    private static (decimal? Value, LocalDate? AsOf) Number(Scoreboard board, ReportingPeriod period, string[] names, KpiUnit unit)
    {
        var found = names.Select(n => board.Kpis.FirstOrDefault(k => k.Kpi.Unit == unit && k.Kpi.PeriodKind == period.Kind && (k.Kpi.Key == n || k.Kpi.Key + "s" == n))).FirstOrDefault(k => k is not null);
        return found is null ? (null, null)
            : found.Period == period ? (found.Number?.Value, found.Number?.AsOf)
            : (found.Past.FirstOrDefault(p => p.Period == period)?.Value, null);
    }
}
