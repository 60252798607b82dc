using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Facilitation;

/// <summary>What the moderator needs now and then: back, park, give the floor, hand over, confirm a proposal.</summary>
public sealed class MoreFeature(
    LeadTopics lead, GiveFloor floor, TakeOver takeOver, AgreeStandIn standIn, Proposals proposals, RecordDecision decide, Deeds deeds, FindMeeting find, FindPerson people, MeetingRights rights, Attendance attendance, MeetingViews views)
    : IFeature<MoreFeature>
{
    public static void Describe(FeatureRows<MoreFeature> rows) => rows
        .Command("back", Where.Conversation, "back", "Goes back to the topic before; for the moderator.", (f, t) => f.Back(t), "go back")
        .Command("park", Where.Conversation, "park Pricing page", "Parks a topic for another time; “park” alone parks the current one.", (f, t) => f.Park(t))
        .Command("give floor", Where.Conversation, "give floor @Sam", "Gives somebody the floor; for the moderator.", (f, t) => f.Floor(t), "give the floor", "floor")
        .Command("hand over", Where.Conversation, "hand over @Olga", "Hands the meeting to somebody neutral; for the moderator.", (f, t) => f.HandOver(t), "hand over to")
        .Dialog(MeetingCard.More, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Back(Turn turn)
    {
        if (turn.Said.Text.Length > 0) throw new RuleBroken(T("If you mean the topic before, say just “back”."));
        var held = await find.Running(turn.Here.Root);
        await lead.Back(held, turn.Who.Id);
        return await Now(turn, held);
    }

    private async Task<Reply> Park(Turn turn)
    {
        var held = await find.Running(turn.Here.Root);
        var title = await lead.Park(held, turn.Who.Id, turn.Said.Show(turn.Said.Text));
        await attendance.Note(held.Meeting, turn.Who.Id);
        var now = await views.Now(held);
        return new Reply.Text(T($"Parked: {title}. {now}"));
    }

    private async Task<Reply> Floor(Turn turn)
    {
        var held = await find.Running(turn.Here.Root);
        var person = await Named(turn, T("Who gets the floor? For example “give floor @Sam”."));
        await floor.Run(held, turn.Who.Id, person);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return new Reply.Text(T($"{person.Name} has the floor."));
    }

    private async Task<Reply> HandOver(Turn turn)
    {
        var held = await takeOver.Meeting(turn.Here.Root);
        var person = await Named(turn, T("Who moderates instead? For example “hand over @Olga”."));
        await takeOver.HandOver(held, turn.Who.Id, person);
        return new Reply.Text(T($"{person.Name} moderates this meeting now."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        var held = await May(turn);
        var decision = await decide.Last(held.Meeting);
        return MoreDialog.Open(
            turn, await floor.Queue(held), await people.Present(held.Series.ConversationId), (await views.Of(held.Meeting.Id, turn.Who.Id))!,
            decision is not null && await deeds.Of(turn.Who.Id, RecordDecision.Decided, decision.Id.ToString("N")) is not null ? decision : null);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var held = await May(turn);
        switch (turn.Text("do"))
        {
            case "park": await lead.Park(held, turn.Who.Id, turn.Id(MoreDialog.Topic) ?? throw new RuleBroken(T("Please choose a topic first."))); break;
            case "back": await lead.Back(held, turn.Who.Id); break;
            case "floor": await floor.Run(held, turn.Who.Id, await Picked(turn, MoreDialog.Floor)); break;
            case "confirm": await proposals.Record(held, turn.Who.Id, turn.Number(MoreDialog.Proposal)); break;
            case "hand": await takeOver.HandOver(held, turn.Who.Id, await Picked(turn, MoreDialog.HandOver)); break;
            case "standin":
                // Their wish is no step in the meeting: that would take it back.
                await standIn.Run(held, turn.Who.Id, await Picked(turn, MoreDialog.HandOver));
                return Reply.Silence;
            case "undo": await TakeBack(turn); break;
            default: throw new RuleBroken(T("Please press the button of what you want to do."));
        }
        await attendance.Note(held.Meeting, turn.Who.Id);
        return Reply.Silence;
    }

    private async Task TakeBack(Turn turn)
    {
        var deed = await deeds.Of(turn.Who.Id, RecordDecision.Decided, turn.Text("decision") ?? "") ?? throw new RuleBroken(Deeds.Nothing);
        deeds.Forget(deed);
        await decide.TakeBack(Guid.Parse(deed.Subject));
    }

    private async Task<HeldMeeting> May(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (!held.IsRunning) throw new RuleBroken(T("That meeting is over. What it settled is in the minutes."));
        await rights.MustModerate(held, turn.Who.Id, T("do that", "only they can"), T("You can say “raise hand” to ask for it."));
        return held;
    }

    private async Task<Reply> Now(Turn turn, HeldMeeting held)
    {
        await attendance.Note(held.Meeting, turn.Who.Id);
        return new Reply.Text(await views.Now(held));
    }

    private async Task<Person> Named(Turn turn, string hint)
    {
        var name = LeadingWords.Argument(turn.Said.Text);
        if (name.Length == 0) throw new RuleBroken(hint);
        return await people.Run(turn.Here.Root, turn.Ask(WhoWords.Read(name, turn.Said)), turn.Who.Id);
    }

    private Task<Person> Picked(Turn turn, string field) => string.IsNullOrEmpty(turn.Text(field))
        ? throw new RuleBroken(T("Please choose a person first."))
        : people.Picked(turn.Here.Root, turn.Text(field));
}
