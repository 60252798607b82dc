using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>How long the next meeting is; for the moderator.</summary>
public sealed class LengthFeature(MoveMeeting move, ChangeLength change, FindMeeting find) : IFeature<LengthFeature>
{
    /// <summary>Sets the length; the agenda offers it when nothing burns.</summary>
    public const string Verb = "meeting.length";

    public static void Describe(FeatureRows<LengthFeature> rows) => rows
        .Command("make it", Where.Conversation, "make it 15 minutes", "Changes the length of the next meeting only; for the moderator.", (f, t) => f.Said(t))
        .Button(Verb, (f, t) => f.Pressed(t));

    private async Task<Reply> Said(Turn turn)
    {
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("change its length", "only they can"));
        var length = turn.Ask(LengthWords.Read(turn.Said.Text));
        await change.Run(held, (int)length.TotalMinutes);
        return new Reply.Text(T($"The next meeting takes {LengthWords.Say(length)}. The ones after it stay as they are."));
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var named = await find.Named(turn.Here.Root, turn.Id("meeting"));
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("change its length", "only they can"));
        if (held.Meeting.Id != named.Meeting.Id) throw new RuleBroken(T("That meeting is over. For the next one, say for example “make it 15 minutes”."));
        await change.Run(held, turn.Number("minutes") ?? held.Meeting.Minutes);
        return Reply.Same;
    }
}
