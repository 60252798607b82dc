using System.Net;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Operations;

/// <summary>The frame of every page: one look, and the language that it is read in.</summary>
internal static class HtmlPage
{
    /// <summary>In which language a page is read: the first that is spoken here of those that the browser prefers.</summary>
    internal static Language Asked(HttpRequest request, OfferedLanguages offered) => request.GetTypedHeaders().AcceptLanguage
        .Where(asked => asked.Quality is not 0).OrderByDescending(asked => asked.Quality ?? 1).Select(asked => Language.Of(asked.Value.Value))
        .FirstOrDefault(language => language is not null && offered.All.Contains(language)) ?? Language.English;

    /// <summary>The answer to a browser.</summary>
    internal static IResult Result(string title, string body) => Answer(Of(title, body));

    /// <summary>A whole page as an answer.</summary>
    internal static IResult Answer(string page) => Results.Content(page, "text/html; charset=utf-8");

    /// <summary>A whole page.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="body">HTML.</param>
    internal static string Of(string title, string body) => $$"""
        <!doctype html><html lang="{{Language.Current.Tag}}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{Text(title)}}</title>
        <style>:root{color-scheme:light dark}body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}
        code,pre{background:#8882;padding:.1rem .3rem;border-radius:4px}pre{padding:1rem;overflow:auto}td,th{padding:.3rem .8rem .3rem 0;vertical-align:top;text-align:left}</style>
        <h1>{{Text(title)}}</h1>
        {{body}}</html>
        """;

    /// <summary>Plain text, for a page.</summary>
    internal static string Text(string sentence) => WebUtility.HtmlEncode(sentence);

    /// <summary>Something to type.</summary>
    internal static string Code(string typed) => $"<code>{Text(typed)}</code>";

    /// <summary>A paragraph.</summary>
    internal static string Paragraph(string html) => $"<p>{html}</p>\n";

    /// <summary>A table of plain texts.</summary>
    internal static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) =>
        $"<table><tr>{string.Concat(head.Select(cell => "<th>" + Text(cell)))}{string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select(cell => "<td>" + Text(cell)))))}</table>";

    /// <summary>A link to a page of ours.</summary>
    internal static string Link(string path, string words) => $"<a href=\"{path}\">{Text(words)}</a>";
}
