using System.Net;
using NodaTime;
using SmarketingBot.Conversation;

namespace SmarketingBot.Operations;

/// <summary>The plain page beside the rehearsal room in Development: what runs, and how else to talk to it.</summary>
internal static class StartPage
{
    internal const string Path = "/about";

    internal static string Html(WebApplication app)
    {
        var map = app.Services.GetRequiredService<FeatureMap>();
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var commands = string.Concat(map.Commands.Select(c => $"<tr><td><code>{WebUtility.HtmlEncode(c.Shape)}</code><td>{WebUtility.HtmlEncode(c.Help)}"));
        return HtmlPage.Of("SmarketingBot is running", $$"""
            <p>People's time here is <b>{{now}}</b>. The store is {{WebUtility.HtmlEncode(app.Services.GetRequiredService<Core.Storage.IDatabase>().Dialect)}}.</p>
            <h2>See it work</h2>
            <p>Be five people in one browser: <a href="/">the rehearsal room</a>.</p>
            <p>Or watch a fortnight of six people in a minute, in another terminal:</p>
            <pre>dotnet run --project src/SmarketingBot -- rehearse</pre>
            <h2>Talk to it</h2>
            <p>It listens at <code>POST /api/messages</code> for Teams activities, from this machine only while no app id is set,
            and answers to the <code>serviceUrl</code> of the activity. With the Microsoft 365 Agents Playground:</p>
            <pre>npx @microsoft/m365agentsplayground -e http://localhost:3978/api/messages -c msteams</pre>
            <h2>What it understands</h2>
            <table>{{commands}}</table>
            <p>Health: <a href="/health/live">live</a> · <a href="/health/ready">ready</a> · <a href="/privacy">What it stores</a></p>
            """);
    }
}
