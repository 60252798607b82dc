using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Links;

/// <summary>A browser that knows nothing but an address.</summary>
internal static class Browser
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    /// <summary>The address behind “Open” in the newest card of somebody's own chat.</summary>
    internal static Uri AddressFor(this Talk talk, SimPerson who, string button = "Open") => new((string)talk.CardTo(who).Action(button).Json["url"]!);

    /// <param name="address">Where.</param>
    /// <param name="languages">What the browser would like to read.</param>
    internal static async Task<Seen> Looks(Uri address, string? languages = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (languages is not null) request.Headers.Add("Accept-Language", languages);
        return await See(Http.SendAsync(request));
    }

    /// <summary>Presses the one button of the page.</summary>
    internal static Task<Seen> Presses(Uri address) => See(Http.PostAsync(address, new FormUrlEncodedContent([])));

    private static async Task<Seen> See(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        return new Seen((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What came back.</summary>
    internal sealed record Seen(int Status, string Body, IReadOnlyDictionary<string, string> Headers);
}
