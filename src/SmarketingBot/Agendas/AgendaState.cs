using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>What an agenda says of its meeting that is not as usual: a holiday, running, over.</summary>
internal static class AgendaState
{
    /// <summary>One sentence; null while there is nothing to say.</summary>
    public static string? Of(AgendaView view) => view.Meeting.State switch
    {
        MeetingState.Scheduled or MeetingState.AgendaPosted when view.Meeting.AskAt is not null => view.Meeting.IsInDoubt
            ? T("This day is a listed holiday: the meeting is held only if the moderator says so, for example **hold meeting**")
            : T("This day is a listed holiday; the meeting is held all the same."),
        MeetingState.InProgress => T("The meeting is running."),
        MeetingState.Closed => T("This meeting is over. What it settled is in the minutes."),
        MeetingState.Cancelled => T("This meeting was cancelled."),
        MeetingState.Lapsed => T("Nobody started this meeting. Its topics wait for the next one."),
        _ => null,
    };
}
