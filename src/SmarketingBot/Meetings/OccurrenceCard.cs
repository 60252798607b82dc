using AdaptiveCards;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>The form and the question about the next meeting alone.</summary>
public static class OccurrenceCard
{
    public const string Dialog = "meeting.occurrence";
    public const string Cancel = "meeting.cancel";
    public const string Keep = "meeting.keep";

    public static Reply Form(Turn turn, Meeting meeting, DateTimeZone zone, LocalDate today, string gap)
    {
        var start = meeting.StartsAt.InZone(zone);
        var card = Kit.Card(
            T("Next meeting"),
            Kit.Problem(turn.Problem),
            Kit.Line(T($"This changes the meeting of {DateWords.Say(meeting.Date, today)} only.")),
            Inputs.Date("date", T("Date"), LocalDatePattern.Iso.Parse(turn.Text("date") ?? "") is { Success: true } chosen ? chosen.Value : start.Date, today),
            Inputs.Time("time", T("Time"), ClockWords.Recognise(turn.Text("time") ?? "") is { IsOk: true } time ? time.Value : start.TimeOfDay),
            gap.Length == 0 ? null : Kit.Subtle(T($"Without this meeting: {SeriesWords.After(gap)}")));
        card.Actions.Add(Kit.Send(T("Move meeting"), Dialog, turn.Form));
        card.Actions.Add(Kit.Send(T("Cancel meeting"), Dialog, turn.Form, ("do", "cancel")));
        return new Reply.Dialog(T("Next meeting"), card);
    }

    public static AdaptiveCard Question(Meeting meeting, LocalDate today, string gap)
    {
        var id = ("meeting", (object)meeting.Id);
        return Kit.Card(
            T($"Cancel the meeting of {DateWords.Say(meeting.Date, today)}? Say “cancel meeting yes”."),
            Kit.Title(T($"Cancel the meeting of {DateWords.Say(meeting.Date, today)}?")),
            Kit.Line($"{gap} {T("Its topics wait until then.")}".TrimStart()),
            Kit.Buttons(Kit.Press(T("Cancel meeting"), Cancel, id), Kit.Press(T("Keep it"), Keep, id)));
    }

    /// <summary>What the presser of <c>Keep it</c> sees.</summary>
    public static AdaptiveCard Stays(Meeting meeting, LocalDate today) => Line(meeting.IsAhead
        ? T($"The meeting of {DateWords.Say(meeting.Date, today)} stays.")
        : T($"The meeting of {DateWords.Say(meeting.Date, today)} is not ahead any more."));

    public static AdaptiveCard Settled(Meeting meeting, LocalDate today) => Line(meeting.State == MeetingState.Cancelled
        ? T($"The meeting of {DateWords.Say(meeting.Date, today)} is cancelled.")
        : T($"The meeting of {DateWords.Say(meeting.Date, today)} was held."));

    private static AdaptiveCard Line(string sentence) => Kit.Card(sentence, Kit.Subtle(sentence));
}
