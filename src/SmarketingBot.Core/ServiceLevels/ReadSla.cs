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
    private static readonly string[] TouchNames = ["first touch", "first touch in time", "sla", "sla sales", "sla hit", "erstkontakt", "erstkontakt rechtzeitig", "sla vertrieb", "ilk temas", "zamanında ilk temas", "sla satış"];
    private static readonly string[] DepthNames = ["attempts", "attempts made", "follow up", "follow ups", "versuche", "nachfassen", "denemeler", "deneme", "takip"];
    private static readonly string[] ValueNames = ["mql value", "lead value", "value of leads", "mql wert", "leadwert", "wert der leads", "mql değeri"];

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
        sla.Sales is { Hours: not null, Share: { } share } ? Share(share, period, leads?.Touch, leads?.TouchPending ?? 0, Expected(sla), board, TouchNames, today, isTouch: true) : null,
        sla.Sales is { Attempts: not null } ? Share(1, period, leads?.Depth, leads?.DepthPending ?? 0, Expected(sla), board, DepthNames, today, isTouch: false) : null,
        leads?.Acceptance, leads?.Delays);

    private static SlaPart Marketing(MarketingHalf half, ReportingPeriod period, LedgerFigures? leads, Scoreboard board, LocalDate today, WorkCalendar calendar)
    {
        var last = LocalDate.Min(today, period.Until);
        if (leads is not null)
        {
            var there = half.IsMoney ? leads.Value : leads.Qualified;
            var stands = half.IsMoney && leads.Valueless > 0
                ? T($"{half.Say(there)} of {half.Say(half.Amount)}, {leads.Valueless} of other types not counted")
                : Stands(half, there);
            return new SlaPart(SlaVerdicts.OfTotal(half.Amount, there, period, last, today, calendar), stands, T("from the lead ledger, without returned ones"));
        }
        var (value, asOf) = Number(board, period, half.IsMoney ? ValueNames : [KpiNames.Key(half.What)], half.IsMoney ? KpiUnit.Money : KpiUnit.Count);
        return value is { } number
            ? new SlaPart(SlaVerdicts.OfTotal(half.Amount, number, period, asOf ?? last, today, calendar), Stands(half, number), From(asOf, last))
            : SlaPart.NotEntered;
    }

    private static SlaPart Share(decimal promised, ReportingPeriod period, (int Met, int Of)? counted, int pending, decimal? expected, Scoreboard board, string[] names, LocalDate today, bool isTouch)
    {
        var isOver = today > period.Until;
        if (counted is { } leads)
            return new SlaPart(SlaVerdicts.OfShare(promised, leads.Met, leads.Of, pending, expected, isOver), Counted(leads.Met, leads.Of, isTouch), T("from the lead ledger"));
        var (value, asOf) = Number(board, period, names, KpiUnit.Percent);
        return value is { } percent
            ? new SlaPart(SlaVerdicts.OfRate(promised, percent / 100, isOver), Rate(Amounts.OfHundred(Amounts.Say(percent)), isTouch), From(asOf, LocalDate.Min(today, period.Until)))
            : SlaPart.NotEntered;
    }

    private static string Counted(int met, int of, bool isTouch) => of == 0 ? T("none was due yet")
        : isTouch ? T($"{met} of {of} touched in time, {Amounts.Percent((decimal)met / of)}")
        : T($"{met} of {of} tried as often as promised, {Amounts.Percent((decimal)met / of)}");

    private static string Rate(string percent, bool isTouch) => isTouch ? T($"{percent} touched in time") : T($"{percent} tried as often as promised");

    private static decimal? Expected(Sla sla) => sla.Marketing is { IsMoney: false } marketing ? marketing.Amount : null;

    private static string Stands(MarketingHalf half, decimal there) => T($"{(half.IsMoney ? half.Say(there) : Amounts.Say(there))} of {half.Say(half.Amount)}");

    private static string From(LocalDate? asOf, LocalDate last) => asOf is { } day && day < last
        ? T($"from the scoreboard, as of {DateWords.WriteDay(day)}")
        : T("from the scoreboard");

    private static (decimal? Value, LocalDate? AsOf) Number(Scoreboard board, ReportingPeriod period, string[] names, KpiUnit unit)
    {
        var found = names.Select(n => board.Kpis.FirstOrDefault(k => k.Kpi.Unit == unit && k.Kpi.PeriodKind == period.Kind && (k.Kpi.Key == n || k.Kpi.Key + "s" == n))).FirstOrDefault(k => k is not null);
        return found is null ? (null, null)
            : found.Period == period ? (found.Number?.Value, found.Number?.AsOf)
            : (found.Past.FirstOrDefault(p => p.Period == period)?.Value, null);
    }
}
