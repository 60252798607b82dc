using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal;

/// <summary>The addresses of the key server and the login.</summary>
internal static class IssuerRoutes
{
    public const string Metadata = "/issuer/v1/.well-known/openidconfiguration";
    private const string Keys = "/issuer/v1/.well-known/keys";

    public static void Map(WebApplication web, TestIssuer issuer)
    {
        web.MapMethods(Metadata, ["GET"], (RequestDelegate)(http => Published(http, issuer, () => new JsonObject
        {
            ["issuer"] = issuer.Settings["ToBotFromChannelTokenIssuer"],
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = new Uri(issuer.Address, Keys).ToString(),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        })));
        web.MapMethods(Keys, ["GET"], (RequestDelegate)(http => Published(http, issuer, () => new JsonObject
        {
            ["keys"] = new JsonArray([.. issuer.Keys.Select(k => (JsonNode)k.Published())]),
        })));
        // Clients disagree whether the tenant is part of the login's address or added to it, so both are served.
        web.MapMethods("/login/{**path}", ["POST"], (RequestDelegate)(http => LogIn(http, issuer)));
    }

    private static Task Published(HttpContext http, TestIssuer issuer, Func<JsonObject> what)
    {
        issuer.CountMetadata();
        return issuer.MetadataDown ? Answer(http, 503, new JsonObject()) : Answer(http, 200, what());
    }

    private static async Task LogIn(HttpContext http, TestIssuer issuer)
    {
        issuer.CountLogin();
        if (issuer.LoginDown)
        {
            await Answer(http, 503, new JsonObject { ["error"] = "temporarily_unavailable" });
            return;
        }

        var form = await http.Request.ReadFormAsync();
        var known = form["grant_type"] == "client_credentials"
            && (issuer.IsSecret(form["client_id"], form["client_secret"]) || form.ContainsKey("client_assertion"));
        await (known
            ? Answer(http, 200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)issuer.TokenLifetime.TotalSeconds,
                ["ext_expires_in"] = (int)issuer.TokenLifetime.TotalSeconds,
                ["access_token"] = issuer.LogIn(),
            })
            : Answer(http, 401, new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." }));
    }

    private static Task Answer(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
