using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal;

/// <summary>What every connector call passes before its route: limits of rate, overlapping writes, faults, the token, the size, the record.</summary>
internal sealed class ConnectorDoor(SimulatedTeams teams, string root)
{
    private readonly RateLimits? _limits = teams.Options.EnforcesRateLimits ? new(teams.Options.MachineTime) : null;
    private readonly ConcurrentDictionary<string, bool> _writing = new();

    public async Task Serve(HttpContext http, Func<ConnectorRequest, TeamsAnswer> handle)
    {
        var request = await ConnectorRequest.Read(http, root, teams.Options.MachineTime.GetUtcNow());
        var (answer, isFaulted) = await Answer(request, handle);
        var afterwards = answer.Afterwards;

        // Recorded before the bot can read the answer: whoever waits for the bot's next step finds this call in the log.
        teams.Record(request.Call with { Status = answer.Status, Faulted = isFaulted });
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

    private async Task<(TeamsAnswer Answer, bool IsFaulted)> Answer(ConnectorRequest request, Func<ConnectorRequest, TeamsAnswer> handle)
    {
        if (Throttle(request) is { } throttled) return (throttled, false);
        var isAlone = !teams.Options.RefusesOverlappingWrites || request.Call.Kind != CallKind.Write || _writing.TryAdd(request.Conversation, true);
        if (!isAlone) return (Refusals.Overlapping, false);
        try
        {
            return await Faulty(request, handle);
        }
        finally
        {
            // Before the bot can read the answer: what it writes after that does not overlap.
            if (request.Call.Kind == CallKind.Write) _writing.TryRemove(request.Conversation, out _);
        }
    }

    private async Task<(TeamsAnswer Answer, bool IsFaulted)> Faulty(ConnectorRequest request, Func<ConnectorRequest, TeamsAnswer> handle)
    {
        var fault = teams.Faults.Take(request.Call);
        if (fault is { Delay.Ticks: > 0 }) await Task.Delay(fault.Delay, teams.Options.MachineTime);
        if (fault is { AfterAccepting: false } && fault.Answer is { } instead) return (instead, true);
        var answer = Refuse(request) ?? handle(request);
        // What was accepted is shown, and its refresh asked for, whatever becomes of the answer.
        if (fault is { AfterAccepting: true } && fault.Answer is { } lost) answer = lost with { Afterwards = answer.Afterwards };
        return (answer, fault is not null);
    }

    private TeamsAnswer? Throttle(ConnectorRequest request)
    {
        if (_limits is null) return null;
        var tenant = teams.FindConversation(request.Conversation)?.TenantId ?? teams.Options.TenantId;
        var thread = request.Call.IsCreate ? MemberOf(request) : request.Conversation;
        var wait = _limits.Take(request.Call.Kind, tenant, thread);
        return wait <= TimeSpan.Zero ? null : Refusals.Throttled(teams.Faults.Picks(teams.Options.SilentThrottleShare) ? null : wait);
    }

    private TeamsAnswer? Refuse(ConnectorRequest request)
    {
        if (teams.Options.RequireToken && !teams.Issuer.Accepts(request.Token)) return Refusals.Unauthorized;
        return (request.Call.IsSend || request.Call.IsEdit) && IsTooBig(request.Body) ? Refusals.TooBig : null;
    }

    // The thread of a chat that is yet to be opened is the person it is opened with.
    private static string MemberOf(ConnectorRequest request)
    {
        using var json = request.Json();
        return json is not null && json.RootElement.TryGetProperty("members", out var members) && members.ValueKind == System.Text.Json.JsonValueKind.Array
            && members.GetArrayLength() > 0 ? SimRevision.TextOf(members[0], "id") ?? "" : "";
    }

    private bool IsTooBig(byte[] body) =>
        body.Length > teams.Options.MaxMessageBytes / 2 && Encoding.UTF8.GetCharCount(body) * 2 > teams.Options.MaxMessageBytes;
}
