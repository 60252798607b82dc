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

    private static async Task<string> Read(Talk talk, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.GetAsync(new Uri(talk.Teams.Bot!, path));
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return await answer.Content.ReadAsStringAsync();
    }
}
