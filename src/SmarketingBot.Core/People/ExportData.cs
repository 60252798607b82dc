using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>Writes everything that is known of a person as CSV that no spreadsheet takes for a formula.</summary>
public sealed class ExportData(BotDb db)
{
    /// <summary>The lines in parts, each short enough for one message and with the heading of its own.</summary>
    public async Task<IReadOnlyList<string>> Parts(string personId) => CsvText.Parts("kind,number,date,what,detail", await Rows(personId));

    private async Task<List<string?[]>> Rows(string id)
    {
        var rows = new List<string?[]>();
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == id);
        rows.Add(["person", null, Day(person.LastSeen), person.Name, person.Id]);
        rows.Add(["setting", null, null, "time zone", (person.LatestZone ?? "not known") + (person.ZoneByHand ? " (chosen)" : "")]);
        rows.Add(["setting", null, null, "reminders", person.RemindersOff ? "off" : "on"]);
        if (person.ReminderFrom is { } from) rows.Add(["setting", null, null, "remind me at", from.ToString("HH:mm", CultureInfo.InvariantCulture)]);
        if (person.Language is { } language) rows.Add(["setting", null, null, "language", language + (person.LanguageByHand ? " (chosen)" : "")]);
        if (person.Week is { } week) rows.Add(["setting", null, null, "working days", week.ToString()]);
        foreach (var absence in await db.Absences.Where(a => a.PersonId == id).OrderBy(a => a.From).ToListAsync())
            rows.Add(["absence", null, Date(absence.From), "away until", Date(absence.Until)]);
        var names = await db.Places.ToDictionaryAsync(p => p.ConversationId, p => p.Name);
        foreach (var member in await db.Members.Where(m => m.PersonId == id).ToListAsync())
            rows.Add(["member", null, null, names.GetValueOrDefault(member.ConversationId) ?? "a conversation", $"{member.Side?.ToString() ?? "no side"}{(member.Present ? "" : ", left")}"]);
        foreach (var item in await db.ActionItems.Where(i => i.OwnerId == id || i.RecorderId == id || i.CheckerId == id).OrderBy(i => i.Number).ToListAsync())
            rows.Add(["item", item.Number.ToString(CultureInfo.InvariantCulture), Date(item.Due), item.What, $"{(item.OwnerId == id ? "owner" : item.RecorderId == id ? "recorded" : "checks")}, {item.State}{(item.Note is null ? "" : ", note: " + item.Note)}"]);
        foreach (var line in await db.ItemEvents.Where(e => e.PersonId == id || db.ActionItems.Any(i => i.Number == e.Number && i.OwnerId == id)).OrderBy(e => e.Number).ThenBy(e => e.At).ToListAsync())
            rows.Add(["history", line.Number.ToString(CultureInfo.InvariantCulture), Day(line.At), line.What, line.PersonId == id ? "by you" : line.PersonId is null ? "by the bot" : "by somebody else"]);
        foreach (var topic in await db.Topics.Where(t => t.ProposerId == id || t.PresenterId == id).OrderBy(t => t.CreatedAt).ToListAsync())
            rows.Add(["topic", null, Day(topic.CreatedAt), topic.Title, topic.ProposerId == id ? "proposed" : "presents"]);
        foreach (var decision in await db.Decisions.Where(d => d.RecordedBy == id).OrderBy(d => d.At).ToListAsync())
            rows.Add(["decision", null, Day(decision.At), decision.Text, "recorded"]);
        foreach (var agreement in await db.Agreements.Where(a => a.ProposedBy == id || a.SalesBy == id || a.MarketingBy == id || a.AgainstBy == id).OrderBy(a => a.ProposedAt).ToListAsync())
            rows.Add(["agreement", agreement.Version == 0 ? null : agreement.Version.ToString(CultureInfo.InvariantCulture), Day(agreement.ProposedAt), $"{agreement.Title}: {agreement.Summary}", (agreement.ProposedBy == id ? "proposed" : agreement.AgainstBy == id ? "not yet" : "said yes") + (agreement.AgainstBy == id && agreement.AgainstWhy is { } why ? $": {why}" : "")]);
        foreach (var plan in await db.Plans.Where(p => p.MadeBy == id).OrderBy(p => p.MadeAt).ToListAsync())
            rows.Add(["plan", plan.Version.ToString(CultureInfo.InvariantCulture), Day(plan.MadeAt), $"for {plan.For.ToString().ToLowerInvariant()}", plan.Given]);
        foreach (var vote in await db.Topics.Where(t => db.TopicVotes.Any(v => v.TopicId == t.Id && v.PersonId == id)).OrderBy(t => t.CreatedAt).ToListAsync())
            rows.Add(["vote", null, Day(vote.CreatedAt), vote.Title, null]);
        foreach (var rating in await db.Ratings.Where(r => r.PersonId == id).Join(db.Meetings, r => r.MeetingId, m => m.Id, (r, m) => new { r.Points, r.Wish, m.Date }).OrderBy(r => r.Date).ToListAsync())
            rows.Add(["rating", null, Date(rating.Date), rating.Points.ToString(CultureInfo.InvariantCulture), rating.Wish]);
        foreach (var date in await db.Meetings.Where(m => db.Excuses.Any(e => e.MeetingId == m.Id && e.PersonId == id)).OrderBy(m => m.StartsAt).Select(m => m.Date).ToListAsync())
            rows.Add(["meeting", null, Date(date), "can't attend", null]);
        foreach (var date in await db.Meetings.Where(m => m.ModeratorId == id || db.StandIns.Any(s => s.MeetingId == m.Id && s.PersonId == id)).OrderBy(m => m.StartsAt).Select(m => m.Date).ToListAsync())
            rows.Add(["meeting", null, Date(date), "moderator or stand-in", null]);
        foreach (var series in await db.Series.Where(s => s.ModeratorId == id || s.NextModeratorId == id || db.Rota.Any(r => r.SeriesId == s.Id && r.PersonId == id)).ToListAsync())
            rows.Add(["series", null, null, names.GetValueOrDefault(series.ConversationId) ?? "a conversation", "moderator, or in the rota"]);
        foreach (var number in await db.KpiNumbers.Where(n => n.EnteredBy == id).Join(db.Kpis, n => n.KpiId, k => k.Id, (n, k) => new { n.EnteredAt, n.Value, n.From, k.Name }).OrderBy(n => n.EnteredAt).ToListAsync())
            rows.Add(["number", null, Day(number.EnteredAt), $"{number.Name} {Amounts.Say(number.Value)}", $"told for the period from {Date(number.From)}"]);
        foreach (var target in await db.KpiTargets.Where(t => t.SetBy == id).Join(db.Kpis, t => t.KpiId, k => k.Id, (t, k) => new { t.SetAt, t.Value, k.Name }).OrderBy(t => t.SetAt).ToListAsync())
            rows.Add(["target", null, Day(target.SetAt), $"{target.Name} {(target.Value is { } aim ? Amounts.Say(aim) : "none")}", "set"]);
        foreach (var kpi in await db.Kpis.Where(k => k.OwnerId == id).OrderBy(k => k.Id).ToListAsync())
            rows.Add(["number", null, null, kpi.Name, "asked for it"]);
        foreach (var goal in await db.Goals.Where(g => g.SetBy == id || db.GoalNumbers.Any(n => n.GoalId == g.Id && n.EnteredBy == id)).OrderBy(g => g.SetAt).ToListAsync())
            rows.Add(["goal", null, Day(goal.SetAt), $"{Amounts.Say(goal.Target)} {goal.What}", goal.SetBy == id ? "set" : "told where it stands"]);
        foreach (var retro in await db.Retros.Where(r => r.OpenedBy == id).OrderBy(r => r.OpenedAt).ToListAsync())
            rows.Add(["retro", null, Day(retro.OpenedAt), "opened", null]);
        foreach (var note in await db.RetroNotes.Where(n => n.PersonId == id).OrderBy(n => n.Id).ToListAsync())
            rows.Add(["retro", null, null, note.Text, note.Kind.ToString()]);
        foreach (var text in await db.RetroNotes.Where(n => db.RetroVotes.Any(v => v.NoteId == n.Id && v.PersonId == id)).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync())
            rows.Add(["retro", null, null, text, "voted for"]);
        foreach (var import in await db.Imports.Where(i => i.PersonId == id).OrderBy(i => i.At).ToListAsync())
            rows.Add(["import", null, Day(import.At), "a table of numbers", import.StoredAt is null ? "not stored" : "stored"]);
        foreach (var key in await db.ApiKeys.Where(k => k.CreatedBy == id).OrderBy(k => k.CreatedAt).ToListAsync())
            rows.Add(["key", null, Day(key.CreatedAt), key.Name, "made for another program"]);
        foreach (var link in await db.Links.Where(l => l.PersonId == id).OrderBy(l => l.AskedAt).ToListAsync())
            rows.Add(["link", null, Day(link.AskedAt), link.Document, link.UsedAt is null ? "not opened" : "opened"]);
        foreach (var line in await db.Audit.Where(a => a.PersonId == id).OrderBy(a => a.At).ToListAsync())
            rows.Add(["audit", null, Day(line.At), line.What, null]);
        foreach (var date in await db.Meetings.Where(m => db.Participants.Any(p => p.MeetingId == m.Id && p.PersonId == id)).OrderBy(m => m.StartsAt).Select(m => m.Date).ToListAsync())
            rows.Add(["meeting", null, Date(date), "took part", null]);
        foreach (var line in await db.LeadEvents.Where(e => e.PersonId == id).Join(db.Leads, e => e.LeadId, l => l.Id, (e, l) => new { e.At, e.What, l.Ref }).OrderBy(e => e.At).ToListAsync())
            rows.Add(["lead", line.Ref, Day(line.At), line.What, "by you"]);
        foreach (var signal in await db.Signals.Where(s => s.SaidBy == id || s.AnsweredBy == id).OrderBy(s => s.At).ToListAsync())
            rows.Add(["signal", null, Day(signal.At), $"{signal.Kind.ToString().ToLowerInvariant()}: {signal.Name}", signal.SaidBy == id ? signal.Text : signal.Answer ?? "taken"]);
        foreach (var voice in await db.SignalVoices.Where(v => v.PersonId == id).Join(db.Signals, v => v.SignalId, s => s.Id, (v, s) => new { v.At, v.What, s.Name }).OrderBy(v => v.At).ToListAsync())
            rows.Add(["voice", null, Day(voice.At), voice.Name, voice.What]);
        foreach (var campaign in await db.Campaigns.Where(c => c.OwnerId == id).OrderBy(c => c.CreatedAt).ToListAsync())
            rows.Add(["campaign", null, Day(campaign.CreatedAt), campaign.Name, "owner"]);
        foreach (var change in await db.CampaignChanges.Where(c => c.PersonId == id).Join(db.Campaigns, c => c.CampaignId, c => c.Id, (c, x) => new { c.At, c.What, x.Name }).OrderBy(c => c.At).ToListAsync())
            rows.Add(["campaign", null, Day(change.At), change.Name, change.What]);
        foreach (var dispute in await db.LeadDisputes.Where(d => d.SalesBy == id || d.MarketingBy == id).Join(db.Leads, d => d.LeadId, l => l.Id, (d, l) => new { d, l.Ref }).OrderBy(x => x.d.OpenedAt).ToListAsync())
            rows.Add(["statement", dispute.Ref, Day(dispute.d.OpenedAt), dispute.d.SalesBy == id ? dispute.d.Sales : dispute.d.Marketing, dispute.d.SalesBy == id ? "for sales" : "for marketing"]);
        return rows;
    }

    private static string Day(Instant at) => Date(at.InUtc().Date);

    private static string Date(LocalDate date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
