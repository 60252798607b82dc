using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Facilitation;

/// <summary>Leading a meeting: the moderator starts, moves on, adds time and ends; everybody may ask for the floor.</summary>
public sealed class FacilitationFeature(
    StartMeeting start, NextTopic next, ExtendTopic extend, EndMeeting end, RaiseHand hand, FindMeeting find, Attendance attendance, MeetingViews views) : IFeature<FacilitationFeature>
{
    public static void Describe(FeatureRows<FacilitationFeature> rows) => rows
        .Command("start", Where.Conversation, "start", "Begins the next meeting; for the moderator.", (f, t) => f.Start(t), "begin")
        .Command("next", Where.Conversation, "next", "Goes on to the next topic; for the moderator.", (f, t) => f.Next(t))
        .Command("extend", Where.Conversation, "extend 5", "Gives the current topic more minutes; for the moderator.", (f, t) => f.Extend(t))
        .Command("end", Where.Conversation, "end", "Ends the meeting and posts the minutes; for the moderator.", (f, t) => f.End(t), "end meeting")
        .Command("raise hand", Where.Conversation, "raise hand", "Shows that you would like to speak.", (f, t) => f.HandBySentence(t), "hand")
        .Button(MeetingCard.Start, (f, t) => f.StartPressed(t))
        .Button(MeetingCard.Next, (f, t) => f.NextPressed(t))
        .Button(MeetingCard.Extend, (f, t) => f.ExtendPressed(t))
        .Button(MeetingCard.End, (f, t) => f.EndPressed(t))
        .Button(MeetingCard.RaiseHand, (f, t) => f.HandPressed(t));

    private async Task<Reply> Start(Turn turn)
    {
        JustThat(turn, "start");
        var (held, began) = await start.Run(turn.Here.Root, turn.Who.Id);
        if (began) await attendance.Note(held.Meeting, turn.Who.Id);
        return began ? Reply.Silence : new Reply.Text(T("The meeting is running already: its card is further up."));
    }

    private async Task<Reply> StartPressed(Turn turn)
    {
        var (held, began) = await start.Run(turn.Here.Root, turn.Who.Id, turn.Id("meeting"));
        if (began) await attendance.Note(held.Meeting, turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> Next(Turn turn)
    {
        JustThat(turn, "next");
        var held = await find.Running(turn.Here.Root);
        await next.Run(held, turn.Who.Id, held.Meeting.CurrentTopicId);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return new Reply.Text(await views.Now(held));
    }

    private async Task<Reply> Extend(Turn turn)
    {
        var length = turn.Said.Text.Length == 0
            ? Duration.FromMinutes(ExtendTopic.Step)
            : turn.Ask(LengthWords.Read(LeadingWords.Argument(turn.Said.Text).TrimStart('+', ' '), Limits.TopicMinutesMin, ExtendTopic.Most));
        var held = await find.Running(turn.Here.Root);
        await extend.Run(held, turn.Who.Id, (int)length.TotalMinutes);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return new Reply.Text(await views.Now(held));
    }

    private async Task<Reply> End(Turn turn)
    {
        JustThat(turn, "end");
        var held = await find.Running(turn.Here.Root);
        await end.Run(held, turn.Who.Id);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return Reply.Silence;
    }

    private async Task<Reply> HandBySentence(Turn turn)
    {
        await hand.Run(await find.Running(turn.Here.Root), turn.Who.Id);
        return new Reply.Text(T("Your hand is up."));
    }

    private Task<Reply> NextPressed(Turn turn) => Pressed(turn, held => next.Run(held, turn.Who.Id, turn.Id("from")));

    private Task<Reply> ExtendPressed(Turn turn) => Pressed(turn, held => extend.Run(held, turn.Who.Id, ExtendTopic.Step, Until(turn)));

    private Task<Reply> EndPressed(Turn turn) => Pressed(turn, held => end.Run(held, turn.Who.Id));

    private Task<Reply> HandPressed(Turn turn) => Pressed(turn, held => hand.Run(held, turn.Who.Id));

    // A card of a meeting that is over does nothing any more and shows that it is over.
    private async Task<Reply> Pressed(Turn turn, Func<HeldMeeting, Task> act)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (!held.IsRunning) return Reply.Same;
        await act(held);
        await attendance.Note(held.Meeting, turn.Who.Id);
        return Reply.Same;
    }

    // "next tue we meet at ten" begins with a command's word and is none.
    private static void JustThat(Turn turn, string command)
    {
        var rest = Spelling.Fold(turn.Said.Text.Trim(' ', '.', '!', '?'));
        if (rest.Length > 0 && !LeadingWords.MayFollow(command, rest)) throw new RuleBroken(T($"If you mean the meeting, say just “{Verb(command)}”. “help” shows everything I understand."));
    }

    // A card that brings no end along is not ours; it matches no box.
    private static Instant? Until(Turn turn) =>
        long.TryParse(turn.Text("until"), System.Globalization.CultureInfo.InvariantCulture, out var ms) ? Instant.FromUnixTimeMilliseconds(ms) : Instant.MinValue;
}
