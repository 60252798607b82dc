using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>The goal of both sides: the moderator sets it, everybody of the sides says where it stands, and once it is reached the conversation hears of it.</summary>
public sealed class PursueGoal(BotDb db, OpenSeries open, ScoreboardRights rights, SeriesCalendar calendars, FollowNumbers follow, Promises promises, Deeds deeds, AuditTrail audit, IClock clock)
{
    /// <summary>The deed of setting a goal; its subject is the goal's id.</summary>
    public const string Set = "goal";

    /// <summary>The deed of saying where it stands; its subject is the number's id.</summary>
    public const string Told = "goal.number";

    /// <summary>The outbox kind of the answer to a goal and to where it stands.</summary>
    public const string Kind = "goal";

    /// <summary>The outbox kind of the good news.</summary>
    public const string ReachedKind = "goal.reached";

    /// <summary>What is said where there is none.</summary>
    public static string NoGoal => T("There is no goal yet. The moderator can set one, for example “goal 12 new customers by 31 mar”.");

    /// <summary>The goal in force, or null.</summary>
    public Task<SharedGoal?> Of(Series series) => db.Goals.Where(g => g.SeriesId == series.Id && g.EndedAt == null).OrderByDescending(g => g.SetAt).FirstOrDefaultAsync();

    /// <summary>Sets it; the one before it becomes history.</summary>
    /// <exception cref="RuleBroken">Not the moderator.</exception>
    public async Task<SharedGoal> Run(string conversationId, string who, GoalSentence said)
    {
        var series = await open.MayChange(conversationId, who) ?? throw new RuleBroken(MeantSeries.NoneHere);
        var (now, before) = (clock.GetCurrentInstant(), await Of(series));
        if (before is not null && await Same(before, said)) return before;
        if (before is not null) before.EndedAt = now;
        var goal = db.Add(new SharedGoal
        {
            SeriesId = series.Id,
            Target = said.Target,
            Currency = said.Currency,
            What = said.What,
            From = calendars.Today(series),
            By = said.By,
            SetBy = who,
            SetAt = now,
            Replaces = before?.Id,
        }).Entity;
        foreach (var (value, by) in said.Parts) db.Add(new GoalMilestone { GoalId = goal.Id, Value = value, By = by });
        await deeds.Remember(Set, goal.Id.ToString("N"), who, conversationId);
        audit.Note(who, "setting", $"Series.Goal {series.Id:N}");
        await follow.Changed(series);
        return goal;
    }

    /// <summary>It is called off; said twice is harmless.</summary>
    /// <exception cref="RuleBroken">Not the moderator.</exception>
    public async Task Off(string conversationId, string who)
    {
        var series = await open.MayChange(conversationId, who) ?? throw new RuleBroken(MeantSeries.NoneHere);
        if (await Of(series) is not { } goal) return;
        goal.EndedAt = clock.GetCurrentInstant();
        audit.Note(who, "setting", $"Series.Goal {series.Id:N}");
        await follow.Changed(series);
    }

