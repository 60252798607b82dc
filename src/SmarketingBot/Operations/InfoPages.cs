using System.Net;
using Microsoft.Extensions.Options;
using SmarketingBot.Core.Operations;

namespace SmarketingBot.Operations;

/// <summary>
/// The pages that the app's entry in Teams points to: what it is, what it keeps, on which terms. They hold no secret and
/// nobody's data, so everybody may read them.
/// </summary>
internal static class InfoPages
{
    internal static void MapInfoPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.MapGet("/", () => Html("SmarketingBot", About));
        app.MapGet("/privacy", (IOptions<RetentionOptions> keep) => Html("SmarketingBot and your data", Privacy(keep.Value)));
        app.MapGet("/terms", () => Html("Terms of use", Terms));
    }

    /// <summary>One look for every page.</summary>
    internal static string Page(string title, string body) => $$"""
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>:root{color-scheme:light dark}body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}
        code,pre{background:#8882;padding:.1rem .3rem;border-radius:4px}pre{padding:1rem;overflow:auto}td,th{padding:.3rem .8rem .3rem 0;vertical-align:top;text-align:left}</style>
        <h1>{{WebUtility.HtmlEncode(title)}}</h1>
        {{body}}</html>
        """;

    private const string About = """
        <p>SmarketingBot lives in Microsoft Teams, in the chat where sales and marketing meet: it posts the agenda, helps the neutral moderator,
        writes down what is promised, and reminds each owner in private until it is done. Say <code>help</code> to it there.</p>
        <p><a href="/privacy">Your data</a> · <a href="/terms">Terms of use</a></p>
        """;

    private const string Terms = """
        <p>This bot is run by your own organisation, for its own people, on its own machines or in its own cloud. Your organisation's rules for
        working tools hold; questions go to whoever administers Teams there.</p>
        <p>It reminds and counts; it decides nothing about anybody. It comes as it is, without a warranty.</p>
        """;

    private static string Privacy(RetentionOptions keep)
    {
        var rows = string.Concat(DataMap.Rows(keep).Select(row => $"<tr><td>{Text(row.What)}<td>{Text(row.Why)}<td>{Text(row.WhoSees)}<td>{Text(row.HowLong)}"));
        return $$"""
            <p>This bot is run by your own organisation. What it knows stays in its database; it sends nothing to anybody but Microsoft Teams.
            It reads messages that mention it or are written to it alone, and a message on whose menu you choose “Create action item”.</p>
            <p>It measures no performance: nothing is computed about one person for others to see. Reminders and lateness stay between the bot and you;
            groups see counts.</p>
            <p>In your own chat with it, <code>my data</code> gives you all it knows of you, and <code>delete my data</code> deletes it.</p>
            <table><tr><th>What<th>What for<th>Who sees it<th>How long{{rows}}</table>
            """;
    }

    private static IResult Html(string title, string body) => Results.Content(Page(title, body), "text/html; charset=utf-8");

    private static string Text(string sentence) => WebUtility.HtmlEncode(sentence);
}
