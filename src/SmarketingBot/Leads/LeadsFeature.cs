using System.Text.RegularExpressions;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Leads;

/// <summary>Leads that marketing hands to sales, and what sales does with them.</summary>
public sealed partial class LeadsFeature(
    MeantLead meant, RecordLead record, AnswerLead answer, ReadLeads read, OpenDisputes disputes, LeadViews views, LeadSilence silence, LeadRights rights, UndoLead undoing, SeriesCalendar days)
    : IFeature<LeadsFeature>
{
    public static void Describe(FeatureRows<LeadsFeature> rows) => rows
        .Command("lead", Where.Anywhere, "lead L-17 whitepaper from webinar", "Hands a lead to sales, for marketing; “lead L-17” shows how it stands.", (f, t) => f.Lead(t))
        .Look("leads", Where.Anywhere, "leads", "Counts what became of this month's leads, by code and source; also “leads october”.", (f, t) => f.Leads(t))
        .Command("took lead", Where.Anywhere, "took lead L-17", "Accepts a lead; for sales. Silence of 24 working hours does too.", (f, t) => f.Took(t), "take lead", "accept lead")
        .Command("touched lead", Where.Anywhere, "touched lead L-17 at 9:40", "Notes the first time that somebody reached out; for sales.", (f, t) => f.Touched(t))
        .Command("tried lead", Where.Anywhere, "tried lead L-17", "Counts one more attempt to reach a lead; for sales.", (f, t) => f.Tried(t))
        .Button(LeadsCard.Show, (f, t) => f.Leads(t))
        .Dialog(LeadsCard.Hand, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Button(LeadCard.Take, (f, t) => f.Take(t))
        .Button(LeadCard.Touch, (f, t) => f.Touch(t))
        .Button(LeadCard.Try, (f, t) => f.Try(t))
        .Speaks(LeadKeys.Kind, (f, row, _) => f.Compose(row))
        .Alarm(LeadSilence.Alarm, (f, subject) => f.Silent(subject))
        .Undoes(LeadTrail.Deed, (f, deed) => f.Undo(deed));

    private async Task<Reply> Lead(Turn turn)
    {
        if (turn.Said.Text.Length > 0 && await meant.Try(turn) is { } found)
            return found.Rest.Length == 0
                ? await Shown(found.Lead, found.Series)
                : throw new RuleBroken(T($"{found.Lead.Ref} was handed over already. “lead {found.Lead.Ref}” shows how it stands; a new lead needs a reference of its own."));
        var said = turn.Ask(LeadSentence.Read(turn.Said.Show(turn.Said.Text), turn.Now, turn.Who.Zone));
        var series = await meant.Series(turn);
        var lead = await record.Run(series, turn.Who.Id, new NewLead(said.Ref, said.Type, said.Source, EngagedAt: said.Engaged));
        return await Handed(turn, lead, series);
    }

    private async Task<Reply> Open(Turn turn)
    {
        await rights.MustHand(await meant.Series(turn), turn.Who.Id);
        return LeadCard.HandForm(turn);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await meant.Series(turn);
        var acted = Plain.Text(turn.Text("acted"));
        var engaged = acted.Length == 0 ? (NodaTime.Instant?)null : turn.Ask(PastWords.Read(acted, turn.Now, turn.Who.Zone));
        var lead = await record.Run(series, turn.Who.Id, new NewLead(Plain.Text(turn.Text("ref")), Plain.Text(turn.Text("type")), turn.Text("source"), EngagedAt: engaged));
        return await Handed(turn, lead, series);
    }

    // The card in the series' conversation says it all; in one's own chat somebody has to be told that it stands there.
    private async Task<Reply> Handed(Turn turn, Lead lead, Series series)
    {
        if (!turn.Here.IsPersonal) return Reply.Silence;
        var view = await views.Of(lead, series);
        return new Reply.Text(T($"{lead.Ref} is handed to sales, in the chat of your meeting. They can return it until {LeadCard.When(lead.SilentAt, view)}."));
    }

    private async Task<Reply> Leads(Turn turn)
    {
        var series = await meant.Series(turn);
        var today = days.Today(series);
        var words = Little().Replace(turn.Said.Text.Trim(), "");
        var period = words.Length == 0 ? ReportingPeriod.Of(PeriodKind.Month, today)
            : PeriodWords.Recognise(words, today) ?? turn.Ask(PeriodWords.Read(words, PeriodKind.Month, today));
        var of = await read.Of(series, period);
        var view = new LeadsView(
            period.Name(today), LeadFigures.Count(of.Facts), LeadFigures.Delays(of.Facts, of.Calendar), LeadFigures.ByCode(of.Facts), LeadFigures.BySource(of.Facts), await disputes.Of(series));
        return new Reply.Card(LeadsCard.Of(view), LeadsCard.Summary(view));
    }

    private async Task<Reply> Took(Turn turn)
    {
        var found = await meant.Said(turn);
        return new Reply.Text(await answer.Take(found, turn.Who.Id)
            ? T($"{found.Lead.Ref} is accepted by word. “touched lead {found.Lead.Ref}” notes the first touch.")
            : T($"{found.Lead.Ref} counts as accepted already."));
    }

    private async Task<Reply> Touched(Turn turn)
    {
        var found = await meant.Said(turn);
        var at = turn.Ask(PastWords.Read(found.Rest, turn.Now, turn.Who.Zone));
        var fresh = await answer.Touch(found, turn.Who.Id, at);
        var view = await views.Of(found.Lead, found.Series);
        return new Reply.Text(fresh
            ? T($"{found.Lead.Ref}: first touch {LeadCard.When(at, view)}.")
            : T($"{found.Lead.Ref} was touched first {LeadCard.When(found.Lead.TouchedAt!.Value, view)}. “tried lead {found.Lead.Ref}” counts another attempt."));
    }

    private async Task<Reply> Tried(Turn turn)
    {
        var found = await meant.Said(turn);
        var times = await answer.Try(found, turn.Who.Id, turn.Ask(PastWords.Read(found.Rest, turn.Now, turn.Who.Zone)));
        return new Reply.Text(times == 1 ? T($"{found.Lead.Ref}: 1 attempt so far.") : T($"{found.Lead.Ref}: {times} attempts so far."));
    }

    private Task<Reply> Take(Turn turn) => Pressed(turn, found => answer.Take(found, turn.Who.Id));

    private Task<Reply> Touch(Turn turn) => Pressed(turn, found => answer.Touch(found, turn.Who.Id, turn.Now));

    private Task<Reply> Try(Turn turn) => Pressed(turn, found => answer.Try(found, turn.Who.Id, turn.Now));

    // What is pressed may be the living card, or one that somebody asked for: either way the presser sees the lead as it is now.
    private async Task<Reply> Pressed(Turn turn, Func<FoundLead, Task> act)
    {
        var found = await meant.Named(turn);
        await act(found);
        return new Reply.Card(LeadCard.Of(await views.Of(found.Lead, found.Series), mayUndo: true), LeadCard.Summary(found.Lead));
    }

    private async Task<Reply> Shown(Lead lead, Series series) => new Reply.Card(LeadCard.Of(await views.Of(lead, series)), LeadCard.Summary(lead));

    private async Task<Speech?> Compose(OutboxMessage row) => await views.Of(Guid.Parse(row.Subject)) is { } view
        ? Speech.Shows(LeadCard.Of(view).ToJson(), LeadCard.Summary(view.Lead))
        : row.Done == 0 ? null : Speech.Shows(LeadCard.Gone().ToJson(), T("A lead was taken back"));

    private Task<string> Undo(Core.Undoing.Deed deed) => undoing.Run(deed);

    private Task Silent(string series) => silence.Ring(Guid.Parse(series));

    [GeneratedRegex("^(?:in|of|im|von|vom) ", RegexOptions.IgnoreCase)]
    private static partial Regex Little();
}
