using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>A KPI with the series it belongs to.</summary>
public sealed record KpiOfSeries(Series Series, Kpi Kpi);

/// <summary>Finds the series and the KPI that a sentence or a card means.</summary>
public sealed class FindKpi(BotDb db, MeantSeries meant)
{
    /// <summary>The KPIs on the scoreboard of a series, in the order in which they were put there.</summary>
    public Task<List<Kpi>> Of(Series series) => db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync();

    /// <summary>The KPI of that name in a conversation.</summary>
    /// <exception cref="RuleBroken">There is none; the sentence says which there are.</exception>
    public async Task<KpiOfSeries> Here(string conversationId, string who, string name)
    {
        var series = await meant.Run(conversationId, who);
        var kpis = await Of(series);
        return new KpiOfSeries(series, KpiNames.Find(kpis, name) ?? throw new RuleBroken(Unknown(name, kpis)));
    }

    /// <summary>The KPI of that name in the one series of theirs that has it.</summary>
    /// <exception cref="RuleBroken">None has it, or more than one.</exception>
    public async Task<KpiOfSeries> Mine(string personId, string name)
    {
        var found = new List<(KpiOfSeries Kpi, string Place)>();
        var all = new List<Kpi>();
        foreach (var (series, place) in await meant.Places(null, personId))
        {
            var kpis = await Of(series);
            all.AddRange(kpis);
            if (KpiNames.Find(kpis, name) is { } kpi) found.Add((new KpiOfSeries(series, kpi), place));
        }
        return found.Count switch
        {
            1 => found[0].Kpi,
            0 => throw new RuleBroken(Unknown(name, all)),
            _ => throw new RuleBroken(T($"{found[0].Kpi.Kpi.Name} is on the scoreboards of {Names.List(found.Select(f => f.Place))}. Say it in the chat of the one you mean.")),
        };
    }

    /// <summary>The KPI that a card names. Cards carry ids, never rights: it must be where the card is, or in a series of theirs.</summary>
    /// <exception cref="RuleBroken">There is no such KPI here.</exception>
    public async Task<KpiOfSeries> Named(Guid? id, string? conversationId, string personId)
    {
        var kpi = id is null ? null : await db.Kpis.FirstOrDefaultAsync(k => k.Id == id && !k.Retired);
        var series = kpi is null ? null : await meant.OnCard(kpi.SeriesId, conversationId, personId);
        return series is null ? throw new RuleBroken(T("I can't find that number here. Say “scoreboard” to see which there are.")) : new KpiOfSeries(series, kpi!);
    }

    private static string Unknown(string name, IReadOnlyCollection<Kpi> kpis) => kpis.Count == 0
        ? T("There is no scoreboard yet. The moderator can begin one: “kpi add MQL”, or “kpi” to see what others count.")
        : T($"I don't know “{Plain.Text(name, KpiNames.Longest)}” as a number here. There are {Names.List(kpis.Select(k => k.Name).Distinct())}.");
}
