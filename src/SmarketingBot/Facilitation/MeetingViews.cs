using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>Reads what the card of a meeting shows: a fixed number of queries, however long the meeting was.</summary>
public sealed class MeetingViews(BotDb db, FindMeeting find, Proposals proposals, ItemViews items, TakeOver takeOver, Neutrality neutrality, IClock clock)
{
    /// <param name="id">The meeting.</param>
    /// <param name="viewer">Whose own view it is; null for the one everybody shares.</param>
    public async Task<MeetingView?> Of(Guid id, string? viewer) => await find.ById(id) is { } held ? await Of(held, viewer) : null;

    /// <summary>Where the meeting is, in a sentence for somebody who typed.</summary>
    public async Task<string> Now(HeldMeeting held)
    {
        // The words are found before the transaction is saved; what it changed must count.
        await db.SaveChangesAsync();
        return MeetingWords.Now(await Of(held, null));
    }

    private async Task<MeetingView> Of(HeldMeeting held, string? viewer)
    {
        var meeting = held.Meeting;
        var topics = await db.Topics.Where(t => t.MeetingId == meeting.Id && t.State != TopicState.Removed)
            .OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync();
        var presenterId = topics.FirstOrDefault(t => t.Id == meeting.CurrentTopicId)?.PresenterId;
        var moderatorId = MeetingRights.ModeratorOf(meeting, held.Series);
        var people = await db.People.Where(p => p.Id == moderatorId || p.Id == presenterId || p.Id == meeting.FloorId).ToListAsync();
        var promised = await items.Of(await db.ActionItems.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Number).ToListAsync());
        var waiting = (await proposals.Of(meeting.Id)).Select(i => i.Number).ToHashSet();
        var hands = await Hands(held);
        var missing = await takeOver.IsOpen(held);
        return new MeetingView
        {
            Meeting = meeting,
            Moderator = people.FirstOrDefault(p => p.Id == moderatorId),
            Zone = DateTimeZoneProviders.Tzdb[held.Series.Zone],
            Now = clock.GetCurrentInstant(),
            Topics = topics,
            Presenter = people.FirstOrDefault(p => p.Id == presenterId)?.Name,
            Decisions = await db.Decisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => d.Text).ToListAsync(),
            Commitments = [.. promised.Where(p => !waiting.Contains(p.Item.Number))],
            Proposed = [.. promised.Where(p => waiting.Contains(p.Item.Number))],
            Hands = [.. hands.GroupBy(h => h.Side).OrderBy(g => g.Key ?? Side.Neutral + 1).Select(g => (SideWords.Say(g.Key), g.Count()))],
            Floor = people.FirstOrDefault(p => p.Id == meeting.FloorId)?.Name,
            ModeratorMissing = missing,
            MayTakeOver = missing ? [.. (await neutrality.All(held.Series)).Where(p => p.Id != moderatorId)] : [],
            MyHandIsUp = hands.Any(h => h.PersonId == viewer),
            OpenMe = promised.Any(MeetingWords.IsOutOfReach) ? await ActionItems.OpenMe.Link(db) : null,
        };
    }

    private async Task<List<Hand>> Hands(HeldMeeting held) => await db.Participants
        .Where(p => p.MeetingId == held.Meeting.Id && p.HandRaisedAt != null)
        .Select(p => new Hand(p.PersonId, db.Members
            .Where(m => m.ConversationId == held.Series.ConversationId && m.PersonId == p.PersonId).Select(m => m.Side).FirstOrDefault()))
        .ToListAsync();

    private sealed record Hand(string PersonId, Side? Side);
}
