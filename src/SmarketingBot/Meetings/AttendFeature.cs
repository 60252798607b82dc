using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Agendas;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>Who can't attend; and when that is the moderator, the question to the next in the rota.</summary>
public sealed class AttendFeature(BotDb db, CannotAttend excuses, FindMeeting find, IClock clock) : IFeature<AttendFeature>
{
    public static void Describe(FeatureRows<AttendFeature> rows) => rows
        .Command("can't attend", Where.Conversation, "can't attend", "Says that you can't attend the next meeting; the agenda shows it.", (f, t) => f.Said(t, false), "can’t attend", "cannot attend", "cant attend", "i can't attend", "i can’t attend")
        .Command("can attend", Where.Conversation, "can attend", "Says that you can attend after all.", (f, t) => f.Said(t, true), "i can attend")
        .Command("i moderate", Where.Anywhere, "i moderate", "Says yes when I asked you to moderate instead of somebody.", (f, t) => f.AcceptedBySentence(t), "i can moderate")
        .Command("not this time", Where.Anywhere, "not this time", "Says no to that question; then I ask the next in the rota.", (f, t) => f.DeclinedBySentence(t))
        .Button(AgendaCard.CannotAttend, (f, t) => f.Pressed(t, false))
        .Button(AgendaCard.CanAttend, (f, t) => f.Pressed(t, true))
        .Button(TurnCard.Accept, (f, t) => f.Accepted(t))
        .Button(TurnCard.Decline, (f, t) => f.Declined(t))
        .Speaks(CannotAttend.AskKind, (f, row, _) => f.Question(row));

    private async Task<Reply> Said(Turn turn, bool can)
    {
        var meeting = await excuses.Run(turn.Here.Root, turn.Who.Id, can);
        var date = DateWords.Say(meeting.Date, turn.Today);
        return new Reply.Text(can ? T($"Good! You are expected on {date}.") : T($"Noted: you can't attend on {date}. If that changes, say “can attend”."));
    }

    private async Task<Reply> Pressed(Turn turn, bool can)
    {
        await excuses.Run(turn.Here.Root, turn.Who.Id, can, turn.Id("meeting"));
        return Reply.Same;
    }

    private async Task<Reply> Accepted(Turn turn)
    {
        await excuses.Accept(await Asked(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> Declined(Turn turn)
    {
        var others = await excuses.Decline(await Asked(turn), turn.Who.Id);
        return new Reply.Card(TurnCard.Thanks(others), T("That's fine"));
    }

    private async Task<Reply> AcceptedBySentence(Turn turn)
    {
        var held = await LastAsked(turn);
        await excuses.Accept(held, turn.Who.Id);
        return new Reply.Text(T($"Thank you! You moderate on {DateWords.Say(held.Meeting.Date, turn.Today)}."));
    }

    private async Task<Reply> DeclinedBySentence(Turn turn)
    {
        var held = await LastAsked(turn);
        return new Reply.Text(TurnCard.Fine(await excuses.Decline(held, turn.Who.Id)));
    }

    private Task<HeldMeeting> LastAsked(Turn turn)
    {
        if (turn.Said.Text.Length > 0) throw new RuleBroken(T("If you mean my question whether you can moderate, say just “i moderate” or “not this time”."));
        return excuses.LastAsked(turn.Who.Id, turn.Here.Shared);
    }

    // In their own chat a person is no member of the meeting's conversation: that they were asked is what counts.
    private async Task<HeldMeeting> Asked(Turn turn) => turn.Id("meeting") is { } id && await find.ById(id) is { } held
        ? held
        : throw new RuleBroken(T("I can't find that meeting any more."));

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        var moderatorId = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        var stillAsked = held.Meeting.IsAhead && moderatorId != row.PersonId && await excuses.IsExcused(held.Meeting, moderatorId);
        if (row.Done == 0 && !stillAsked) return null;
        var moderator = await db.People.Where(p => p.Id == moderatorId).Select(p => p.Name).FirstOrDefaultAsync() ?? T("Nobody");
        var place = await db.Places.Where(p => p.ConversationId == held.Series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync() ?? T("your smarketing meeting");
        var zone = SeriesWords.Zone(held.Series.Zone);
        var when = $"{DateWords.Say(held.Meeting.StartsAt.InZone(zone).Date, clock.GetCurrentInstant().InZone(zone).Date)}, {SeriesWords.Hours(held.Meeting.StartsAt, held.Meeting.Minutes, zone)}";
        // Said no before they were asked: then there is nothing to ask any more.
        if (stillAsked && await excuses.WasPassedOn(held.Meeting, row.PersonId!)) return row.Done == 0 ? null : Speech.Shows(TurnCard.Thanks(true).ToJson(), T("That's fine"));
        return Speech.Shows(
            (stillAsked ? TurnCard.Question(held.Meeting, moderator, place, when) : TurnCard.Settled(moderatorId == row.PersonId ? null : moderator, place, when)).ToJson(),
            T("Can you moderate?"));
    }
}
