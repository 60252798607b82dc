using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>Reads what the agenda shows, the same number of queries for any number of topics, items and people.</summary>
public sealed class AgendaViews(
    BotDb db, ListTopics topics, ParkedTopics parked, VoteTopics votes, ChangeParts parts, Rota rota, TakeOver takeOver, CountOverdue overdue, WeeklyDigest digest, NagRules rules, ReadFacts facts, IClock clock)
{
    // Before the first meeting the wins of a month are told.
    private static readonly Duration NewSeries = Duration.FromDays(30);

    public async Task<AgendaView?> Of(Guid meetingId, string? viewer = null)
    {
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == meetingId) is not { } meeting) return null;
        var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
        var listed = await topics.Of(meeting);
        var open = await db.ActionItems
            .Where(i => i.SeriesId == series.Id && (i.State == ItemState.AwaitingOwner || i.State == ItemState.Open || i.State == ItemState.Blocked))
            .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();
        var present = db.Members.Where(m => m.ConversationId == series.ConversationId && m.Present);
        var named = listed.Select(t => t.PresenterId ?? t.ProposerId).Concat(open.Select(i => i.OwnerId)).Distinct().ToList();
        // Also those who left: what they proposed or promised still bears their name.
        var people = await db.People.Where(p => named.Contains(p.Id) || present.Any(m => m.PersonId == p.Id)).OrderBy(p => p.Name)
            .Select(p => new { Person = p, Here = present.Any(m => m.PersonId == p.Id) }).ToListAsync();
        var names = people.ToDictionary(p => p.Person.Id, p => p.Person.Name);
        var here = people.Where(p => p.Here).Select(p => p.Person).ToList();
        var moderator = meeting.ModeratorId ?? series.ModeratorId;
        var excused = await db.Excuses.Where(e => e.MeetingId == meeting.Id).Select(e => e.PersonId).ToListAsync();
        var counts = await votes.Counts([.. listed.Select(t => t.Id)]);
        var last = await LastHeld(series, meeting);
        var after = meeting.IsAhead ? Rota.After(await rota.Of(series), series.ModeratorId) : null;
        var now = clock.GetCurrentInstant();
        var zone = SeriesWords.Zone(series.Zone);
        return new AgendaView(
            series, meeting,
            await db.Places.Where(p => p.ConversationId == series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync(),
            [.. listed.Select(t => new TopicLine(t, names.GetValueOrDefault(t.PresenterId ?? t.ProposerId))
            {
                Votes = counts.GetValueOrDefault(t.Id),
                Since = last is { } held && t.CreatedAt < held ? t.CreatedAt.InZone(zone).Date : null,
            })],
            await KeptSince(series, last),
            [.. open.Select(i => (i, names.GetValueOrDefault(i.OwnerId) ?? T("former member")))],
            here.FirstOrDefault(p => p.Id == moderator)?.Name,
            LocalStarts.Of(meeting.StartsAt, zone, here.Select(p => p.ZoneAt(now))),
            [.. here.Where(p => p.Reach == Reach.NotInstalled)],
            now.InZone(zone).Date, await OpenMe.Link(db))
        {
            PastDate = digest.Of(series) == NagDigest.Agenda ? (await overdue.Run(series.ConversationId, rules.SmallestSide)).Overdue : null,
            PartSettings = await parts.Of(series),
            Facts = meeting.IsAhead ? (await facts.Of(series, now.InZone(zone).Date, last ?? now - NewSeries)).Without(listed) : AgendaFacts.None,
            Parked = [.. (await parked.Of(meeting)).Select(t => (t, t.CreatedAt.InZone(zone).Date))],
            Excused = [.. here.Where(p => excused.Contains(p.Id)).Select(p => p.Name)],
            Away = meeting.IsAhead ? await Away(meeting, zone, [.. here.Where(p => !excused.Contains(p.Id))]) : [],
            ExcusedMris = meeting.IsAhead ? [.. here.Where(p => excused.Contains(p.Id)).Select(p => p.Mri).OfType<string>().Order(StringComparer.Ordinal)] : [],
            IAmExcused = viewer is not null && excused.Contains(viewer),
            ModeratorExcused = moderator is not null && excused.Contains(moderator),
            TakingOver = meeting.IsAhead && moderator is not null && await takeOver.IsOpen(new HeldMeeting(meeting, series)),
            Waits = meeting.IsAhead && await db.Meetings.AnyAsync(m => m.SeriesId == series.Id && m.State == MeetingState.InProgress),
            ModeratorAfter = after is null || after.Id == moderator ? null : after.Name,
        };
    }

    // An absence is days of somebody's own life: the date is the one that the start has where they are.
    private async Task<IReadOnlyList<string>> Away(Meeting meeting, DateTimeZone zone, List<Person> people)
    {
        var (from, until) = (meeting.Date.PlusDays(-1), meeting.Date.PlusDays(1));
        var absences = await db.Absences.Where(a => a.From <= until && a.Until >= from).ToListAsync();
        return [.. people.Where(p =>
        {
            var date = meeting.StartsAt.InZone(p.ZoneAt(meeting.StartsAt) is { } id ? SeriesWords.Zone(id) : zone).Date;
            return absences.Any(a => a.PersonId == p.Id && a.From <= date && date <= a.Until);
        }).Select(p => p.Name)];
    }

    private Task<Instant?> LastHeld(Series series, Meeting meeting) => db.Meetings
        .Where(m => m.SeriesId == series.Id && m.State == MeetingState.Closed && m.StartsAt < meeting.StartsAt)
        .OrderByDescending(m => m.StartsAt).Select(m => m.StartedAt).FirstOrDefaultAsync();

    private Task<int> KeptSince(Series series, Instant? last)
    {
        var since = last ?? Instant.FromUnixTimeMilliseconds(0);
        return db.ActionItems.CountAsync(i => i.SeriesId == series.Id && i.State == ItemState.Done && i.DoneAt >= since);
    }
}
