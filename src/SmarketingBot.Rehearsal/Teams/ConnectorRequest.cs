using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SmarketingBot.Rehearsal;

/// <summary>One call of the bot, read whole before anybody looks at it.</summary>
internal sealed class ConnectorRequest
{
    private readonly HttpContext _http;

    private ConnectorRequest(HttpContext http, byte[] body, SimCall call) => (_http, Body, Call) = (http, body, call);

    public byte[] Body { get; }

    public SimCall Call { get; }

    public string Conversation => Call.Conversation ?? "";

    public string? Token =>
        _http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    public string? Route(string name) => _http.GetRouteValue(name) as string;

    public string? Query(string name) => _http.Request.Query[name].FirstOrDefault();

    /// <summary>The body as JSON, or null when it isn't an object.</summary>
    public JsonDocument? Json()
    {
        try
        {
            var document = JsonDocument.Parse(Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static async Task<ConnectorRequest> Read(HttpContext http, string root, DateTimeOffset at)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var path = http.Request.Path.Value!;
        if (path.StartsWith(root, StringComparison.OrdinalIgnoreCase)) path = path[root.Length..];
        var call = new SimCall(http.Request.Method, path.TrimStart('/'), http.GetRouteValue("conversation") as string, at, (int)body.Length);
        return new ConnectorRequest(http, body.ToArray(), call);
    }
}
