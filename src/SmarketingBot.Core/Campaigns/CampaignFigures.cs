using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Campaigns;

/// <summary>One step with where its number comes from.</summary>
/// <param name="Step">The step.</param>
/// <param name="Value">Its number; null is not entered.</param>
/// <param name="From">“entered”, “from the leads”, “from the wins”; null where there is no number.</param>
public sealed record CampaignNumber(CampaignStep Step, decimal? Value, string? From);

/// <summary>What a campaign costs and brings. Pure; null is “not entered”, never 0.</summary>
public sealed record CampaignFigures(Campaign Campaign, IReadOnlyList<CampaignNumber> Steps)
{
    public decimal? this[CampaignStep step] => Steps.First(s => s.Step == step).Value;

    /// <summary>Cost ÷ leads and so on; null where either is not entered or there are none.</summary>
    public decimal? CostPer(CampaignStep step) => Divided(this[CampaignStep.Cost], this[step]);

    /// <summary>F11: how many of one step go on to the next: accepted of leads, deals of accepted.</summary>
    public decimal? Rate(CampaignStep from, CampaignStep to) => Divided(this[to], this[from]);

    /// <summary>(revenue − cost) ÷ cost; null where either is not entered, or it cost nothing.</summary>
    public decimal? Return => this[CampaignStep.Revenue] is { } revenue && this[CampaignStep.Cost] is { } cost ? Divided(revenue - cost, cost) : null;

    /// <summary>The currency of its money: as entered, else that of its wins; "" where nobody said one.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>
    /// The numbers of a campaign: what was entered counts, else what follows from leads and wins that name it. Money of several currencies is not added up.
    /// </summary>
    public static CampaignFigures Of(Campaign campaign, LeadCounts? leads, IReadOnlyCollection<(decimal? Amount, string Currency)> wins)
    {
        var currencies = wins.Select(w => w.Currency).Append(campaign.Currency).Where(c => c.Length > 0).Distinct().ToList();
        var revenue = currencies.Count > 1 || wins.All(w => w.Amount is null) ? null : wins.Sum(w => w.Amount);
        CampaignNumber Step(CampaignStep step, decimal? derived, string from) => campaign[step] is { } entered
            ? new(step, entered, "entered")
            : new(step, derived, derived is null ? null : from);
        return new CampaignFigures(campaign,
        [
            Step(CampaignStep.Cost, null, ""),
            Step(CampaignStep.Leads, leads?.Handed, T("from the leads")),
            Step(CampaignStep.Accepted, leads?.Accepted, T("from the leads")),
            Step(CampaignStep.Deals, wins.Count == 0 ? null : wins.Count, T("from the wins")),
            Step(CampaignStep.Revenue, revenue, T("from the wins")),
        ])
        {
            Currency = campaign.Currency.Length > 0 || currencies.Count != 1 ? campaign.Currency : currencies[0],
        };
    }

    private static decimal? Divided(decimal? what, decimal? by) => what is { } value && by is { } divisor && divisor != 0 ? value / divisor : null;
}

/// <summary>Reads the figures of campaigns, in a constant number of queries.</summary>
public sealed class ReadCampaigns(BotDb db, FindCampaign find)
{
    /// <summary>All of a series, latest first.</summary>
    public async Task<IReadOnlyList<CampaignFigures>> Of(Series series) => await With(series, await find.All(series));

    /// <summary>One campaign.</summary>
    public async Task<CampaignFigures> Of(Series series, Campaign campaign) => (await With(series, [campaign]))[0];

    private async Task<IReadOnlyList<CampaignFigures>> With(Series series, List<Campaign> campaigns)
    {
        var keys = campaigns.Select(c => c.NameKey).ToList();
        var leads = (await db.Leads.AsNoTracking().Where(l => l.SeriesId == series.Id && l.SourceKey != null && keys.Contains(l.SourceKey)).ToListAsync())
            .GroupBy(l => l.SourceKey!).ToDictionary(g => g.Key, g => LeadFigures.Count([.. g.Select(l => LeadFact.Of(l, []))]));
        var wins = (await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Win && s.GoneAt == null && s.SourceKey != null && keys.Contains(s.SourceKey)).ToListAsync())
            .ToLookup(s => s.SourceKey!, s => (s.Amount, s.Currency));
        return [.. campaigns.Select(c => CampaignFigures.Of(c, leads.GetValueOrDefault(c.NameKey), [.. wins[c.NameKey]]))];
    }
}
