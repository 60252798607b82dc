using NodaTime;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Core.Signals;

namespace SmarketingBot.Core.Agendas;

/// <summary>
/// The one file that reads across slices: what each of them has to say on an agenda, in a constant number of queries
/// whatever the series holds.
/// </summary>
public sealed class ReadFacts(ReadScoreboard scoreboard, ReadAgreements agreements, OpenDisputes disputes, ReadSla sla, RecentWins wins, ComingUp coming, OpenAsks asks)
{
    /// <param name="series">Whose agenda.</param>
    /// <param name="today">Today in its zone.</param>
    /// <param name="since">When its last meeting was: what was won since then is told.</param>
    public async Task<AgendaFacts> Of(Series series, LocalDate today, Instant since)
    {
        var board = await scoreboard.Of(series, today);
        var open = await agreements.Open([series.Id]);
        var promised = await sla.Of(series, today, board);
        var docket = await disputes.Of(series);
        return new AgendaFacts
        {
            Together = board.Goal is { } goal ? GoalLine.Of(goal, today) : null,
            Numbers = [.. board.Kpis.Select(Line).OrderByDescending(line => line.Mood)],
            Wins = [.. (await wins.Of(series, since)).Select(won => won.Line)],
            ComingUp = [.. (await coming.Of(series, today)).Select(c => new FactLine(c.Name, Signals.ComingUp.Say(c, today)))],
            Asks = [.. (await asks.Of(series)).Select(ask => new FactLine($"{SideWords.Say(ask.Side)}: {ask.Name}", ask.Until is { } by ? T($"by {DateWords.Say(by, today)}") : ""))],
            Words = [.. open.Where(a => a.Kind == AgreementKind.Term).Select(a => new FactLine(a.Title, Waits(a)))],
            Promised = [.. Halves(promised.Now)],
            Docket = [.. docket.Select(d => new FactLine(d.Title, d.IsHeard ? T("both sides heard") : d.Dispute.Sales is null ? T("sales not heard yet") : T("marketing not heard yet")))],
            Problems =
            [
                .. board.Off.Select(k => new Problem(OffPace.Beginning(k.Kpi), OffPace.Title(k), OffPace.Outcome(k))),
                .. promised.Breaches.Select(breach => new Problem(T($"SLA not kept – {breach}"), Plain.Cap(T($"SLA not kept – {breach}"), Limits.Title), T("we agree what changes: what we do, or what we promise")) { Once = true }),
                .. docket.Select(d => new Problem(d.Title, d.Title, T("we have a ruling")) { Minutes = DisputeLead.TopicMinutes }),
            ],
        };
    }

    /// <summary>What each side promised for a period, line by line.</summary>
    public static IEnumerable<FactLine> Halves(SlaOfPeriod period) => [.. Half(Side.Marketing, period.Marketing), .. Half(Side.Sales, period.Touch), .. Half(Side.Sales, period.Depth)];

    private static IEnumerable<FactLine> Half(Side side, SlaPart? part) => part is null ? [] : [new FactLine($"{SideWords.Say(side)}: {part.Stands}", part.Words, part.Verdict switch
    {
        SlaVerdict.Kept or SlaVerdict.OnPace => FactMood.Good,
        SlaVerdict.Behind => FactMood.Watch,
        SlaVerdict.Breached => FactMood.Bad,
        _ => FactMood.Unknown,
    })];

    private static string Waits(Agreement agreement) => (agreement.Has(Side.Sales), agreement.Has(Side.Marketing)) switch
    {
        _ when agreement.IsInDiscussion => T("in discussion"),
        (true, false) => T("waits for a yes from marketing"),
        (false, true) => T("waits for a yes from sales"),
        _ => T("waits for a yes from both sides"),
    };

    /// <summary>A KPI in the period that is running.</summary>
    public static FactLine Line(KpiStanding standing) => Line(standing.Kpi, standing.Number?.Value, standing.Target, standing.Pace);

    /// <summary>A KPI in some period.</summary>
    public static FactLine Line(Kpi kpi, decimal? number, decimal? target, Pace pace) => new(
        number is not { } told ? kpi.Name
            // A rate is not a part of its target.
            : target is { } aim && kpi.Accumulates ? T($"{kpi.Name} {KpiWords.Say(kpi, told)} of {KpiWords.Say(kpi, aim)}", "number and target")
            : target is { } rate ? T($"{kpi.Name} {KpiWords.Say(kpi, told)}, target {KpiWords.Say(kpi, rate)}", "number and target")
            : $"{kpi.Name} {KpiWords.Say(kpi, told)}",
        pace.Words,
        pace.Verdict switch
        {
            PaceVerdict.OnPace or PaceVerdict.Ahead => FactMood.Good,
            PaceVerdict.ALittleBehind => FactMood.Watch,
            PaceVerdict.OffPace => FactMood.Bad,
            _ => FactMood.Unknown,
        });
}
