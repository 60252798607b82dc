using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>The line from Teams to the bot's messaging endpoint.</summary>
internal sealed class BotLine : IDisposable
{
    private readonly SimulatedTeams _teams;
    private readonly HttpClient _http;

    public BotLine(SimulatedTeams teams)
    {
        _teams = teams;
        // A proxy of the machine's must not sit between two ends of one loopback.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = teams.Options.AnswerTimeout };
    }

    public async Task<TurnOutcome> Post(JsonNode activity)
    {
        var outcome = await PostRaw(activity.ToJsonString(), "application/json", null, (activity["conversation"] as JsonObject)?["id"]?.ToString());
        return outcome with { Activity = activity as JsonObject ?? [] };
    }

    public async Task<TurnOutcome> PostRaw(string body, string contentType, string? token, string? conversation = null)
    {
        var bot = _teams.Bot ?? throw new RehearsalException("Nobody knows where the bot is: set teams.Bot to its /api/messages.");
        using var request = new HttpRequestMessage(HttpMethod.Post, bot);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (conversation is not null) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", _teams.Options.TenantId);
        token ??= _teams.Options.Signed ? _teams.Issuer.TokenFor(_teams.ServiceUrl) : "";
        if (token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            return new TurnOutcome { Status = (int)response.StatusCode, Body = answer, Json = Parse(answer) };
        }
        catch (HttpRequestException unreachable)
        {
            return new TurnOutcome { Failure = unreachable.Message };
        }
        catch (TaskCanceledException)
        {
            return new TurnOutcome { Failure = $"The bot did not answer within {_teams.Options.AnswerTimeout.TotalSeconds:0.#} s." };
        }
    }

    public void Dispose() => _http.Dispose();

    private static JsonNode? Parse(string body)
    {
        if (string.IsNullOrWhiteSpace(body)) return null;
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
