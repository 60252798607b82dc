using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>A meeting falls on a listed holiday: the question, and its two answers.</summary>
public sealed class HolidayFeature(BotDb db, MeetOnHoliday holiday, FindMeeting find, PlanNext plan, MoveMeeting move, GapWords gap) : IFeature<HolidayFeature>
{
    public static void Describe(FeatureRows<HolidayFeature> rows) => rows
        .Command("hold meeting", Where.Anywhere, "hold meeting", "Holds the next meeting although it falls on a listed holiday; for the moderator.", (f, t) => f.Held(t), "hold it", "hold the meeting")
        .Command("cancel meeting", Where.Personal, "cancel meeting", "Cancels the meeting that I asked you about because of a holiday.", (f, t) => f.Cancelled(t), "cancel it", "cancel the meeting")
        .Button(HolidayCard.Hold, (f, t) => f.HoldPressed(t))
        .Button(HolidayCard.Cancel, (f, t) => f.CancelPressed(t))
        .Alarm(PlanNext.HolidayAlarm, (f, subject) => f.Look(subject))
        .Speaks(MeetOnHoliday.Kind, (f, row, _) => f.Question(row));

    private Task Look(string subject) => holiday.Look(Guid.Parse(subject));

    private async Task<Reply> Held(Turn turn)
    {
        var held = turn.Here.IsPersonal ? await holiday.OfModerator(turn.Who.Id) : await Ahead(turn);
        await holiday.Hold(held, turn.Who.Id);
        return new Reply.Text(T($"The meeting of {DateWords.Say(held.Meeting.Date, move.Today(held.Series))} is held. Its agenda comes on {SeriesWords.Moment(held.Meeting.AgendaAt, SeriesWords.Zone(held.Series.Zone), move.Today(held.Series))}."));
    }

    private async Task<Reply> Cancelled(Turn turn)
    {
        var held = await holiday.OfModerator(turn.Who.Id);
        await holiday.Cancel(held, turn.Who.Id);
        return new Reply.Text(T($"The meeting of {DateWords.Say(held.Meeting.Date, move.Today(held.Series))} is cancelled, and the group knows."));
    }

    private async Task<Reply> HoldPressed(Turn turn)
    {
        await holiday.Hold(await Asked(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> CancelPressed(Turn turn)
    {
        await holiday.Cancel(await Asked(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<HeldMeeting> Ahead(Turn turn) =>
        await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root) is { } series && await plan.Current(series) is { } meeting
            ? new HeldMeeting(meeting, series)
            : throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”."));

    // Who may decide is asked later; whoever isn't in the meeting's conversation learns nothing of it here.
    private async Task<HeldMeeting> Asked(Turn turn) => turn.Id("meeting") is { } id && await find.ById(id) is { } held
        && (turn.Here.IsPersonal
            ? await db.Members.AnyAsync(m => m.ConversationId == held.Series.ConversationId && m.PersonId == turn.Who.Id && m.Present)
            : held.Series.ConversationId == turn.Here.Root)
            ? held
            : throw new RuleBroken(T("I can't find that meeting here. Say “agenda” in its chat to see the next one."));

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        var (meeting, series, today, zone) = (held.Meeting, held.Series, move.Today(held.Series), SeriesWords.Zone(held.Series.Zone));
        var asked = meeting.IsInDoubt && row.Key == HolidayKeys.Of(meeting);
        // Decided before it was asked: then there is nothing to ask.
        if (row.Done == 0 && !asked) return null;
        var place = await db.Places.Where(p => p.ConversationId == series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync() ?? T("Your smarketing meeting");
        var card = asked
            ? HolidayCard.Question(
                meeting, place, $"{DateWords.Say(meeting.Date, today)}, {SeriesWords.Hours(meeting.StartsAt, meeting.Minutes, zone)}", await gap.Of(meeting, series),
                T($"{SeriesWords.Moment(MeetOnHoliday.Deadline(meeting, row), zone, today)} ({SeriesWords.ZoneName(series.Zone)} time)"), alone: row.PersonId is not null)
            : HolidayCard.Settled(place, await Became(row, held));
        return Speech.Shows(card.ToJson(), T("A meeting falls on a holiday"));
    }

    private async Task<string> Became(OutboxMessage row, HeldMeeting held)
    {
        var today = move.Today(held.Series);
        var asked = LocalDatePattern.Iso.Parse(row.Key[(row.Key.LastIndexOf('/') + 1)..]).Value;
        var (of, now) = (DateWords.Say(asked, today), held.Meeting);
        return now switch
        {
            _ when now.Date != asked => T($"The meeting of {of} has moved to {DateWords.Say(now.Date, today)}."),
            { State: MeetingState.Cancelled } => $"{T($"The meeting of {of} is cancelled.")} {await gap.Of(now, held.Series)}".TrimEnd(),
            { IsAhead: true, AskAt: null } => T($"The meeting of {of} stays: that day is no holiday any more."),
            { IsAhead: true } => T($"The meeting of {of} is held, although it is a holiday."),
            _ => T($"The meeting of {of} is not ahead any more."),
        };
    }
}
