using System.Text;
using System.Text.Json.Nodes;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Teams;

/// <summary>Requests to the bot's door as a stranger would shape them.</summary>
internal static class Knock
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    /// <summary>Posts an activity and tells the status.</summary>
    public static Task<int> At(Talk talk, JsonNode activity, Action<HttpRequestMessage>? change = null) =>
        At(talk, new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), change);

    /// <summary>Posts text that may be anything and tells the status.</summary>
    public static Task<int> At(Talk talk, string body, Action<HttpRequestMessage>? change = null) =>
        At(talk, new StringContent(body, Encoding.UTF8, "application/json"), change);

    /// <summary>Posts any content and tells the status.</summary>
    public static async Task<int> At(Talk talk, HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, talk.Teams.Bot) { Content = content };
        change?.Invoke(request);
        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>An activity that would be heard: Sam promises something in private.</summary>
    public static async Task<JsonObject> Promise(Talk talk)
    {
        var said = await talk.Sam.Says("help");
        await talk.Settle();
        var activity = said.Activity.DeepClone().AsObject();
        activity["id"] = "knock-" + Guid.NewGuid().ToString("N");
        activity["text"] = "I'll send the deck by fri";
        return activity;
    }
}
