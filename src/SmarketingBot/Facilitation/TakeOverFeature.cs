using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>Somebody else runs the meeting: taken over by somebody neutral, or by a stand-in both sides agreed to.</summary>
public sealed class TakeOverFeature(BotDb db, TakeOver takeOver, AgreeStandIn standIn, StandInQuestion question, FindMeeting find, FindPerson people, Promises promises) : IFeature<TakeOverFeature>
{
    public static void Describe(FeatureRows<TakeOverFeature> rows) => rows
        .Command("take over", Where.Conversation, "take over", "Runs the meeting when its moderator is missing; for anybody neutral.", (f, t) => f.Said(t), "claim")
        .Command("stand in", Where.Conversation, "stand in @Sam", "Lets somebody of a side run this meeting, when both sides say yes.", (f, t) => f.StandIn(t), "stand-in")
        .Button(MeetingCard.TakeOver, (f, t) => f.Pressed(t))
        .Dialog(StandInCard.Propose, (f, t) => f.Form(t), (f, t) => f.Proposed(t))
        .Button(StandInCard.Agree, (f, t) => f.Agreed(t))
        .Speaks(AgreeStandIn.Kind, (f, row, _) => f.Question(row))
        .Alarm(PlanNext.TakeOverAlarm, (f, subject) => f.Open(subject));

    private async Task<Reply> Said(Turn turn)
    {
        var held = await takeOver.Meeting(turn.Here.Root);
        await takeOver.Run(held, turn.Who.Id);
        return new Reply.Text(held.IsRunning
            ? T($"{turn.Who.Name} moderates this meeting now.")
            : T($"{turn.Who.Name} moderates the next meeting. Say “start” to begin it."));
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (held.IsRunning || held.Meeting.IsAhead) await takeOver.Run(held, turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> StandIn(Turn turn)
    {
        var name = LeadingWords.Argument(turn.Said.Text);
        if (name.Length == 0) throw new RuleBroken(T("Who stands in? For example “stand in @Sam”."));
        var person = await people.Run(turn.Here.Root, turn.Ask(WhoWords.Read(name, turn.Said)), turn.Who.Id);
        await standIn.Run(await takeOver.Meeting(turn.Here.Root), turn.Who.Id, person);
        return Reply.Silence;
    }

    private async Task<Reply> Form(Turn turn)
    {
        await standIn.MayPropose(await find.Named(turn.Here.Root, turn.Id("meeting")), turn.Who.Id);
        return StandInCard.Form(turn);
    }

    private async Task<Reply> Proposed(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        await standIn.Run(held, turn.Who.Id, await people.Picked(turn.Here.Root, turn.Text(StandInCard.Who)));
        return Reply.Silence;
    }

    private async Task<Reply> Agreed(Turn turn)
    {
        await standIn.Agree(await find.Named(turn.Here.Root, turn.Id("meeting")), turn.Who.Id, turn.Text("who"));
        return Reply.Same;
    }

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        // Whom the question named is in its key, at the end: by now somebody else may be proposed.
        var id = row.Key.Split('/', 4)[^1];
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id) is not { } person) return null;
        var asked = await question.Of(held.Meeting);
        var card = held.Meeting.StandIn && held.Meeting.ModeratorId == id ? StandInCard.Agreed(person.Name)
            : asked is null || FacilitationKeys.StandIn(asked) != row.Key || await standIn.WhySettled(held, asked) is not null ? StandInCard.Settled(person.Name)
            : StandInCard.Question(held.Meeting, person, asked);
        return Speech.Shows(card.ToJson(), T($"{person.Name} as stand-in?"));
    }

    // Five minutes after the planned start: the agenda offers to take over.
    private async Task Open(string subject)
    {
        if (await find.ById(Guid.Parse(subject)) is { Meeting.IsAhead: true } held) await promises.Refresh(AgendaKeys.Of(held.Meeting));
    }
}
