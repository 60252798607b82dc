using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>
/// The smallest bot that can be: raw JSON in, raw JSON out. The simulated Teams is tried against it and not against ours,
/// so that one cannot cover up for the other.
/// </summary>
internal sealed class FakeBot : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private WebApplication? _web;

    public ConcurrentQueue<JsonObject> Received { get; } = new();

    public ConcurrentQueue<string> Tokens { get; } = new();

    /// <summary>Answers an activity: the status and the body of the HTTP response.</summary>
    public Func<JsonObject, Task<(int Status, JsonNode? Body)>> OnActivity { get; set; } = _ => Task.FromResult((200, (JsonNode?)null));

    public Uri Address { get; private set; } = null!;

    public static async Task<FakeBot> Start()
    {
        var bot = new FakeBot();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        bot._web = builder.Build();
        bot._web.Run(bot.Answer);
        await bot._web.StartAsync();
        var address = bot._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        bot.Address = new Uri(new Uri(address), "/api/messages");
        return bot;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Call(
        SimulatedTeams teams, string method, string path, JsonNode? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(teams.ServiceUrl, path));
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response);
    }

    public async Task<string> Send(SimulatedTeams teams, string conversation, JsonObject activity)
    {
        var (status, body, _) = await Call(teams, "POST", $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", activity);
        status.ShouldBe(HttpStatusCode.Created, body?.ToJsonString());
        return (string)body!["id"]!;
    }

    public Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Edit(
        SimulatedTeams teams, string conversation, string id, JsonObject activity) =>
        Call(teams, "PUT", $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{id}", activity);

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(string body, string actions = "[]", string? refresh = null)
    {
        var card = JsonNode.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":{{body}},"actions":{{actions}}}""")!.AsObject();
        if (refresh is not null) card["refresh"] = JsonNode.Parse(refresh);
        return Card(card);
    }

    public static JsonObject Card(JsonObject card) => new()
    {
        ["type"] = "message",
        ["summary"] = "A card",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_web is not null) await _web.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        Tokens.Enqueue(http.Request.Headers.Authorization.ToString());
        var activity = (await http.Request.ReadFromJsonAsync<JsonObject>())!;
        Received.Enqueue(activity);
        var (status, body) = await OnActivity(activity);
        http.Response.StatusCode = status;
        if (body is not null) await http.Response.WriteAsync(body.ToJsonString());
    }
}
