using System.Text;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Operations;

namespace SmarketingBot.Links;

/// <summary>
/// Gives documents to whoever comes with the address that was sent to them. Looking at it gives only a page with a button, so
/// that previews and mail scanners use nothing up; pressing the button gives the document, once.
/// </summary>
internal sealed class DownloadPages(Work work, FeatureMap map, OfferedLanguages offered, ILogger<DownloadPages> log)
{
    private static Paper Ask => Page(
        T("Your document is ready"), T("It can be opened once. Print, save or copy what you need of it then."),
        $"<form method=\"post\"><p><button type=\"submit\">{T("Open it")}</button></p></form>");

    private static Paper Gone => Page(
        T("This address doesn't work any more"), T("Documents open once, within a quarter of an hour, for the people of the meeting. Ask me in Teams for another."));

    private static Paper Failed => Page(T("Sorry, that went wrong on my side"), T("Please try the same address again in a moment."));

    internal static void Map(WebApplication app)
    {
        // The same for every address: who only looks learns nothing.
        app.MapGet($"/{LinksFeature.Path}/{{secret}}", (HttpContext context, DownloadPages pages) => pages.Look(context));
        app.MapPost($"/{LinksFeature.Path}/{{secret}}", (HttpContext context, string secret, DownloadPages pages) => pages.Open(context, secret));
    }

    private static Paper Page(string title, string under, string rest = "") => Paper.Page("SmarketingBot", $"<header><h1>{title}</h1><p class=\"under\">{under}</p></header>\n{rest}");

    private Task Look(HttpContext context)
    {
        Language.Current = Asked(context);
        return Give(context, Ask, StatusCodes.Status200OK);
    }

    private async Task Open(HttpContext context, string text)
    {
        Language.Current = Asked(context);
        try
        {
            var paper = await Find(text);
            await Give(context, paper ?? Gone, paper is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            // Everything was undone, so the address still works.
            log.LogError(e, "A document could not be made.");
            await Give(context, Failed, StatusCodes.Status500InternalServerError);
        }
    }

    private async Task<Paper?> Find(string text)
    {
        if (Secret.Read(text) is not { } secret) return null;
        if (await work.Read("", (services, _) => services.GetRequiredService<OpenLink>().TenantOf(secret.Id)) is not { } tenant) return null;
        try
        {
            return await work.Write(tenant, async (services, _) =>
            {
                if (await services.GetRequiredService<OpenLink>().Use(secret) is not var (link, series)) return null;
                // The document is for whoever asked for it, in whatever browser they open it.
                Language.Current = await services.GetRequiredService<WhichLanguage>().OfPerson(link.PersonId);
                return await map.Document(link.Document).Make(services, new DocumentAsk(series, link.Subject, link.PersonId)) ?? throw new RuleBroken();
            });
        }
        catch (RuleBroken)
        {
            // They may not have it any more, or it is gone: nobody who holds an address is told which.
            return null;
        }
    }

    // An address tells nobody whose it is, so pages without a document speak as the browser asks.
    private Language Asked(HttpContext context) => HtmlPage.Asked(context.Request, offered);

    private static async Task Give(HttpContext context, Paper paper, int status)
    {
        var (response, headers) = (context.Response, context.Response.Headers);
        response.StatusCode = status;
        response.ContentType = paper.ContentType;
        response.ContentLength = paper.Content.Length;
        headers.CacheControl = "no-store";
        headers.Pragma = "no-cache";
        headers.ContentSecurityPolicy = Paper.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (paper.FileName is { } name) headers.ContentDisposition = $"attachment; filename=\"{Plain(name)}\"";
        await response.Body.WriteAsync(paper.Content, context.RequestAborted);
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name) plain.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-');
        return plain.ToString();
    }
}
