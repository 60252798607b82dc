using System.Net;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>The pages that the app's entry in Teams points to.</summary>
public class InfoPageTests
{
    [Theory, Proves("store 10")]
    [InlineData("/", "SmarketingBot is running")]
    [InlineData("/privacy", "delete my data")]
    [InlineData("/terms", "your own organisation")]
    public async Task A_page_is_there_for_everybody(string path, string words)
    {
        await using var talk = await Talk.Begin();
        (await Read(talk, path)).ShouldContain(words);
    }

    [Fact]
    public async Task The_days_are_those_of_the_settings()
    {
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Retention:AttendanceDays"] = "77" });
        (await Read(talk, "/privacy")).ShouldContain("77 days, then only how many");
    }

    [Theory]
    [InlineData("fr, de-AT;q=0.8, en;q=0.5", "de", "Wer es sieht", "lösche meine daten")]
    [InlineData("tr-TR,tr;q=0.9,de;q=0.8", "tr", "Kim görür", "verilerimi sil")]
    [InlineData("fr", "en", "Who sees it", "delete my data")]
    [InlineData("de;q=0, tr;q=0.1", "tr", "Kim görür", "verilerimi sil")]
    public async Task It_is_read_in_the_language_that_the_browser_asks_for(string asked, string tag, string heading, string said)
    {
        await using var talk = await Talk.Begin();
        var page = WebUtility.HtmlDecode(await Read(talk, "/privacy", asked));
        page.ShouldContain($"<html lang=\"{tag}\">");
        page.ShouldContain(heading);
        page.ShouldContain(said);
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_is_not_written()
    {
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Languages:Offered"] = "en" });
        (await Read(talk, "/terms", "de")).ShouldContain("your own organisation");
    }

    private static async Task<string> Read(Talk talk, string path, string? asked = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        if (asked is not null) http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(asked);
        using var answer = await http.GetAsync(new Uri(talk.Teams.Bot!, path));
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return await answer.Content.ReadAsStringAsync();
    }
}
