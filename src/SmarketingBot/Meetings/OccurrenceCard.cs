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
            "Next meeting",
            Kit.Problem(turn.Problem),
            Kit.Line($"This changes the meeting of {DateWords.Say(meeting.Date, today)} only."),
            Inputs.Date("date", "Date", LocalDatePattern.Iso.Parse(turn.Text("date") ?? "") is { Success: true } chosen ? chosen.Value : start.Date, today),
            Inputs.Time("time", "Time", ClockWords.Recognise(turn.Text("time") ?? "") is { IsOk: true } time ? time.Value : start.TimeOfDay),
            gap.Length == 0 ? null : Kit.Subtle($"Without this meeting: {char.ToLowerInvariant(gap[0])}{gap[1..]}"));
        card.Actions.Add(Kit.Send("Move meeting", Dialog, turn.Form));
        card.Actions.Add(Kit.Send("Cancel meeting", Dialog, turn.Form, ("do", "cancel")));
        return new Reply.Dialog("Next meeting", card);
    }

    public static AdaptiveCard Question(Meeting meeting, LocalDate today, string gap)
    {
        var id = ("meeting", (object)meeting.Id);
        return Kit.Card(
            $"Cancel the meeting of {DateWords.Say(meeting.Date, today)}? Say “cancel meeting yes”.",
            Kit.Title($"Cancel the meeting of {DateWords.Say(meeting.Date, today)}?"),
            Kit.Line($"{gap} Its topics wait until then.".TrimStart()),
            Kit.Buttons(Kit.Press("Cancel meeting", Cancel, id), Kit.Press("Keep it", Keep, id)));
    }

    /// <summary>What the presser of <c>Keep it</c> sees.</summary>
    public static AdaptiveCard Stays(Meeting meeting, LocalDate today) => Line(meeting.IsAhead
        ? $"The meeting of {DateWords.Say(meeting.Date, today)} stays."
        : $"The meeting of {DateWords.Say(meeting.Date, today)} is not ahead any more.");

    public static AdaptiveCard Settled(Meeting meeting, LocalDate today) => Line(meeting.State == MeetingState.Cancelled
        ? $"The meeting of {DateWords.Say(meeting.Date, today)} is cancelled."
        : $"The meeting of {DateWords.Say(meeting.Date, today)} was held.");

    private static AdaptiveCard Line(string sentence) => Kit.Card(sentence, Kit.Subtle(sentence));
}
