using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>The moderator writes down what the two teams agreed that a KPI should come to. It holds on until another is set.</summary>
public sealed class SetTarget(BotDb db, OpenSeries open, FollowNumbers follow, Deeds deeds, AuditTrail audit, IClock clock)
{
    /// <summary>The deed of setting a target; its subject is the target's id.</summary>
    public const string Set = "target";

    /// <summary>Sets it from a period on; null takes the target away from there on.</summary>
    /// <exception cref="RuleBroken">Not the moderator, or a value that can't be a target.</exception>
    public async Task<KpiTarget> Run(string conversationId, string who, Kpi kpi, ReportingPeriod from, decimal? value)
    {
        var series = await open.MayChange(conversationId, who) ?? throw new RuleBroken(MeantSeries.NoneHere);
        if (value <= 0 && kpi.Direction == KpiDirection.Up) throw new RuleBroken(T($"A target of {Amounts.Say(value.Value)} would always be reached. To have none, say “target {kpi.Key} off”."));
        if (value is { } wanted && KpiWords.Fits(kpi, wanted) is { IsOk: false } not) throw new RuleBroken(not.Hint);
        var before = await db.KpiTargets.FirstOrDefaultAsync(t => t.KpiId == kpi.Id && t.From == from.From && t.ReplacedAt == null);
        if (before is not null && before.Value == value) return before;
        if (before is not null) before.ReplacedAt = clock.GetCurrentInstant();
        var target = db.Add(new KpiTarget { KpiId = kpi.Id, From = from.From, Value = value, SetBy = who, SetAt = clock.GetCurrentInstant(), Replaces = before?.Id }).Entity;
        await deeds.Remember(Set, target.Id.ToString("N"), who, conversationId);
        audit.Note(who, "setting", $"Series.Targets {series.Id:N}");
        await follow.Changed(series);
        return target;
    }

    /// <summary>It was a mistake: what held before holds again.</summary>
    /// <exception cref="RuleBroken">Another was set since.</exception>
    public async Task<Kpi> TakeBack(Guid targetId)
    {
        var target = await db.KpiTargets.FirstOrDefaultAsync(t => t.Id == targetId && t.ReplacedAt == null)
            ?? throw new RuleBroken(T("Another target was set since, so there is nothing to undo. Say “target mql 500” with the one that is right."));
        target.ReplacedAt = clock.GetCurrentInstant();
        if (target.Replaces is { } id && await db.KpiTargets.FirstOrDefaultAsync(t => t.Id == id) is { } before) before.ReplacedAt = null;
        var kpi = await db.Kpis.FirstAsync(k => k.Id == target.KpiId);
        await follow.Changed(await db.Series.FirstAsync(s => s.Id == kpi.SeriesId));
        return kpi;
    }
}
