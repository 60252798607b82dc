using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>The call began and nobody has started the meeting here yet: one offer, never a start of its own.</summary>
public static class OfferCard
{
    public static string Summary => T("The call has started");

    public static AdaptiveCard Of(Meeting meeting, string? moderator) => meeting.IsAhead
        ? Kit.Card(
            T("The call has started. The moderator can say “start” to begin the meeting here."),
            Kit.Title(Summary),
            Kit.Line(moderator is null
                ? T("Nobody moderates yet. Say “moderator @name” to name somebody who belongs to neither side.")
                : T($"When everybody is there, {Kit.Quote(moderator)} can start the meeting here.")),
            Kit.Buttons(Kit.Press(T("Start meeting"), MeetingCard.Start, ("meeting", meeting.Id)).First()))
        : Kit.Card(Words(meeting), Kit.Subtle(Words(meeting)));

    private static string Words(Meeting meeting) => meeting.State == MeetingState.InProgress
        ? T("The call has started, and so has the meeting: its card is below.")
        : T("The meeting is over.");
}
