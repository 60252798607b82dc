using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.Agendas;

/// <summary>
/// The one file that reads across slices: what each of them has to say on an agenda, in a constant number of queries
/// whatever the series holds.
/// </summary>
public sealed class ReadFacts(ReadScoreboard scoreboard)
{
    public async Task<AgendaFacts> Of(Series series, LocalDate today)
    {
        var board = await scoreboard.Of(series, today);
        return new AgendaFacts
        {
            Together = board.Goal is { } goal ? GoalLine.Of(goal, today) : null,
            Numbers = [.. board.Kpis.Select(Line).OrderByDescending(line => line.Mood)],
            Problems = [.. board.Off.Select(k => new Problem(OffPace.Beginning(k.Kpi), OffPace.Title(k), OffPace.Outcome(k)))],
        };
    }

    private static FactLine Line(KpiStanding standing) => new(
        standing.Number is not { } number ? standing.Kpi.Name
            : standing.Target is { } target ? $"{standing.Kpi.Name} {KpiWords.Say(standing.Kpi, number.Value)} of {KpiWords.Say(standing.Kpi, target)}"
            : $"{standing.Kpi.Name} {KpiWords.Say(standing.Kpi, number.Value)}",
        standing.Pace.Words,
        standing.Pace.Verdict switch
        {
            PaceVerdict.OnPace or PaceVerdict.Ahead => FactMood.Good,
            PaceVerdict.ALittleBehind => FactMood.Watch,
            PaceVerdict.OffPace => FactMood.Bad,
            _ => FactMood.Unknown,
        });
}
