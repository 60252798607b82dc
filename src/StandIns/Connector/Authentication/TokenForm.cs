using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Posts the client-credentials form. Done by hand and not with MSAL, because MSAL insists on https authorities with instance
/// discovery: neither tests nor an offline rehearsal could stand in for one.
/// </summary>
internal static class TokenForm
{
    /// <summary>Posts the form and reads the token.</summary>
    /// <param name="http">Makes the call.</param>
    /// <param name="endpoint">Where to.</param>
    /// <param name="appId">The bot.</param>
    /// <param name="audience">For whom the token is.</param>
    /// <param name="proof">The form fields that prove the bot's identity.</param>
    /// <param name="clock">Tells when the token ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token.</returns>
    /// <exception cref="InvalidOperationException">The authority refused; its error code is in the message.</exception>
    internal static async Task<AccessToken> Post(
        HttpClient http,
        Uri endpoint,
        string appId,
        string audience,
        IEnumerable<KeyValuePair<string, string>> proof,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", appId),
            new("scope", audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : audience + "/.default"),
            .. proof,
        ]);
        using var response = await http.PostAsync(endpoint, form, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        using var json = Parsed(body);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } answer)
            throw new InvalidOperationException($"No token: {(int)response.StatusCode}, and the answer cannot be read.");
        if (response.IsSuccessStatusCode && answer.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String)
            return new AccessToken(token.GetString(), clock.GetUtcNow().AddSeconds(Seconds(answer)));

        // AADSTS numbers are what an administrator can look up; the description may repeat the request, so it stays out.
        var error = answer.TryGetProperty("error", out var word) ? word.ToString() : "unknown";
        var codes = answer.TryGetProperty("error_codes", out var numbers) ? numbers.ToString() : string.Empty;
        throw new InvalidOperationException($"No token: {(int)response.StatusCode} {error} {codes}".TrimEnd());
    }

    private static JsonDocument Parsed(string body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Entra writes a number, Azure's older token hosts a text.
    private static double Seconds(JsonElement answer)
    {
        if (!answer.TryGetProperty("expires_in", out var seconds))
            return 0;
        return double.TryParse(seconds.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
    }
}
