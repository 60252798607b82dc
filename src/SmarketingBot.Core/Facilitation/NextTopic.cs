using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator moves on to the next topic.</summary>
public sealed class NextTopic(MeetingRights rights, Topics topics, Attendance attendance, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>
    /// Moves on from the topic that whoever asked saw as current. Somebody may have moved on meanwhile, or Teams may
    /// repeat a press: then the meeting is where they wanted it already, and nothing changes.
    /// </summary>
    /// <param name="held">The meeting.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="from">The topic they saw as current; null for none.</param>
    /// <returns>True when it moved on.</returns>
    public async Task<bool> Run(HeldMeeting held, string who, Guid? from)
    {
        if (!held.IsRunning) return false;
        await rights.MustModerate(held, who, T("move on to the next topic", "only they can"), T("You can say “raise hand” to ask for it."));
        var meeting = held.Meeting;
        if (meeting.CurrentTopicId != from || from is null && (await topics.Waiting(meeting)).Count == 0) return false;
        var now = clock.GetCurrentInstant();
        await topics.Cover(meeting, now);
        await topics.BeginNext(meeting, now);
        await attendance.LowerHands(meeting);
        await alarm.Set(meeting);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        await promises.Refresh(AgendaKeys.Of(meeting));
        return true;
    }
}
