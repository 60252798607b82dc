using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace SmarketingBot.Tests.Stage;

/// <summary>The app as it runs in production, with its loop and in real time, on a store that others may use too.</summary>
internal static class Running
{
    /// <summary>Builds, prepares and starts it.</summary>
    public static async Task<WebApplication> On(FreshDatabase store, params (string Name, string? Value)[] settings)
    {
        var app = Build(store, settings);
        await app.Prepare();
        await app.StartAsync();
        return app;
    }

    /// <summary>Builds it only.</summary>
    public static WebApplication Build(FreshDatabase store, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (name, value) in settings) all[name] = value;
        return BotApp.Build([], null, all);
    }

    /// <summary>One of its parts.</summary>
    public static T Get<T>(this WebApplication app) where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Where a Teams that shares this machine posts to.</summary>
    public static Uri Messages(this WebApplication app) => new(app.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api/messages");

    /// <summary>Waits until something holds, for as long as a slow machine may need.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what, double seconds = 60)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds, what);
            await Task.Delay(50);
        }
    }
}
