using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>
/// The moderator ended a meeting by mistake: it goes on where it was. What was sent to owners at the end stays sent, and
/// the next meeting waits again, with what people said about it meanwhile.
/// </summary>
public sealed class ResumeMeeting(
    BotDb db, FindMeeting find, Rota rota, PlanNext plan, PostAgenda agenda, CarryOver carry, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>The deed of ending a meeting.</summary>
    public const string Ended = "ended";

    /// <summary>Takes the end back.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="before">How it stood, as noted when it was ended.</param>
    /// <exception cref="RuleBroken">Another meeting was begun since.</exception>
    public async Task<HeldMeeting> Run(Guid meetingId, string? before)
    {
        var held = await find.ById(meetingId);
        if (held is not { Meeting: { State: MeetingState.Closed } meeting, Series: { } series })
            throw new RuleBroken(T("I can't find that meeting any more, so there is nothing to undo."));
        if (await db.Meetings.AnyAsync(m => m.SeriesId == series.Id && m.Id != meeting.Id
            && (m.State == MeetingState.InProgress || m.State == MeetingState.Closed && m.EndedAt >= meeting.EndedAt)))
            throw new RuleBroken(T("The next meeting has begun meanwhile, so this one stays closed. What is left of it can be a topic there: “topic Pricing page”."));

        var next = await plan.Current(series);
        await Say(meeting);
        (meeting.State, meeting.EndedAt, meeting.ModeratorActedAt) = (MeetingState.InProgress, null, clock.GetCurrentInstant());
        meeting.Resumed++;
        var was = Standing.Read(before);
        await Continue(meeting, was);
        if ((await rota.Of(series)).Any(p => p.Id == series.ModeratorId)) series.ModeratorId = was.TurnOf;
        await carry.TakeBack(meeting, next);
        if (next is not null)
        {
            await agenda.TakeBack(next);
            await plan.Wait(series, next);
        }
        await alarm.Set(meeting);
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(SetupKeys.Of(series));
        await promises.Refresh(FacilitationKeys.Offer(meeting.Id));
        return held;
    }

    // The messages of the end point on; the living card lives again and follows the items.
    private async Task Say(Meeting meeting)
    {
        var (card, minutes) = (FacilitationKeys.Of(meeting.Id), FacilitationKeys.Minutes(meeting));
        await promises.Refresh(minutes);
        await promises.Refresh(FacilitationKeys.Rating(meeting.Id, meeting.Resumed));
        db.RemoveRange(await db.ShownItems.Where(s => s.Key == minutes).ToListAsync());
        await promises.Shows(card, await db.ActionItems.Where(i => i.MeetingId == meeting.Id).Select(i => i.Number).ToListAsync());
        await promises.Refresh(card);
    }

    // People went on talking: the box runs as if nobody had pressed.
    private async Task Continue(Meeting meeting, Standing was)
    {
        if (await db.Topics.FirstOrDefaultAsync(t => t.Id == was.TopicId && t.MeetingId == meeting.Id) is not { } topic) return;
        (topic.State, topic.SecondsUsed) = (TopicState.Current, was.Seconds);
        (meeting.CurrentTopicId, meeting.BoxStartedAt, meeting.BoxEndsAt) = (topic.Id, At(was.From), At(was.Until));
    }

    private static Instant? At(long? ms) => ms is { } known ? Instant.FromUnixTimeMilliseconds(known) : null;

    /// <summary>How a running meeting stands, as far as its end forgets it.</summary>
    /// <param name="TopicId">The current topic.</param>
    /// <param name="From">When its box began, in Unix milliseconds.</param>
    /// <param name="Until">When it is up, in Unix milliseconds.</param>
    /// <param name="Seconds">What the topic had used before.</param>
    /// <param name="TurnOf">Whose turn the rota had come to.</param>
    public sealed record Standing(Guid? TopicId, long? From, long? Until, int Seconds, string? TurnOf)
    {
        /// <summary>As it is kept with the deed.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string Text => JsonSerializer.Serialize(this);

        /// <summary>How a meeting stands now.</summary>
        public static async Task<Standing> Of(BotDb db, HeldMeeting held)
        {
            var meeting = held.Meeting;
            // Between two topics there is nothing to ask the store for.
            var used = meeting.CurrentTopicId is { } current ? await db.Topics.Where(t => t.Id == current).Select(t => t.SecondsUsed).FirstOrDefaultAsync() : 0;
            return new Standing(meeting.CurrentTopicId, meeting.BoxStartedAt?.ToUnixTimeMilliseconds(), meeting.BoxEndsAt?.ToUnixTimeMilliseconds(), used, held.Series.ModeratorId);
        }

        internal static Standing Read(string? text) => text is null ? new Standing(null, null, null, 0, null) : JsonSerializer.Deserialize<Standing>(text)!;
    }
}
