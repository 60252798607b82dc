using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;

namespace SmarketingBot.Operations;

/// <summary>
/// The pages that the app's entry in Teams points to: what it is, what it keeps, on which terms. They hold no secret and
/// nobody's data, so everybody may read them, in the language that their browser asks for.
/// </summary>
internal static class InfoPages
{
    internal static void MapInfoPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) Map("/", _ => HtmlPage.Result("SmarketingBot", About()));
        Map("/privacy", services => HtmlPage.Result(T("SmarketingBot and your data"), Privacy(services.GetRequiredService<IOptions<RetentionOptions>>().Value)));
        Map("/terms", _ => HtmlPage.Result(T("Terms of use"), Terms()));

        void Map(string path, Func<IServiceProvider, IResult> page) => app.MapGet(path, (HttpContext context, OfferedLanguages offered) =>
        {
            context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
            return HtmlPage.Asked(context.Request, offered).Say(() => page(context.RequestServices));
        });
    }

    private static string About() =>
        HtmlPage.Paragraph(T($"SmarketingBot lives in Microsoft Teams, in the chat where sales and marketing meet: it posts the agenda, helps the neutral moderator, writes down what is promised, and reminds each owner in private until it is done. Say {HtmlPage.Code(Verb("help"))} to it there."))
        + HtmlPage.Paragraph($"{HtmlPage.Link("/privacy", T("Your data"))} · {HtmlPage.Link("/terms", T("Terms of use"))}");

    private static string Terms() =>
        HtmlPage.Paragraph(HtmlPage.Text(T("This bot is run by your own organisation, for its own people, on its own machines or in its own cloud. Your organisation's rules for working tools hold; questions go to whoever administers Teams there.")))
        + HtmlPage.Paragraph(HtmlPage.Text(T("It reminds and counts; it decides nothing about anybody. It comes as it is, without a warranty.")));

    private static string Privacy(RetentionOptions keep) =>
        HtmlPage.Paragraph(HtmlPage.Text(T("This bot is run by your own organisation. What it knows stays in its database; it sends nothing to anybody but Microsoft Teams. It reads messages that mention it or are written to it alone, and a message on whose menu you choose “Create action item”.")))
        + HtmlPage.Paragraph(HtmlPage.Text(T("It measures no performance: nothing is computed about one person for others to see. Reminders and lateness stay between the bot and you; groups see counts.")))
        + HtmlPage.Paragraph(T($"In your own chat with it, {HtmlPage.Code(Verb("my data"))} gives you all it knows of you, and {HtmlPage.Code(Verb("delete my data"))} deletes it."))
        + HtmlPage.Table([T("What", "page"), T("What for"), T("Who sees it"), T("How long")], DataMap.Rows(keep).Select(row => new[] { row.What, row.Why, row.WhoSees, row.HowLong }));
}
