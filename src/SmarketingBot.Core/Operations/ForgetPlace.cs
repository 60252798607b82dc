using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>Deletes everything of a conversation from which the bot was removed long ago, and old items and meetings.</summary>
public sealed class ForgetPlace(BotDb db, NagCalendar nags, ForgetLeads leads, ForgetSignals signals, ForgetCampaigns campaigns)
{
    /// <summary>Deletes the place with its series, meetings, items and messages.</summary>
    public async Task Run(Place place)
    {
        var id = place.ConversationId;
        var series = await db.Series.Where(s => s.ConversationId == id).Select(s => s.Id).ToListAsync();
        var owners = await db.ActionItems.Where(i => i.ConversationId == id).Select(i => i.OwnerId).Distinct().ToListAsync();
        await Items(await db.ActionItems.Where(i => i.ConversationId == id).Select(i => i.Number).ToListAsync());
        await Meetings(await db.Meetings.Where(m => series.Contains(m.SeriesId)).Select(m => m.Id).ToListAsync());
        await leads.Of(series);
        await signals.Of(series);
        await campaigns.Of(series);
        await db.Holidays.Where(h => series.Contains(h.SeriesId)).ExecuteDeleteAsync();
        await db.Rota.Where(r => series.Contains(r.SeriesId)).ExecuteDeleteAsync();
        await db.Topics.Where(t => series.Contains(t.SeriesId)).ExecuteDeleteAsync();
        await db.Deeds.Where(d => d.ConversationId == id).ExecuteDeleteAsync();
        await Doors(series);
        var subjects = series.Select(s => s.ToString("N")).ToList();
        await db.Alarms.Where(a => subjects.Contains(a.Subject)).ExecuteDeleteAsync();
        await Numbers(series);
        await db.Plans.Where(p => p.SeriesId != null && series.Contains(p.SeriesId.Value)).ExecuteDeleteAsync();
        await db.HintedAcronyms.Where(h => series.Contains(h.SeriesId)).ExecuteDeleteAsync();
        await db.Agreements.Where(a => series.Contains(a.SeriesId)).ExecuteDeleteAsync();
        await db.AgendaParts.Where(p => series.Contains(p.SeriesId)).ExecuteDeleteAsync();
        await db.Series.Where(s => s.ConversationId == id).ExecuteDeleteAsync();
        await db.Members.Where(m => m.ConversationId == id).ExecuteDeleteAsync();
        // In a channel the conversation's id goes on with the thread.
        var said = db.Outbox.Where(r => r.ConversationId == id || r.ConversationId!.StartsWith(id + ";") || r.Subject == id || subjects.Contains(r.Subject));
        await db.ShownItems.Where(s => said.Any(r => r.Key == s.Key)).ExecuteDeleteAsync();
        await said.ExecuteDeleteAsync();
        db.Remove(place);
        await nags.Recompute(owners);
    }

    // The scoreboard and the goals, with every number that was told.
    private async Task Numbers(List<Guid> series)
    {
        await db.KpiNumbers.Where(n => db.Kpis.Any(k => k.Id == n.KpiId && series.Contains(k.SeriesId))).ExecuteDeleteAsync();
        await db.KpiTargets.Where(t => db.Kpis.Any(k => k.Id == t.KpiId && series.Contains(k.SeriesId))).ExecuteDeleteAsync();
        await db.Kpis.Where(k => series.Contains(k.SeriesId)).ExecuteDeleteAsync();
        await db.GoalNumbers.Where(n => db.Goals.Any(g => g.Id == n.GoalId && series.Contains(g.SeriesId))).ExecuteDeleteAsync();
        await db.GoalMilestones.Where(m => db.Goals.Any(g => g.Id == m.GoalId && series.Contains(g.SeriesId))).ExecuteDeleteAsync();
        await db.Goals.Where(g => series.Contains(g.SeriesId)).ExecuteDeleteAsync();
    }

