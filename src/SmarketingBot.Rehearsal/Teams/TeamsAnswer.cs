using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal;

/// <summary>What a connector call is answered with. A status of 0 is a connection that just ends.</summary>
internal sealed record TeamsAnswer(int Status, string? Body = null, TimeSpan? RetryAfter = null)
{
    public static readonly TeamsAnswer Dropped = new(0);

    /// <summary>Runs once the answer is with the bot, because a refresh must not overtake the id of its message.</summary>
    public Action? Afterwards { get; init; }

    public static TeamsAnswer Ok(JsonNode body) => new(200, body.ToJsonString());

    public static TeamsAnswer Created(string id) => new(201, $$"""{"id":"{{id}}"}""");

    public static TeamsAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    public async Task Write(HttpContext http)
    {
        if (Status == 0)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Body is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(Body);
        }

        await http.Response.CompleteAsync();
    }
}
