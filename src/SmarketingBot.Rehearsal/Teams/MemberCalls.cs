using System.Globalization;
using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Rosters. They need the bot to be in the conversation, and never list it.</summary>
internal sealed class MemberCalls(SimulatedTeams teams)
{
    public TeamsAnswer All(ConnectorRequest request) => With(request, c => TeamsAnswer.Ok(Listed(c.Members)));

    public TeamsAnswer Page(ConnectorRequest request) => With(request, conversation =>
    {
        var from = int.TryParse(request.Query("continuationToken"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;
        var asked = int.TryParse(request.Query("pageSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 200;
        var page = teams.Options.MembersPerPage ?? Math.Clamp(asked, 50, 500);
        var answer = new JsonObject { ["members"] = Listed(conversation.Members.Skip(from).Take(page)) };
        if (from + page < conversation.Members.Count)
            answer["continuationToken"] = (from + page).ToString(CultureInfo.InvariantCulture);
        return TeamsAnswer.Ok(answer);
    });

    public TeamsAnswer One(ConnectorRequest request) => With(request, conversation =>
        teams.FindPerson(request.Route("member")!) is { } person && conversation.Members.Contains(person)
            ? TeamsAnswer.Ok(person.RosterEntry())
            : Refusals.MemberNotFound);

    private TeamsAnswer With(ConnectorRequest request, Func<SimConversation, TeamsAnswer> answer) =>
        teams.FindConversation(request.Conversation) is not { } conversation ? Refusals.ConversationNotFound
        : !conversation.Installed ? Refusals.NotInRoster
        : answer(conversation);

    private static JsonArray Listed(IEnumerable<SimPerson> people) => [.. people.Select(p => p.RosterEntry())];
}
