using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Plans;

/// <summary>Somebody plans backwards from a quota: for the teams, where everybody sees it, or for themselves, where nobody else does.</summary>
public sealed class MakePlan(BotDb db, Deeds deeds, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of a plan's card.</summary>
    public const string Kind = "plan";

    /// <summary>The deed of making one.</summary>
    public const string Planned = "planned";

    /// <summary>Keeps it as the newest version and shows it: a person's own in their own chat only.</summary>
    /// <param name="series">The series; not looked at for a person's own.</param>
    /// <param name="who">Who plans.</param>
    /// <param name="given">What from.</param>
    /// <param name="to">Where a plan for the teams is answered.</param>
    /// <exception cref="RuleBroken">It can't be reckoned, or they are from outside.</exception>
    public async Task<SavedPlan> Run(Series? series, string who, PlanGiven given, Recipient to)
    {
        await db.MustBeInside(who, T("plans are made by people of this organisation"));
        if (PlanSteps.Of(given) is { IsOk: false } wrong) throw new RuleBroken(wrong.Hint);
        var mine = given.For == PlanFor.Me;
        var plan = new SavedPlan
        {
            SeriesId = mine ? null : series!.Id,
            For = given.For,
            Version = (await Last(mine ? null : series, given.For, who))?.Version + 1 ?? 1,
            Given = given.ToJson(),
            MadeBy = who,
            MadeAt = clock.GetCurrentInstant(),
        };
        db.Add(plan);
        await deeds.Remember(Planned, plan.Id.ToString("N"), who, mine ? null : series!.ConversationId);
        await promises.Make(Kind, plan.Key, mine ? Recipient.Person(who) : to, plan.Id.ToString("N"));
        return plan;
    }

    /// <summary>The newest version for the teams of a series, or, without one, somebody's own; null while there is none.</summary>
    public Task<SavedPlan?> Last(Series? series, PlanFor whose, string who)
    {
        var (seriesId, mine) = (series?.Id, whose == PlanFor.Me);
        return db.Plans.Where(p => p.For == whose && (mine ? p.MadeBy == who && p.SeriesId == null : p.SeriesId == seriesId))
            .OrderByDescending(p => p.Version).ThenByDescending(p => p.Id).FirstOrDefaultAsync();
    }

    public Task<SavedPlan?> ById(Guid id) => db.Plans.FirstOrDefaultAsync(p => p.Id == id);

    /// <summary>It was not meant so: the version is gone.</summary>
    public async Task TakeBack(Guid id)
    {
        var plan = await ById(id) ?? throw new RuleBroken(T("That plan is gone already, so there is nothing to undo."));
        db.Remove(plan);
        await promises.Refresh(plan.Key);
    }
}