    /// <summary>Somebody says where it stands. Reached for the first time, the conversation is told at once.</summary>
    /// <param name="series">The series.</param>
    /// <param name="who">Somebody of a side, or the moderator.</param>
    /// <param name="amount">The number.</param>
    /// <param name="add">True adds it to what was told last.</param>
    /// <exception cref="RuleBroken">They may not, there is no goal, or the number can't be.</exception>
    public async Task<GoalNumber> Stands(Series series, string who, Amount amount, bool add)
    {
        await rights.MustTellGoal(series, who);
        var goal = await Of(series) ?? throw new RuleBroken(NoGoal);
        if (amount.Unit == AmountUnit.Percent || amount.Currency.Length > 0 && goal.Currency.Length > 0 && amount.Currency != goal.Currency)
            throw new RuleBroken(goal.Currency.Length > 0
                ? T($"The goal counts {goal.What} in {goal.Currency}. Say how many there are, for example “goal 7”.")
                : T($"The goal counts {goal.What}. Say how many there are, for example “goal 7”."));
        var before = await Last(goal);
        var value = add ? (before?.Value ?? 0) + amount.Value : amount.Value;
        if (value < 0 || value > Amounts.Largest) throw new RuleBroken(T("Where the goal stands can't be below 0. Say how many there are, for example “goal 7”."));
        var today = LocalDate.Min(calendars.Today(series), goal.By);
        if (!add && before is not null && before.Value == value && before.AsOf == today) return before;
        var now = clock.GetCurrentInstant();
        if (before is not null) before.ReplacedAt = now;
        var number = db.Add(new GoalNumber { GoalId = goal.Id, Value = value, AsOf = today, EnteredBy = who, EnteredAt = now, Replaces = before?.Id }).Entity;
        await deeds.Remember(Told, number.Id.ToString("N"), who, series.ConversationId);
        if (value >= goal.Target) await promises.Make(ReachedKind, ScoreboardKeys.Reached(goal.Id), Recipient.Conversation(series.ConversationId), goal.Id.ToString("N"));
        await promises.Refresh(ScoreboardKeys.Reached(goal.Id));
        await follow.Changed(series);
        return number;
    }

    /// <summary>The goal was set by mistake: the one before it is in force again.</summary>
    /// <exception cref="RuleBroken">Another took its place since.</exception>
    public async Task<SharedGoal?> TakeBack(Guid goalId)
    {
        var goal = await db.Goals.FirstOrDefaultAsync(g => g.Id == goalId && g.EndedAt == null)
            ?? throw new RuleBroken(T("The goal was changed since, so there is nothing to undo. “goal” shows the one that is in force."));
        goal.EndedAt = clock.GetCurrentInstant();
        var before = goal.Replaces is { } id ? await db.Goals.FirstOrDefaultAsync(g => g.Id == id) : null;
        if (before is not null) before.EndedAt = null;
        await promises.Refresh(ScoreboardKeys.Goal(goalId));
        await follow.Changed(await db.Series.FirstAsync(s => s.Id == goal.SeriesId));
        return before;
    }

    /// <summary>Where it stands was told by mistake: what was told before holds again.</summary>
    /// <exception cref="RuleBroken">It was told anew since.</exception>
    public async Task<SharedGoal> NotTold(Guid numberId)
    {
        var number = await db.GoalNumbers.FirstOrDefaultAsync(n => n.Id == numberId && n.ReplacedAt == null)
            ?? throw new RuleBroken(T("Where the goal stands was told anew since, so there is nothing to undo. Say “goal 7” with the number that is right."));
        (number.ReplacedAt, number.TakenBack) = (clock.GetCurrentInstant(), true);
        if (number.Replaces is { } id && await db.GoalNumbers.FirstOrDefaultAsync(n => n.Id == id) is { } before) before.ReplacedAt = null;
        var goal = await db.Goals.FirstAsync(g => g.Id == number.GoalId);
        await promises.Refresh(ScoreboardKeys.GoalNumber(numberId));
        await promises.Refresh(ScoreboardKeys.Reached(goal.Id));
        await follow.Changed(await db.Series.FirstAsync(s => s.Id == goal.SeriesId));
        return goal;
    }

    /// <summary>What was told last of a goal, or null.</summary>
    public Task<GoalNumber?> Last(SharedGoal goal) => db.GoalNumbers.Where(n => n.GoalId == goal.Id && n.ReplacedAt == null).OrderByDescending(n => n.EnteredAt).FirstOrDefaultAsync();

    // The same sentence again, by a form that Teams sends twice, is the same goal.
    private async Task<bool> Same(SharedGoal goal, GoalSentence said)
    {
        var parts = await db.GoalMilestones.Where(m => m.GoalId == goal.Id).OrderBy(m => m.By).ToListAsync();
        return goal.Target == said.Target && goal.What == said.What && goal.By == said.By && goal.Currency == said.Currency
            && parts.Select(p => (p.Value, p.By)).SequenceEqual(said.Parts);
    }
}
