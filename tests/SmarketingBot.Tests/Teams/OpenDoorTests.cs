using System.Text;
using System.Text.Json.Nodes;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Teams;

/// <summary>The door while no app id is set: only a program on this machine, in Development, is heard.</summary>
public class OpenDoorTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:3978")]
    public async Task A_program_on_this_machine_is_heard(string host)
    {
        await using var talk = await Talk.Begin();
        (await Knock.At(talk, await Knock.Promise(talk), r => r.Headers.Host = host)).ShouldBe(200);
        await talk.Settle();
        talk.CardTo(talk.Sam).ShouldShow("send the deck");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    public async Task Another_host_name_is_refused(string host) => await Refused(r => r.Headers.Host = host);

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Forwarded-Port")]
    [InlineData("X-Original-Host")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    [InlineData("CF-Connecting-IP")]
    public async Task What_came_through_a_proxy_is_refused(string header) =>
        await Refused(r => r.Headers.TryAddWithoutValidation(header, "127.0.0.1").ShouldBeTrue());

    [Fact]
    public async Task A_web_page_in_the_browser_of_this_machine_is_refused() =>
        await Refused(r => r.Headers.Add("Origin", "https://evil.example"));

    [Fact, Proves("pitfall 5")]
    public async Task Outside_Development_nobody_is_heard() =>
        await Refused(_ => { }, new Dictionary<string, string?> { ["environment"] = "Staging" });

    [Theory, Proves("pitfall 5")]
    [InlineData("https://evil.example/teams/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("")]
    public async Task A_reply_address_that_is_not_ours_is_refused(string serviceUrl)
    {
        await using var talk = await Talk.Begin();
        var activity = await Knock.Promise(talk);
        activity["serviceUrl"] = serviceUrl;
        await ChangesNothing(talk, async () => (await Knock.At(talk, activity)).ShouldBe(403));
    }

    [Fact]
    public async Task A_reply_address_in_other_letters_is_looked_at_too()
    {
        await using var talk = await Talk.Begin();
        var activity = await Knock.Promise(talk);
        // Readers of JSON differ in whether names are the same in another case, and in which of two counts.
        activity["ServiceURL"] = "https://evil.example/";
        await ChangesNothing(talk, async () => (await Knock.At(talk, activity)).ShouldBe(400));
        activity.Remove("serviceUrl");
        await ChangesNothing(talk, async () => (await Knock.At(talk, activity)).ShouldBe(403));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_too_large_is_refused_whether_it_says_so_or_not(bool told)
    {
        await using var talk = await Talk.Begin();
        var activity = await Knock.Promise(talk);
        activity["filler"] = new string('x', 256 * 1024);
        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        HttpContent content = told ? new ByteArrayContent(bytes) : new StreamContent(new Untold(bytes));
        await ChangesNothing(talk, async () => (await Knock.At(talk, content, told ? null : r => r.Headers.TransferEncodingChunked = true)).ShouldBe(413));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no JSON at all")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} {\"type\":\"message\"}")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":17}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var talk = await Talk.Begin();
        await Knock.Promise(talk);
        await ChangesNothing(talk, async () => (await Knock.At(talk, body)).ShouldBe(400));
    }

    [Fact]
    public async Task What_is_nested_too_deeply_is_refused()
    {
        await using var talk = await Talk.Begin();
        var activity = await Knock.Promise(talk);
        JsonNode deep = new JsonObject();
        for (var i = 0; i < 40; i++) deep = new JsonObject { ["d"] = deep };
        activity["value"] = deep;
        await ChangesNothing(talk, async () => (await Knock.At(talk, activity)).ShouldBe(400));
    }

    private static async Task Refused(Action<HttpRequestMessage> change, IReadOnlyDictionary<string, string?>? settings = null)
    {
        await using var talk = await Talk.Begin(settings: settings);
        var activity = await Knock.Promise(talk);
        await ChangesNothing(talk, async () => (await Knock.At(talk, activity, change)).ShouldBe(401));
    }

    private static async Task ChangesNothing(Talk talk, Func<Task> knock)
    {
        var before = await Tables.Dump(talk.Bot, [.. Tables.Agreed, "people", "places", "members", "inbox"]);
        await knock();
        await talk.Settle();
        (await Tables.Dump(talk.Bot, [.. Tables.Agreed, "people", "places", "members", "inbox"])).ShouldBe(before);
    }

    // A stream that doesn't tell its length makes the client send chunks.
    private sealed class Untold(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
