using SmarketingBot.Api;
using SmarketingBot.Conversation;
using SmarketingBot.Links;
using SmarketingBot.Operations;
using SmarketingBot.Scheduling;
using SmarketingBot.Storage;
using SmarketingBot.Teams;

namespace SmarketingBot;

/// <summary>The application, put together. Tests and rehearsals build the very same one and step its clock.</summary>
public static class BotApp
{
    internal const string DefaultUrl = "http://localhost:3978";

    /// <param name="args">Command line, as configuration.</param>
    /// <param name="stepped">A clock moved by hand; null is the usual one, with the loop that follows it.</param>
    /// <param name="settings">Settings on top of all others.</param>
    /// <param name="machine">Machine time of leases, limits and pauses; null is the machine's.</param>
    public static WebApplication Build(
        string[] args, SteppedClock? stepped = null, IEnumerable<KeyValuePair<string, string?>>? settings = null, TimeProvider? machine = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = Environment(settings) });
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        // Captive scoped services would keep one unit of work for the life of the process; the start must fail instead.
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        // Only if nobody says otherwise: settings files and launch profiles would beat ASPNETCORE_URLS.
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddOperations();
        builder.AddStorage();
        builder.AddScheduling(stepped, machine);
        builder.AddTeams();
        builder.AddConversation();
        builder.AddApi();

        var app = builder.Build();
        app.MapOperations();
        app.MapTeams();
        app.MapLinks();
        app.MapApi();
        return app;
    }

    /// <summary>What must be right before the first request: settings, schema, the clock.</summary>
    public static async Task Prepare(this WebApplication app)
    {
        app.CheckSettings();
        await app.UpdateSchema();
        await app.ContinueClock();
    }

    private static string? Environment(IEnumerable<KeyValuePair<string, string?>>? settings) =>
        settings?.FirstOrDefault(s => s.Key == "environment").Value;
}
