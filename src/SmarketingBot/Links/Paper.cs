using System.Net;
using System.Security.Cryptography;
using System.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Links;

/// <summary>Who wants which document of a series, about what.</summary>
/// <param name="Series">Whose document; its asker was found to be a member a moment ago.</param>
/// <param name="Subject">What it is about, as the link was asked for.</param>
/// <param name="PersonId">For whose eyes.</param>
public sealed record DocumentAsk(Series Series, string Subject, string PersonId);

/// <summary>A document as it leaves the house: a page that prints well, or a file.</summary>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="FileName">Under which name it is saved; null is shown in the browser.</param>
public sealed record Paper(string ContentType, byte[] Content, string? FileName)
{
    // No script, no picture, nothing fetched: what people wrote can only be read.
    private const string Style = """
        :root{color-scheme:light}*{box-sizing:border-box}
        body{font:11pt/1.45 "Segoe UI",system-ui,"Open Sans",sans-serif;color:#242424;background:#fff;max-width:46rem;margin:2.5rem auto;padding:0 1.2rem}
        .from{color:#616161;font-size:9.5pt;margin:0}h1{font-size:20pt;line-height:1.2;margin:.1rem 0 .2rem}.under{color:#616161;margin:0}
        h2{font-size:12pt;margin:1.6rem 0 .35rem;padding-bottom:.2rem;border-bottom:1px solid #d1d1d1;break-after:avoid}
        p,ol,ul{margin:.3rem 0}ol,ul{padding-left:1.3rem}li{margin:.2rem 0;break-inside:avoid}
        table{border-collapse:collapse;width:100%}th{font-size:9pt;font-weight:600;color:#616161;text-align:left}
        td,th{padding:.28rem .9rem .28rem 0;vertical-align:top;border-bottom:1px solid #ebebeb;overflow-wrap:anywhere}tr{break-inside:avoid}thead{display:table-header-group}
        .short{width:1%;white-space:nowrap;overflow-wrap:normal}td:last-child,th:last-child{padding-right:0}
        pre{background:#f5f5f5;border:1px solid #ebebeb;border-radius:4px;padding:.8rem;overflow-wrap:anywhere;white-space:pre-wrap;font:10pt/1.5 ui-monospace,Consolas,monospace}
        footer{margin-top:2rem;color:#616161;font-size:8.5pt}
        button{font:inherit;font-weight:600;color:#fff;background:#4f52b2;border:0;border-radius:4px;padding:.5rem 1.2rem}button:focus-visible{outline:2px solid #242424;outline-offset:2px}
        @page{size:A4;margin:18mm 16mm}@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}}
        """;

    /// <summary>What a browser may do with a page of ours: show it, and send the one form if it has it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ReplaceLineEndings("\n"))))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page. The body is markup of ours in which all words of people went through <see cref="Text"/>.</summary>
    public static Paper Page(string title, string body) => new("text/html; charset=utf-8", Encoding.UTF8.GetBytes($"""
        <!doctype html><html lang="{Language.Current.Tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{Text(title)}</title>
        <style>{Style.ReplaceLineEndings("\n")}</style></head><body>
        {body}
        </body></html>
        """), null);

    /// <summary>A file of lines that spreadsheets open; the mark at its head tells them that it is UTF-8.</summary>
    public static Paper Csv(string fileName, string lines) => new("text/csv; charset=utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines)], fileName);

    /// <summary>The head of a column that is short and never broken (<see cref="Table"/>).</summary>
    public static string Narrow(string name) => $"{name}*";

    /// <summary>What somebody wrote, as text of a page.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>The head of a printed page: where it is from, what it is, and a line below.</summary>
    public static string Head(string from, string title, string under) => $"<header><p class=\"from\">{Text(from)}</p><h1>{Text(title)}</h1><p class=\"under\">{Text(under)}</p></header>";

    /// <summary>A heading and a table below it, or a sentence where there is nothing; the cells are words, not markup.</summary>
    /// <param name="heading">Over the table.</param>
    /// <param name="columns">The heads of the columns; one that ends with “*” is short and never broken.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="none">What to say when there is no row; null leaves the part out.</param>
    public static string Table(string heading, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows, string? none = null)
    {
        if (rows.Count == 0) return none is null ? "" : $"<section><h2>{Text(heading)}</h2><p class=\"under\">{Text(none)}</p></section>";
        string Class(int column) => columns[column].EndsWith('*') ? " class=\"short\"" : "";
        var head = string.Concat(columns.Select((name, column) => $"<th{Class(column)} scope=\"col\">{Text(name.TrimEnd('*'))}"));
        var body = string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select((cell, column) => $"<td{Class(column)}>{Text(cell)}"))));
        return $"<section><h2>{Text(heading)}</h2><table><thead><tr>{head}</thead><tbody>{body}</tbody></table></section>";
    }

    /// <summary>A heading and sentences below it, each numbered.</summary>
    public static string List(string heading, IReadOnlyList<string> sentences, string none) => sentences.Count == 0
        ? $"<section><h2>{Text(heading)}</h2><p class=\"under\">{Text(none)}</p></section>"
        : $"<section><h2>{Text(heading)}</h2><ol>{string.Concat(sentences.Select(s => $"<li>{Text(s)}"))}</ol></section>";
}
