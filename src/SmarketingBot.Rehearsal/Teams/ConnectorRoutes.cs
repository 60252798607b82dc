using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal;

/// <summary>The addresses of the Bot Connector that the bot may call.</summary>
internal static class ConnectorRoutes
{
    public static void Map(WebApplication web, SimulatedTeams teams, string root)
    {
        var door = new ConnectorDoor(teams, root);
        var messages = new MessageCalls(teams);
        var members = new MemberCalls(teams);
        var meetings = new MeetingCalls(teams);

        On("POST", "v3/conversations", new CreateCall(teams).Create);
        On("POST", "v3/conversations/{conversation}/activities", messages.Post);
        On("POST", "v3/conversations/{conversation}/activities/{activity}", messages.Post);
        On("PUT", "v3/conversations/{conversation}/activities/{activity}", messages.Edit);
        On("DELETE", "v3/conversations/{conversation}/activities/{activity}", messages.Delete);
        On("GET", "v3/conversations/{conversation}/members", members.All);
        On("GET", "v3/conversations/{conversation}/pagedmembers", members.Page);
        On("GET", "v3/conversations/{conversation}/members/{member}", members.One);
        On("GET", "v1/meetings/{meeting}", meetings.Details);
        On("GET", "v1/meetings/{meeting}/participants/{participant}", meetings.Participant);
        web.Map(root + "{**rest}", http => door.Serve(http, _ => TeamsAnswer.Error(404, "NotFound", "There is no such address.")));

        void On(string method, string pattern, Func<ConnectorRequest, TeamsAnswer> handle) =>
            web.MapMethods(root + pattern, [method], (RequestDelegate)(http => door.Serve(http, handle)));
    }
}