    // The message with an address names the link and not the series.
    private async Task Doors(List<Guid> series)
    {
        var ids = await db.Links.Where(l => series.Contains(l.SeriesId)).Select(l => l.Id).ToListAsync();
        var subjects = ids.Select(l => l.ToString("N")).ToList();
        await db.Outbox.Where(r => r.Kind == SendLink.Kind && subjects.Contains(r.Subject)).ExecuteDeleteAsync();
        await db.Links.Where(l => ids.Contains(l.Id)).ExecuteDeleteAsync();
        await Retros(await db.Retros.Where(r => series.Contains(r.SeriesId)).Select(r => r.Id).ToListAsync());
        await db.Imports.Where(i => series.Contains(i.SeriesId)).ExecuteDeleteAsync();
        await db.ApiAnswers.Where(a => db.ApiKeys.Any(k => k.Id == a.KeyId && series.Contains(k.SeriesId))).ExecuteDeleteAsync();
        await db.ApiKeys.Where(k => series.Contains(k.SeriesId)).ExecuteDeleteAsync();
    }

    /// <summary>Deletes retros with all that was written and voted in them.</summary>
    public async Task Retros(IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0) return;
        await db.RetroVotes.Where(v => db.RetroNotes.Any(n => n.Id == v.NoteId && ids.Contains(n.RetroId))).ExecuteDeleteAsync();
        await db.RetroNotes.Where(n => ids.Contains(n.RetroId)).ExecuteDeleteAsync();
        await db.Retros.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync();
    }

    /// <summary>Deletes items with their history.</summary>
    public async Task Items(IReadOnlyCollection<int> numbers)
    {
        foreach (var some in numbers.Chunk(500))
        {
            await db.ItemEvents.Where(e => some.Contains(e.Number)).ExecuteDeleteAsync();
            await db.ShownItems.Where(s => some.Contains(s.Number)).ExecuteDeleteAsync();
            await db.ActionItems.Where(i => some.Contains(i.Number)).ExecuteDeleteAsync();
            var subjects = some.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            await db.Alarms.Where(a => (a.Kind == ActionItems.AskOwner.SilenceAlarm || a.Kind == SuggestObstacle.Alarm) && subjects.Contains(a.Subject)).ExecuteDeleteAsync();
        }
    }

    /// <summary>Deletes meetings with all that was said and done in them.</summary>
    public async Task Meetings(IReadOnlyCollection<Guid> ids)
    {
        foreach (var some in ids.Chunk(500))
        {
            await db.TopicVotes.Where(v => db.Topics.Any(t => t.Id == v.TopicId && some.Contains(t.MeetingId))).ExecuteDeleteAsync();
            await db.Topics.Where(t => some.Contains(t.MeetingId)).ExecuteDeleteAsync();
            await db.Decisions.Where(d => some.Contains(d.MeetingId)).ExecuteDeleteAsync();
            await db.Participants.Where(p => some.Contains(p.MeetingId)).ExecuteDeleteAsync();
            await db.Excuses.Where(e => some.Contains(e.MeetingId)).ExecuteDeleteAsync();
            await db.StandIns.Where(s => some.Contains(s.MeetingId)).ExecuteDeleteAsync();
            await db.Ratings.Where(r => some.Contains(r.MeetingId)).ExecuteDeleteAsync();
            // An open item outlives the meeting in which it was promised.
            await db.ActionItems.Where(i => some.Contains(i.MeetingId!.Value)).ExecuteUpdateAsync(i => i.SetProperty(x => x.MeetingId, (Guid?)null));
            await db.Meetings.Where(m => some.Contains(m.Id)).ExecuteDeleteAsync();
            var subjects = some.Select(id => id.ToString("N")).ToList();
            await db.Alarms.Where(a => subjects.Contains(a.Subject)).ExecuteDeleteAsync();
        }
    }
}
