using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>Writing down what a meeting agrees: decisions, commitments, and what somebody takes on themselves.</summary>
public sealed class RecordingFeature(
    RecordDecision decide, RecordCommitment record, Proposals proposals, FindMeeting find, FindPerson people, MeetingRights rights, Attendance attendance)
    : IFeature<RecordingFeature>
{
    public static void Describe(FeatureRows<RecordingFeature> rows) => rows
        .Command("decided", Where.Conversation, "decided we raise the price in January", "Writes down a decision; for the moderator.", (f, t) => f.Decided(t), "decide")
        .Command("record", Where.Conversation, "record 12", "Writes down a promise that was proposed for somebody; for the moderator.", (f, t) => f.Recorded(t))
        .Dialog(MeetingCard.Decide, (f, t) => f.Open(t, T("record a decision", "only they can"), RecordingDialogs.Decision), (f, t) => f.DecisionWritten(t))
        .Dialog(MeetingCard.Commit, (f, t) => f.Open(t, T("record what others will do", "only they can"), RecordingDialogs.Commitment), (f, t) => f.CommitmentWritten(t))
        .Dialog(MeetingCard.TakeOn, (f, t) => f.Open(t, null, RecordingDialogs.TakeOn), (f, t) => f.TakenOn(t));

    private async Task<Reply> Decided(Turn turn)
    {
        var decision = await Decide(turn, await find.Running(turn.Here.Root), turn.Said.Show(turn.Said.Text));
        await decide.Confirm(decision, turn.Back());
        return Reply.Silence;
    }

    private async Task<Reply> Recorded(Turn turn)
    {
        if (turn.Ask(ItemWords.Read(turn.Said)).Number is not { } number)
            throw new RuleBroken(T("For a promise that was proposed, say “record 12”; for a new one “@Ben will call Acme by fri”; for a decision “decided …”."));
        await proposals.Record(await find.Running(turn.Here.Root), turn.Who.Id, number);
        return new Reply.Text(T($"#{number} is recorded. I ask its owner after the meeting."));
    }

    private async Task<Reply> DecisionWritten(Turn turn)
    {
        await Decide(turn, await find.Named(turn.Here.Root, turn.Id("meeting")), Plain.Text(turn.Text("what")));
        return Reply.Silence;
    }

    private async Task<Decision> Decide(Turn turn, HeldMeeting held, string text)
    {
        var decision = await decide.Run(held, turn.Who.Id, text);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return decision;
    }

    private async Task<Reply> CommitmentWritten(Turn turn)
    {
        await May(turn, T("record what others will do", "only they can"));
        var owner = await people.Picked(turn.Here.Root, turn.Text("who"));
        var checker = string.IsNullOrWhiteSpace(turn.Text("checker")) ? null : await people.Picked(turn.Here.Root, turn.Text("checker"));
        await record.Run(turn.Here.Root, turn.Who.Id, owner, Plain.Text(turn.Text("what")), When(turn), checker);
        return Reply.Silence;
    }

    private async Task<Reply> TakenOn(Turn turn)
    {
        await May(turn, null);
        await record.Run(turn.Here.Root, turn.Who.Id, await people.ById(turn.Who.Id), Plain.Text(turn.Text("what")), When(turn));
        return Reply.Silence;
    }

    private async Task<Reply> Open(Turn turn, string? toDo, Func<Turn, Reply> form)
    {
        await May(turn, toDo);
        return form(turn);
    }

    // What needs the moderator names it; everybody of the organisation may promise something themselves.
    private async Task May(Turn turn, string? toDo)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (!held.IsRunning) throw new RuleBroken(T("That meeting is over. You can still promise something in a sentence: “I'll send the deck by fri”."));
        if (toDo is not null)
            await rights.MustModerate(held, turn.Who.Id, toDo, T("You can propose it in a sentence: “@Ben will call Acme by fri”."));
        else if (turn.Who.Outside || (await people.ById(turn.Who.Id)).Outside)
            throw Guests.Refused(T("promises need somebody of this organisation"));
    }

    private static LocalDate When(Turn turn) => turn.Ask(DateWords.Read(turn.Text("when") ?? "", turn.Today, WorkWeek.Default));
}
