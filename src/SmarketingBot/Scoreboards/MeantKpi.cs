using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Meetings;

namespace SmarketingBot.Scoreboards;

/// <summary>The scoreboard or the number of it that a turn is about.</summary>
public sealed class MeantKpi(FindKpi find, MeantSeries which, WhichLanguage language)
{
    /// <summary>The series whose scoreboard it is.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public Task<Series> Of(Turn turn) => which.Of(turn);

    /// <summary>The series that a card names, else as <see cref="Of(Turn)"/>.</summary>
    /// <exception cref="RuleBroken">The card belongs elsewhere.</exception>
    public async Task<Series> OnCard(Turn turn) => turn.Id("series") is not { } id ? await Of(turn)
        : await which.OnCard(id, turn.Here.Shared, turn.Who.Id) ?? throw new RuleBroken(T("I can't find that scoreboard here. Say “scoreboard” to see the one that is here."));

    /// <summary>The language of whoever reads what a form says where it was opened: everybody there, whoever filled it in.</summary>
    public Language Reads(Turn turn, Series series) => turn.Here.IsPersonal ? Language.Current : language.Of(series.Language);

    /// <summary>The KPI of that name.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public Task<KpiOfSeries> Kpi(Turn turn, string name) => turn.Here.IsPersonal ? find.Mine(turn.Who.Id, name) : find.Here(turn.Here.Root, turn.Who.Id, name);

    /// <summary>The KPI that a card names, or that was chosen on it.</summary>
    public Task<KpiOfSeries> KpiOnCard(Turn turn) => find.Named(turn.Id(ScoreboardCard.Choice), turn.Here.Shared, turn.Who.Id);

    /// <summary>The names that a sentence here can begin with.</summary>
    public async Task<IReadOnlyList<string>> Keys(Turn turn)
    {
        var keys = new List<string>();
        foreach (var series in await which.All(turn.Here.Shared, turn.Who.Id)) keys.AddRange((await find.Of(series)).Select(k => k.Key));
        return keys;
    }
}
