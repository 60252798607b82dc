using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Api;

/// <summary>A program that knows an address and perhaps a key.</summary>
internal sealed partial class Crm(Talk talk, string? key)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });

    public string? Key => key;

    /// <summary>A meeting with MQL and Close rate on its scoreboard, a moderator who made a key, and the program that has it.</summary>
    internal static async Task<(Talk Talk, Crm Crm)> Begin(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var talk = await SetupTalk.SetUp(database, settings);
        await talk.Says(talk.Noa, "hi");
        await Numbers.Define(talk, "MQL", "Close rate");
        return (talk, await Make(talk, "CRM"));
    }

    /// <summary>The moderator makes a key, looks at it, and gives it to the program.</summary>
    internal static async Task<Crm> Make(Talk talk, string name)
    {
        await talk.Says(talk.Noa, talk.Room, $"api key {name}");
        var page = await Browser.Presses(talk.AddressFor(talk.Noa));
        await talk.Settle();
        return new Crm(talk, KeyOn(page.Body));
    }

    internal static string KeyOn(string page) => Shown().Match(page) is { Success: true } key ? key.Value : throw new InvalidOperationException("No key on: " + page);

    internal Task<Told> Tells(string json, string? name = null) => Sends(new StringContent(json, Encoding.UTF8, "application/json"), name);

    internal async Task<Told> Sends(HttpContent body, string? name = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(talk.Teams.Bot!, "/api/kpis")) { Content = body };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (name is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", name);
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        await talk.Settle();
        return new Told((int)answer.StatusCode, text, answer.Content.Headers.ContentType?.MediaType, answer.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value)));
    }

    internal sealed record Told(int Status, string Text, string? Type, IReadOnlyDictionary<string, string> Headers)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;
    }

    [GeneratedRegex("smk_[A-Za-z0-9_-]{64}")]
    private static partial Regex Shown();
}
