using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>A KPI with the series it belongs to.</summary>
public sealed record KpiOfSeries(Series Series, Kpi Kpi);

/// <summary>Finds the series and the KPI that a sentence or a card means.</summary>
public sealed class FindKpi(BotDb db)
{
    /// <summary>The KPIs on the scoreboard of a series, in the order in which they were put there.</summary>
    public Task<List<Kpi>> Of(Series series) => db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync();

    /// <summary>The series of a conversation, or null.</summary>
    public Task<Series?> SeriesIn(string conversationId) => db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);

    /// <summary>The series that somebody is in, by name of the place: what one's own chat can mean.</summary>
    public Task<List<Series>> SeriesOf(string personId) => db.Series
        .Where(s => db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == personId && m.Present))
        .OrderBy(s => s.Id).ToListAsync();

    /// <summary>The KPI of that name in a conversation.</summary>
    /// <exception cref="RuleBroken">There is none; the sentence says which there are.</exception>
    public async Task<KpiOfSeries> Here(string conversationId, string name)
    {
        var series = await SeriesIn(conversationId) ?? throw new RuleBroken(NoSeries);
        var kpis = await Of(series);
        return new KpiOfSeries(series, KpiNames.Find(kpis, name) ?? throw new RuleBroken(Unknown(name, kpis)));
    }

    /// <summary>The KPI of that name in the one series of theirs that has it.</summary>
    /// <exception cref="RuleBroken">None has it, or more than one.</exception>
    public async Task<KpiOfSeries> Mine(string personId, string name)
    {
        var found = new List<KpiOfSeries>();
        var all = new List<Kpi>();
        foreach (var series in await SeriesOf(personId))
        {
            var kpis = await Of(series);
            all.AddRange(kpis);
            if (KpiNames.Find(kpis, name) is { } kpi) found.Add(new KpiOfSeries(series, kpi));
        }
        return found.Count switch
        {
            1 => found[0],
            0 => throw new RuleBroken(Unknown(name, all)),
            _ => throw new RuleBroken($"{found[0].Kpi.Name} is on the scoreboards of {Names.List(await PlaceNames(found.Select(f => f.Series)))}. Say it in the chat of the one you mean."),
        };
    }

    /// <summary>The KPI that a card names. Cards carry ids, never rights: it must be where the card is, or in a series of theirs.</summary>
    /// <exception cref="RuleBroken">There is no such KPI here.</exception>
    public async Task<KpiOfSeries> Named(Guid? id, string? conversationId, string personId)
    {
        var kpi = id is null ? null : await db.Kpis.FirstOrDefaultAsync(k => k.Id == id && !k.Retired);
        var series = kpi is null ? null : await db.Series.FirstOrDefaultAsync(s => s.Id == kpi.SeriesId
            && (conversationId == null ? db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == personId && m.Present) : s.ConversationId == conversationId));
        return series is null ? throw new RuleBroken("I can't find that number here. Say “scoreboard” to see which there are.") : new KpiOfSeries(series, kpi!);
    }

    /// <summary>What a place is called, for sentences that have to name it.</summary>
    public async Task<IReadOnlyList<string>> PlaceNames(IEnumerable<Series> series)
    {
        var ids = series.Select(s => s.ConversationId).ToList();
        return await db.Places.Where(p => ids.Contains(p.ConversationId)).OrderBy(p => p.ConversationId).Select(p => p.Name ?? "another meeting").ToListAsync();
    }

    /// <summary>What somebody reads where no meeting is set up.</summary>
    public const string NoSeries = "There is no meeting here yet. Set it up first, for example “setup weekly tue 10:00 45m”.";

    private static string Unknown(string name, IReadOnlyCollection<Kpi> kpis) => kpis.Count == 0
        ? "There is no scoreboard yet. The moderator can begin one: “kpi add MQL”, or “kpi” to see what others count."
        : $"I don't know “{Plain.Text(name, KpiNames.Longest)}” as a number here. There are {Names.List(kpis.Select(k => k.Name).Distinct())}.";
}
