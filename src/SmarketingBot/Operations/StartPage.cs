using System.Net;
using NodaTime;
using SmarketingBot.Conversation;

namespace SmarketingBot.Operations;

/// <summary>The plain page at / in Development: what runs, and how to talk to it.</summary>
internal static class StartPage
{
    internal static string Html(WebApplication app)
    {
        var map = app.Services.GetRequiredService<FeatureMap>();
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var commands = string.Concat(map.Commands.Select(c => $"<tr><td><code>{WebUtility.HtmlEncode(c.Shape)}</code><td>{WebUtility.HtmlEncode(c.Help)}"));
        return $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>SmarketingBot</title>
            <style>body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#242424}
            code,pre{background:#f5f5f5;padding:.1rem .3rem;border-radius:4px}pre{padding:1rem;overflow:auto}td{padding:.15rem .8rem .15rem 0;vertical-align:top}</style>
            <h1>SmarketingBot is running</h1>
            <p>People's time here is <b>{{now}}</b>. The store is {{WebUtility.HtmlEncode(app.Services.GetRequiredService<Core.Storage.IDatabase>().Dialect)}}.</p>
            <h2>See it work</h2>
            <p>Watch a fortnight of five people in a minute, in another terminal:</p>
            <pre>dotnet run --project src/SmarketingBot -- rehearse</pre>
            <h2>Talk to it</h2>
            <p>It listens at <code>POST /api/messages</code> for Teams activities, from this machine only while no app id is set,
            and answers to the <code>serviceUrl</code> of the activity. With the Microsoft 365 Agents Playground:</p>
            <pre>npx @microsoft/m365agentsplayground -e http://localhost:3978/api/messages -c msteams</pre>
            <h2>What it understands</h2>
            <table>{{commands}}</table>
            <p>Health: <a href="/health/live">live</a> · <a href="/health/ready">ready</a></p></html>
            """;
    }
}
