using System.Text.Json.Nodes;
using NodaTime.Text;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimulatedTeams
{
    /// <summary>The meeting of this chat begins. Real Teams may send it twice or never.</summary>
    public Task<TurnOutcome> MeetingStarts(SimConversation chat, string? title = null) => MeetingEvent(chat, "Start", title);

    /// <summary>The meeting of this chat ends.</summary>
    public Task<TurnOutcome> MeetingEnds(SimConversation chat, string? title = null) => MeetingEvent(chat, "End", title);

    /// <summary>Somebody enters the meeting.</summary>
    public Task<TurnOutcome> Joins(SimConversation chat, SimPerson person)
    {
        person.InMeeting = chat;
        return Participant(chat, person, "Join");
    }

    /// <summary>Somebody leaves the meeting.</summary>
    public Task<TurnOutcome> Leaves(SimConversation chat, SimPerson person)
    {
        person.InMeeting = null;
        return Participant(chat, person, "Leave");
    }

    private Task<TurnOutcome> MeetingEvent(SimConversation chat, string what, string? title)
    {
        var meeting = MeetingOf(chat);
        var value = new JsonObject
        {
            [Cased("MeetingType", true)] = "Scheduled",
            [Cased("Title", true)] = title ?? meeting.Title,
            [Cased("Id", true)] = meeting.Id,
            [Cased("JoinUrl", true)] = meeting.JoinUrl.ToString(),
            [Cased(what + "Time", true)] = InstantPattern.ExtendedIso.Format(Now()),
        };
        return PostIfInstalled(chat, Wire.Event(meeting.Organizer, chat, $"application/vnd.microsoft.meeting{what}", value));
    }

    private Task<TurnOutcome> Participant(SimConversation chat, SimPerson person, string what)
    {
        var meeting = MeetingOf(chat);
        var member = new JsonObject
        {
            [Cased("User", false)] = person.RosterEntry(),
            [Cased("Meeting", false)] = new JsonObject
            {
                ["inMeeting"] = what == "Join",
                ["role"] = person == meeting.Organizer ? "Organizer" : "Presenter",
            },
        };
        var value = new JsonObject { [Cased("Members", false)] = new JsonArray(member) };
        return PostIfInstalled(chat, Wire.Event(meeting.Organizer, chat, $"application/vnd.microsoft.meetingParticipant{what}", value));
    }

    private static SimMeeting MeetingOf(SimConversation chat) =>
        chat.Meeting ?? throw new RehearsalException($"{chat} has no meeting: make it with AddMeetingChat.");

    private string Cased(string name, bool documented) =>
        Options.PascalCaseMeetingValues ?? documented ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
