using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Rehearsal;

/// <summary>The meeting API: details and one participant.</summary>
internal sealed class MeetingCalls(SimulatedTeams teams)
{
    public TeamsAnswer Details(ConnectorRequest request) => With(request, (conversation, meeting) => TeamsAnswer.Ok(new JsonObject
    {
        ["details"] = new JsonObject
        {
            ["id"] = meeting.Id,
            ["msGraphResourceId"] = "",
            ["scheduledStartTime"] = Text(meeting.ScheduledStart),
            ["scheduledEndTime"] = Text(meeting.ScheduledEnd),
            ["joinUrl"] = meeting.JoinUrl.ToString(),
            ["title"] = meeting.Title,
            ["type"] = meeting.Type,
        },
        ["conversation"] = new JsonObject { ["isGroup"] = true, ["conversationType"] = "groupChat", ["id"] = conversation.Id },
        ["organizer"] = meeting.Organizer.RosterEntry(),
    }));

    public TeamsAnswer Participant(ConnectorRequest request) => With(request, (conversation, meeting) =>
    {
        if (teams.FindPerson(request.Route("participant")!) is not { } person || !conversation.Members.Contains(person))
            return Refusals.MemberNotFound;
        return TeamsAnswer.Ok(new JsonObject
        {
            ["user"] = person.RosterEntry(),
            ["meeting"] = new JsonObject { ["role"] = person == meeting.Organizer ? "Organizer" : "Presenter", ["inMeeting"] = person.InMeeting == conversation },
            ["conversation"] = new JsonObject { ["id"] = conversation.Id },
        });
    });

    private TeamsAnswer With(ConnectorRequest request, Func<SimConversation, SimMeeting, TeamsAnswer> answer) =>
        teams.FindMeeting(request.Route("meeting")!) is not { Meeting: { } meeting } conversation
            ? TeamsAnswer.Error(404, "MeetingNotFound", "Meeting does not exist or has expired.")
            : !conversation.Installed ? Refusals.NotInRoster
            : answer(conversation, meeting);

    private static string? Text(Instant? moment) => moment is { } m ? InstantPattern.General.Format(m) : null;
}
