using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Scoreboards;

/// <summary>What is counted and what it should come to: one command with readable forms, and one form.</summary>
public sealed class KpiFeature(
    BotDb db, MeantKpi meant, FindKpi find, FindPerson people, DefineKpi define, SetTarget target, TellNumber tell, MakeItTopic topic, ScoreboardViews views, SeriesCalendar calendars)
    : IFeature<KpiFeature>
{
    public static void Describe(FeatureRows<KpiFeature> rows) => rows
        .Command("kpi", Where.Anywhere, "kpi mql 320", "Shows or tells one number; “kpi” alone is the catalogue, “kpi add Demos” adds one.", (f, t) => f.Kpi(t))
        .Command("target", Where.Anywhere, "target mql 500", "Sets what a number should come to, “from january” on; for the moderator.", (f, t) => f.Target(t), "targets")
        .Dialog(KpiDialog.Define, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Undoes(SetTarget.Set, (f, deed) => f.NotSet(deed));

    private async Task<Reply> Kpi(Turn turn)
    {
        var text = turn.Said.Text;
        var first = KpiVerbs.Of(text);
        var after = text.Contains(' ') ? text[text.IndexOf(' ')..].Trim() : "";
        if (text.Length == 0) return await Catalogue(turn);
        if (first == KpiVerb.Add) return await Add(turn, turn.Said.Show(after));
        if (first == KpiVerb.Remove) return await Remove(turn, after);
        if (NumberWords.Split(text, await meant.Keys(turn)) is not var (name, said)) return await History(await meant.Kpi(turn, turn.Said.Show(text)));
        var of = await meant.Kpi(turn, name);
        var rest = said.Contains(' ') ? said[said.IndexOf(' ')..].Trim() : "";
        return KpiVerbs.Of(said) switch
        {
            KpiVerb.History => await History(of),
            KpiVerb.Topic => new Reply.Text(ScoreboardFeature.Said(await topic.Run(of, turn.Who.Id))),
            KpiVerb.Owner => await Owner(turn, of, rest),
            KpiVerb.Redefined => await Redefined(turn, of, rest),
            _ => NumberWords.Recognise(said, calendars.Today(of.Series), turn.Locale) is { } number
                ? await tell.Run(turn, of, number)
                : throw new RuleBroken(T($"I can't read “{Plain.Cap(turn.Said.Show(said), 40)}” as a number of {of.Kpi.Name}. Say “kpi {of.Kpi.Key} 320”, “kpi {of.Kpi.Key} 320 for {of.Kpi.PeriodOf(calendars.Today(of.Series)).Previous.Name(turn.Today)}”, or “kpi {of.Kpi.Key} topic”.")),
        };
    }

    private async Task<Reply> Catalogue(Turn turn)
    {
        var series = await meant.Of(turn);
        return new Reply.Card(KpiCatalogueCard.Of(series, await find.Of(series)), T("What can be counted"));
    }

    private async Task<Reply> History(KpiOfSeries of)
    {
        var view = await views.Of(of);
        return new Reply.Card(KpiCard.Of(view), KpiCard.Summary(view));
    }

    private async Task<Reply> Add(Turn turn, string text)
    {
        var kpi = await define.Add((await meant.Of(turn)).ConversationId, turn.Who.Id, turn.Ask(KpiSentence.Read(text)));
        return new Reply.Text(T($"{kpi.Name} is on the scoreboard: {KpiDraft.Of(kpi).Words}. Its number is told like “{kpi.Key} {KpiWords.Example(kpi)}”; what you agree on as its target like “target {kpi.Key} {KpiWords.Example(kpi)}”."));
    }

    private async Task<Reply> Remove(Turn turn, string name)
    {
        var of = await meant.Kpi(turn, turn.Said.Show(name));
        await define.Remove(of.Series.ConversationId, turn.Who.Id, of.Kpi);
        return new Reply.Text(T($"{of.Kpi.Name} is off the scoreboard. “kpi add {of.Kpi.Name}” brings it back with its numbers."));
    }

    private async Task<Reply> Owner(Turn turn, KpiOfSeries of, string who)
    {
        var owner = KpiVerbs.IsNobody(who)
            ? null
            : await people.Run(of.Series.ConversationId, turn.Ask(WhoWords.Read(who, turn.Said)), turn.Who.Id);
        await define.GiveTo(of.Series.ConversationId, turn.Who.Id, of.Kpi, owner);
        return new Reply.Text(owner is null ? T($"The moderator is asked for {of.Kpi.Name} from now on.") : T($"{owner.Name} is asked for {of.Kpi.Name} from now on."));
    }

    private async Task<Reply> Redefined(Turn turn, KpiOfSeries of, string when)
    {
        var today = calendars.Today(of.Series);
        var day = when.Length == 0 ? today : turn.Ask(PastDay.Read(when, today));
        await define.Redefined(of.Series.ConversationId, turn.Who.Id, of.Kpi, day);
        return new Reply.Text(T($"{of.Kpi.Name}: definition changed {DateWords.WriteDay(day)}. Its trend marks it."));
    }

    private async Task<Reply> Target(Turn turn)
    {
        if (NumberWords.Split(turn.Said.Text, await meant.Keys(turn)) is not var (name, said))
            throw new RuleBroken((await find.Of(await meant.Of(turn))).FirstOrDefault() is { } some
                ? T($"Whose target, and how much? For example “target {some.Key} 500”.")
                : T("Put the number on the scoreboard first, for example “kpi add MQL”, then “target mql 500”."));
        var of = await meant.Kpi(turn, name);
        var today = calendars.Today(of.Series);
        var words = turn.Ask(TargetWords.Read(of.Kpi, said, today, turn.Locale));
        await target.Run(of.Series.ConversationId, turn.Who.Id, of.Kpi, words.From, words.Value);
        TellNumber.SeeCurrency(of.Kpi, new Amount(0, AmountUnit.Money, words.Currency));
        return new Reply.Text(words.Value is { } value
            ? T($"{of.Kpi.Name}: {KpiWords.Say(of.Kpi, value)} each {PeriodWords.Say(of.Kpi.PeriodKind)}, from {words.From.Name(today)} on until you say another.")
            : T($"{of.Kpi.Name} has no target from {words.From.Name(today)} on."));
    }

    private async Task<string> NotSet(Deed deed)
    {
        var kpi = await target.TakeBack(Guid.Parse(deed.Subject));
        return T($"Undone: the target of {kpi.Name} is what it was before.");
    }

    private async Task<Reply> Open(Turn turn)
    {
        var series = await meant.OnCard(turn);
        var of = turn.Id(ScoreboardCard.Choice) is null ? null : await meant.KpiOnCard(turn);
        var today = calendars.Today(series);
        var aim = of is null ? null : KpiTarget.InForce(await db.KpiTargets.Where(t => t.KpiId == of.Kpi.Id).ToListAsync(), of.Kpi.PeriodOf(today))?.Value;
        return KpiDialog.Form(turn, series, of?.Kpi, aim, [.. (await people.Present(series.ConversationId)).Where(p => !p.Outside)]);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await meant.OnCard(turn);
        var of = turn.Id(ScoreboardCard.Choice) is null ? null : await meant.KpiOnCard(turn);
        if (of is not null && turn.Text("do") == KpiDialog.Remove)
        {
            await define.Remove(series.ConversationId, turn.Who.Id, of.Kpi);
            return new Reply.Text(meant.Reads(turn, series).Say(() => T($"{of.Kpi.Name} is off the scoreboard. “kpi add {of.Kpi.Name}” brings it back with its numbers.")));
        }
        // The form asks for no currency: it stays what somebody told.
        var draft = KpiDialog.Draft(turn) with { Currency = of?.Kpi.Currency ?? "" };
        var owner = turn.Text("owner") is { Length: > 0 } id ? await people.Picked(series.ConversationId, id) : null;
        var today = calendars.Today(series);
        if (of is null) of = new KpiOfSeries(series, await define.Add(series.ConversationId, turn.Who.Id, draft, owner));
        else await define.Change(series.ConversationId, turn.Who.Id, of.Kpi, draft, owner, turn.Text("changed") is { Length: > 0 } day ? turn.Ask(PastDay.Read(day, today)) : null);
        if (Plain.Text(turn.Text("target")) is { Length: > 0 } typed)
            await target.Run(series.ConversationId, turn.Who.Id, of.Kpi, of.Kpi.PeriodOf(today), turn.Ask(KpiWords.Read(of.Kpi, typed, turn.Locale)));
        return new Reply.Text(meant.Reads(turn, series).Say(() => T($"{of.Kpi.Name} is on the scoreboard: {KpiDraft.Of(of.Kpi).Words}. Its number is told like “{of.Kpi.Key} {KpiWords.Example(of.Kpi)}”.")));
    }
}
