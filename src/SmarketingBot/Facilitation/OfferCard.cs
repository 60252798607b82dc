using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>The call began and nobody has started the meeting here yet: one offer, never a start of its own.</summary>
public static class OfferCard
{
    public const string Summary = "The call has started";

    public static AdaptiveCard Of(Meeting meeting, string? moderator) => meeting.IsAhead
        ? Kit.Card(
            "The call has started. The moderator can say “start” to begin the meeting here.",
            Kit.Title("The call has started"),
            Kit.Line(moderator is null
                ? "Nobody moderates yet. Say “moderator @name” to name somebody who belongs to neither side."
                : $"When everybody is there, {Kit.Quote(moderator)} can start the meeting here."),
            Kit.Buttons(Kit.Press("Start meeting", MeetingCard.Start, ("meeting", meeting.Id)).First()))
        : Kit.Card(Words(meeting), Kit.Subtle(Words(meeting)));

    private static string Words(Meeting meeting) => meeting.State == MeetingState.InProgress
        ? "The call has started, and so has the meeting: its card is below."
        : "The meeting is over.";
}
