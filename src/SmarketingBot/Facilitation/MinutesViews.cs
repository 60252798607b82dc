using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Facilitation;

/// <summary>Reads what minutes show: a fixed number of queries, however much was agreed.</summary>
public sealed class MinutesViews(BotDb db, FindMeeting find, ItemViews items, Attendance attendance, Deeds deeds)
{
    /// <param name="id">The meeting.</param>
    /// <param name="viewer">Whose own view it is; null for the one everybody shares.</param>
    public async Task<MinutesView?> Of(Guid id, string? viewer)
    {
        if (await find.ById(id) is not { } held) return null;
        var (meeting, series) = (held.Meeting, held.Series);
        // What was cancelled, or run by nobody, is not the next one.
        var next = await db.Meetings.Where(m => m.SeriesId == series.Id && m.StartsAt > meeting.StartsAt && m.State != MeetingState.Cancelled && m.State != MeetingState.Lapsed).OrderBy(m => m.StartsAt).FirstOrDefaultAsync();
        var moderator = MeetingRights.ModeratorOf(meeting, series);
        var nextModerator = next is null ? null : MeetingRights.ModeratorOf(next, series);
        var names = await db.People.Where(p => p.Id == moderator || p.Id == nextModerator).ToDictionaryAsync(p => p.Id);
        var promised = await items.Of(await db.ActionItems.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Number).ToListAsync());
        return new MinutesView
        {
            Meeting = meeting,
            JustEnded = viewer is not null && await deeds.Of(viewer, ResumeMeeting.Ended, id.ToString("N")) is not null,
            Zone = DateTimeZoneProviders.Tzdb[series.Zone],
            Moderator = moderator is null ? null : names.GetValueOrDefault(moderator)?.Name,
            ModeratorId = moderator,
            ModeratorMri = moderator is null ? null : names.GetValueOrDefault(moderator)?.Mri,
            Attendance = await Attendance(held),
            Topics = await db.Topics.Where(t => t.MeetingId == meeting.Id && t.State != TopicState.Removed)
                .OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync(),
            Decisions = await db.Decisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => d.Text).ToListAsync(),
            Commitments = promised,
            Next = next,
            NextModerator = nextModerator is null ? null : names.GetValueOrDefault(nextModerator)?.Name,
            OpenMe = promised.Any(MeetingWords.IsOutOfReach) ? await ActionItems.OpenMe.Link(db) : null,
        };
    }

    private async Task<IReadOnlyList<(string, IReadOnlyList<string>)>> Attendance(HeldMeeting held)
    {
        var there = attendance.Of(held.Meeting);
        var present = await db.People
            .Where(p => there.Any(x => x.PersonId == p.Id))
            .Select(p => new Attendee(p.Name, db.Members
                .Where(m => m.ConversationId == held.Series.ConversationId && m.PersonId == p.Id).Select(m => m.Side).FirstOrDefault()))
            .ToListAsync();
        return [.. present.GroupBy(p => p.Side).OrderBy(g => g.Key ?? Side.Neutral + 1)
            .Select(g => (SideWords.Say(g.Key), (IReadOnlyList<string>)[.. g.Select(p => p.Name).Order(StringComparer.OrdinalIgnoreCase)]))];
    }

    private sealed record Attendee(string Name, Side? Side);
}
