using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>Whose scoreboard somebody means: that of the conversation, or in one's own chat the only one of theirs.</summary>
public sealed class MeantSeries(FindKpi find, ScoreboardViews views)
{
    /// <summary>The series of the conversation, or the only one that the speaker is in.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public async Task<Series> Of(Turn turn)
    {
        if (!turn.Here.IsPersonal) return await find.SeriesIn(turn.Here.Root) ?? throw new RuleBroken(FindKpi.NoSeries);
        var mine = await find.SeriesOf(turn.Who.Id);
        return mine.Count switch
        {
            1 => mine[0],
            0 => throw new RuleBroken("You are in no meeting of mine yet. Say it in the chat of your meeting, once it is set up."),
            _ => throw new RuleBroken($"You are in {Names.List(await find.PlaceNames(mine))}. Say it in the chat of the one you mean."),
        };
    }

    /// <summary>The series that a card names, else as <see cref="Of(Turn)"/>.</summary>
    public async Task<Series> OnCard(Turn turn) => turn.Id("series") is { } id ? await views.Named(id, Root(turn), turn.Who.Id) : await Of(turn);

    /// <summary>The KPI of that name.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public Task<KpiOfSeries> Kpi(Turn turn, string name) => turn.Here.IsPersonal ? find.Mine(turn.Who.Id, name) : find.Here(turn.Here.Root, name);

    /// <summary>The KPI that a card names, or that was chosen on it.</summary>
    public Task<KpiOfSeries> KpiOnCard(Turn turn) => find.Named(turn.Id(ScoreboardCard.Choice), Root(turn), turn.Who.Id);

    /// <summary>The names that a sentence here can begin with.</summary>
    public async Task<IReadOnlyList<string>> Keys(Turn turn)
    {
        var keys = new List<string>();
        foreach (var series in turn.Here.IsPersonal ? await find.SeriesOf(turn.Who.Id) : await find.SeriesIn(turn.Here.Root) is { } here ? [here] : [])
            keys.AddRange((await find.Of(series)).Select(k => k.Key));
        return keys;
    }

    private static string? Root(Turn turn) => turn.Here.IsPersonal ? null : turn.Here.Root;
}
