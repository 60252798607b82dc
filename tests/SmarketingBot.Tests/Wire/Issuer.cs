using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Tests.Wire;

/// <summary>Publishes keys like the Bot Framework, and hands out tokens to bots like Entra.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";

    private readonly List<PublishedKey> _published = [];
    private Loopback? _server;

    /// <summary>Requests for the key set so far.</summary>
    public int KeyFetches { get; private set; }

    /// <summary>Requests for anything so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Forms posted to the token endpoint, with the path first.</summary>
    public List<(string Path, Dictionary<string, string> Form)> TokenForms { get; } = [];

    /// <summary>Seconds that tokens for bots live.</summary>
    public int TokenLifetime { get; set; } = 3600;

    /// <summary>When set, everything is answered by this.</summary>
    public RequestDelegate? Instead { get; set; }

    public string Url => _server!.Url;

    public string MetadataUrl => Url + "/v1/.well-known/openidconfiguration";

    public static async Task<Issuer> Start(params PublishedKey[] keys)
    {
        var issuer = new Issuer();
        issuer.Publish(keys);
        issuer._server = await Loopback.Start(issuer.Answer);
        return issuer;
    }

    /// <summary>Replaces the published keys.</summary>
    public void Publish(params PublishedKey[] keys)
    {
        lock (_published)
        {
            _published.Clear();
            _published.AddRange(keys);
        }
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        lock (_published)
            Calls++;
        if (Instead is { } instead)
        {
            await instead(context);
            return;
        }

        var path = context.Request.Path.Value!;
        if (path.EndsWith("/openidconfiguration", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { issuer = Name, jwks_uri = Url + "/v1/keys" });
        }
        else if (path == "/v1/keys")
        {
            JsonNode keys;
            lock (_published)
            {
                KeyFetches++;
                keys = new JsonObject { ["keys"] = new JsonArray([.. _published.Select(key => key.ToJson())]) };
            }

            await context.Response.WriteAsync(keys.ToJsonString());
        }
        else if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            var form = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
            int number;
            lock (_published)
            {
                TokenForms.Add((path, form));
                number = TokenForms.Count;
            }

            await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = TokenLifetime, access_token = $"token-{number}" });
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
