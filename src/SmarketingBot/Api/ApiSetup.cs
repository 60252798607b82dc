using System.Text;
using System.Text.Json.Nodes;
using SmarketingBot.Core.Keys;
using SmarketingBot.Links;

namespace SmarketingBot.Api;

internal static class ApiSetup
{
    internal static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ApiOptions>().BindConfiguration("Api").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ApiLimits>().AddSingleton<ApiDoor>()
            .AddScoped<ManageKeys>().AddScoped<CheckKey>().AddScoped<TakeNumbers>().AddScoped<KeysFeature>();
    }

    internal static void MapApi(this WebApplication app)
    {
        app.MapPost("/api/kpis", (HttpContext context, ApiDoor door) => door.Kpis(context));
        app.MapGet("/" + ApiDoor.Description, (PublicAddress address) => Results.Text(Describe(address), "application/json", Encoding.UTF8));
    }

    // Written by hand, because it says more than types can; a test holds it against the door.
    private static string Describe(PublicAddress address)
    {
        using var file = typeof(ApiSetup).Assembly.GetManifestResourceStream("openapi.json")!;
        var document = JsonNode.Parse(file)!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address.Of("").ToString().TrimEnd('/') });
        return document.ToJsonString();
    }
}
