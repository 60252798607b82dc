using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Scoreboards;

/// <summary>The goal of both sides: set, told, corrected, reached.</summary>
public sealed partial class GoalFeature(BotDb db, MeantKpi meant, PursueGoal pursue, ReadScoreboard read, ScoreboardViews views, SeriesCalendar calendars, Promises promises, Deeds deeds)
    : IFeature<GoalFeature>
{
    public static void Describe(FeatureRows<GoalFeature> rows) => rows
        .Command("goal", Where.Anywhere, "goal 12 new customers by 31 mar, 4 by 31 jan", "Sets the goal of both sides; “goal 7” says where it stands, “goal” shows it.", (f, t) => f.Goal(t))
        .Dialog(GoalDialogs.Set, (f, t) => f.OpenGoal(t), (f, t) => f.GoalFilled(t))
        .Dialog(GoalDialogs.Stand, (f, t) => f.OpenStand(t), (f, t) => f.StandFilled(t))
        .Speaks(PursueGoal.Kind, (f, row, viewer) => f.Answer(row, viewer))
        .Speaks(PursueGoal.ReachedKind, (f, row, _) => f.Reached(row))
        .Undoes(PursueGoal.Set, (f, deed) => f.NotSet(deed))
        .Undoes(PursueGoal.Told, (f, deed) => f.NotTold(deed));

    private async Task<Reply> Goal(Turn turn)
    {
        var series = await meant.Of(turn);
        var text = turn.Said.Show(turn.Said.Text);
        if (text.Length == 0) return await Shown(series);
        if (Off().IsMatch(text))
        {
            await pursue.Off(series.ConversationId, turn.Who.Id);
            return new Reply.Text(T("The goal is called off. “goal 12 new customers by 31 mar” sets another."));
        }
        var add = text[0] == '+';
        if (GoalSentence.IsMeant(text)) return await Set(turn, series, turn.Ask(GoalSentence.Read(text, turn.Today, WorkWeek.Default, turn.Locale)));
        return await Tell(turn, series, turn.Ask(Read(add ? text[1..] : Of().Replace(text, ""), turn.Locale)), add);
    }

    private async Task<Reply> OpenGoal(Turn turn)
    {
        var series = await meant.OnCard(turn);
        return GoalDialogs.ForGoal(turn, series, await read.Goal(series, calendars.Today(series)));
    }

    private async Task<Reply> GoalFilled(Turn turn)
    {
        var series = await meant.OnCard(turn);
        if (turn.Text("do") == GoalDialogs.Off)
        {
            await pursue.Off(series.ConversationId, turn.Who.Id);
            return new Reply.Text(meant.Reads(turn, series).Say(() => T("The goal is called off. “goal 12 new customers by 31 mar” sets another.")));
        }
        var amount = turn.Ask(Amounts.Read(turn.Text("much") ?? "", turn.Locale));
        if (amount.Unit == AmountUnit.Percent) throw new RuleBroken(T("A goal that both sides add to is a number or money, for example 12 or €500k."));
        var by = GoalDialogs.Date(turn.Text("until")) ?? throw new RuleBroken(T("By when? Choose a date."));
        if (by < turn.Today || by > turn.Today.PlusYears(Limits.YearsAhead)) throw new RuleBroken(T("The date of a goal is from today to a year ahead."));
        var parts = turn.Ask(GoalSentence.ReadParts(Plain.Text(turn.Text("parts")).Split(", "), turn.Today, WorkWeek.Default, turn.Locale));
        return await Set(turn, series, turn.Ask(GoalSentence.Checked(new GoalSentence(amount.Value, amount.Currency, Plain.Text(turn.Text("what")), by, parts))));
    }

    private async Task<Reply> OpenStand(Turn turn)
    {
        var series = await meant.OnCard(turn);
        return GoalDialogs.ForStand(turn, series, await read.Goal(series, calendars.Today(series)) ?? throw new RuleBroken(PursueGoal.NoGoal));
    }

    private async Task<Reply> StandFilled(Turn turn)
    {
        var typed = Plain.Text(turn.Text("many"));
        var add = typed.StartsWith('+');
        return await Tell(turn, await meant.OnCard(turn), turn.Ask(Read(add ? typed[1..] : typed, turn.Locale)), add);
    }

    private async Task<Reply> Set(Turn turn, Series series, GoalSentence said)
    {
        var before = await pursue.Of(series);
        var goal = await pursue.Run(series.ConversationId, turn.Who.Id, said);
        if (goal.Id == before?.Id) return await Shown(series);
        await promises.Make(PursueGoal.Kind, ScoreboardKeys.Goal(goal.Id), turn.Back(), goal.Id.ToString("N"));
        return Reply.Silence;
    }

    private async Task<Reply> Tell(Turn turn, Series series, Amount amount, bool add)
    {
        var before = await pursue.Of(series) is { } goal ? await pursue.Last(goal) : null;
        var number = await pursue.Stands(series, turn.Who.Id, amount, add);
        if (number.Id == before?.Id) return await Shown(series);
        await promises.Make(PursueGoal.Kind, ScoreboardKeys.GoalNumber(number.Id), turn.Back(), number.Id.ToString("N"));
        return Reply.Silence;
    }

    private async Task<Reply> Shown(Series series)
    {
        var today = calendars.Today(series);
        var standing = await read.Goal(series, today) ?? throw new RuleBroken(PursueGoal.NoGoal);
        return new Reply.Card(GoalCard.Of(standing, today, await views.Place(series), null, null, series.Id), GoalLine.Of(standing, today));
    }

    private async Task<string> NotSet(Deed deed) => await pursue.TakeBack(Guid.Parse(deed.Subject)) is { } before
        ? T($"Undone: the goal is {Amounts.Say(before.Target)} {before.What} again.")
        : T("Undone: there is no goal any more.");

    private async Task<string> NotTold(Deed deed)
    {
        var goal = await pursue.NotTold(Guid.Parse(deed.Subject));
        return await pursue.Last(goal) is { } last ? T($"Undone: the goal stands at {Amounts.Say(last.Value)} of {Amounts.Say(goal.Target)} {goal.What} again.") : T("Undone: nothing is told of the goal any more.");
    }

    // The answer to a goal that was set, and to where it stands; both become the goal as it is now.
    private async Task<Speech?> Answer(OutboxMessage row, string? viewer)
    {
        var id = Guid.Parse(row.Subject);
        var number = await db.GoalNumbers.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id);
        var goal = await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == (number == null ? id : number.GoalId));
        if (goal is null) return null;
        var series = await db.Series.AsNoTracking().FirstAsync(s => s.Id == goal.SeriesId);
        var today = calendars.Today(series);
        var (kind, who, gone) = number is null ? (PursueGoal.Set, goal.SetBy, goal.EndedAt is not null) : (PursueGoal.Told, number.EnteredBy, number.ReplacedAt is not null);
        if (gone && row.Done == 0) return null;
        if (gone || await read.Goal(series, today) is not { } standing || standing.Goal.Id != goal.Id)
            return Speech.Shows(Cards.Kit.Card(T("That was taken back or changed since."), Cards.Kit.Subtle(T("That was taken back or changed since. Say **goal** to see what holds."))).ToJson(), T("The shared goal"));
        var before = number?.Replaces is { } held ? await db.GoalNumbers.Where(n => n.Id == held).Select(n => (decimal?)n.Value).FirstOrDefaultAsync() : null;
        var mine = (viewer ?? row.PersonId) == who && await deeds.Of(who, kind, id.ToString("N")) is not null;
        var card = GoalCard.Of(standing, today, await views.Place(series), before is { } was ? T($"Was {standing.Say(was)}.") : null, mine ? (kind, id) : null, series.Id);
        if (row.PersonId is null && await db.People.Where(p => p.Id == who).Select(p => p.Mri).FirstOrDefaultAsync() is { } mri)
            Cards.Kit.SeenApartBy(card, [mri], Router.RefreshVerb, ("id", id.ToString("N")), (Router.MessageName, row.Key));
        return Speech.Shows(card.ToJson(), GoalLine.Of(standing, today));
    }

    private async Task<Speech?> Reached(OutboxMessage row)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id) is not { } goal) return null;
        var series = await db.Series.AsNoTracking().FirstAsync(s => s.Id == goal.SeriesId);
        var (today, place) = (calendars.Today(series), await views.Place(series));
        if (await read.Goal(series, today) is { IsReached: true } standing && standing.Goal.Id == id)
            return Speech.Shows(GoalCard.Reached(standing, today, place).ToJson(), GoalCard.ReachedLine(standing));
        // Told by mistake: what everybody has seen says so.
        return row.Done == 0 ? null : Speech.Shows(Cards.Kit.Card(T("That number was corrected: the goal isn't reached yet."), Cards.Kit.Subtle(T("That number was corrected: the goal isn't reached yet."))).ToJson(), T("The shared goal"));
    }

    private static Parsed<Amount> Read(string text, string? locale) => Amounts.Recognise(text, locale) is null
        ? Parsed.Hint<Amount>(T("To say where the goal stands, say “goal 7”; to set it, “goal 12 new customers by 31 mar, 4 by 31 jan”."))
        : Amounts.Read(text, locale);

    [GeneratedRegex(@"^(?:off|none|remove|aus|kein(?:s|es)?|absagen|kapalı|yok|iptal|kaldır)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    // "7 of 12", "7 von 12", "12 üzerinden 7".
    [GeneratedRegex(@"\s+(?:of|von)\s+.*$|^.*\süzerinden\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Of();
}
