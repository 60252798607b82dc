using System.Text;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal;

/// <summary>What every connector call passes before its route: faults, the token, limits of rate and size, the record.</summary>
internal sealed class ConnectorDoor(SimulatedTeams teams, string root)
{
    private readonly RateLimits? _limits = teams.Options.EnforcesRateLimits ? new(teams.Options.MachineTime) : null;

    public async Task Serve(HttpContext http, Func<ConnectorRequest, TeamsAnswer> handle)
    {
        var request = await ConnectorRequest.Read(http, root, teams.Options.MachineTime.GetUtcNow());
        var fault = teams.Faults.Take(request.Call);
        if (fault is { Delay.Ticks: > 0 }) await Task.Delay(fault.Delay, teams.Options.MachineTime);

        Action? afterwards = null;
        var answer = fault is { AfterAccepting: false } ? fault.Answer : null;
        if (answer is null)
        {
            answer = Refuse(request) ?? handle(request);
            afterwards = answer.Afterwards;
            if (fault is { AfterAccepting: true }) answer = fault.Answer ?? answer;
        }

        // Recorded before the bot can read the answer: whoever waits for the bot's next step finds this call in the log.
        teams.Record(request.Call with { Status = answer.Status, Faulted = fault is not null });
        // The refresh counts as under way from here on, or somebody who settles right after the answer would miss it.
        using var asking = afterwards is null ? null : teams.Refreshes.Announce();
        try
        {
            await answer.Write(http);
        }
        finally
        {
            afterwards?.Invoke();
        }
    }

    private TeamsAnswer? Refuse(ConnectorRequest request)
    {
        if (teams.Options.RequireToken && !teams.Issuer.Accepts(request.Token)) return Refusals.Unauthorized;
        if ((request.Call.IsSend || request.Call.IsEdit) && IsTooBig(request.Body)) return Refusals.TooBig;
        if (request.Call.IsSend && _limits?.Refuse(request.Conversation) is { } wait) return Refusals.Throttled(wait);
        return null;
    }

    private bool IsTooBig(byte[] body) =>
        body.Length > teams.Options.MaxMessageBytes / 2 && Encoding.UTF8.GetCharCount(body) * 2 > teams.Options.MaxMessageBytes;
}
