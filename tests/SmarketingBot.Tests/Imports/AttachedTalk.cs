using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Imports;

/// <summary>A table as a file, attached in one's own chat. It is Monday, 23 November 2026.</summary>
public class AttachedTalk
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task An_attached_table_is_shown_first_and_stored_once(string encoding, bool mark)
    {
        var letters = Encoding.GetEncoding(encoding);
        await using var files = await Files.Serve([.. mark ? letters.Preamble.ToArray() : [], .. letters.GetBytes("kpi;period;value\r\nMQL;november;320\r\nMQL;october;310\r\n")]);
        await using var talk = await Board();
        await talk.Mia.SendsFile("numbers.csv", files.Address);
        await talk.Settle();
        talk.CardTo(talk.Mia).ShouldShow("From a table of Mia Novak", "2 numbers to store", "MQL · November 320", "Nothing is stored yet").ShouldOffer("Store");
        (await Numbers.Of(talk)).ShouldBeEmpty();
        await talk.Clicks(talk.Mia, "Store");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 310", "MQL 2026-11-01 320"]);
    }

    [Fact]
    public async Task What_cannot_be_fetched_or_read_gets_one_sentence_and_stores_nothing()
    {
        await using var talk = await Board();
        await using (var large = await Files.Serve(Enumerable.Repeat((byte)'a', 1024 * 1024 + 1).ToArray()))
            (await Answer(talk, large.Address)).ShouldStartWith("That file is larger than 1 MB.");
        await using (var binary = await Files.Serve([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]))
            (await Answer(talk, binary.Address)).ShouldStartWith("That is no text that I can read.");
        await using (var elsewhere = await Files.Serve([], StatusCodes.Status302Found))
            (await Answer(talk, elsewhere.Address)).ShouldStartWith("I couldn't fetch that file from Teams.");
        (await Answer(talk, new Uri("http://127.0.0.1:1/gone.csv"))).ShouldStartWith("I couldn't fetch that file from Teams.");
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/numbers.csv")]
    [InlineData("https://sharepoint.com.evil.example/numbers.csv")]
    [InlineData("https://evilsharepoint.com/numbers.csv")]
    [InlineData("https://user@contoso.sharepoint.com/numbers.csv")]
    [InlineData("https://contoso.sharepoint.com:8443/numbers.csv")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task Only_where_teams_keeps_files_is_anything_fetched_from(string? address)
    {
        await using var talk = await Board();
        (await Answer(talk, address is null ? null : new Uri(address))).ShouldStartWith("I can't open that file.");
    }

    [Fact]
    public async Task A_file_beside_other_words_is_not_fetched()
    {
        await using var talk = await Board();
        await talk.Mia.SendsFile("numbers.csv", new Uri("https://evil.example/numbers.csv"), "mql 320");
        await talk.Settle();
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 320"]);
    }

    private static async Task<Talk> Board()
    {
        var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, "hi");
        await Numbers.Define(talk, "MQL", "Close rate");
        return talk;
    }

    private static async Task<string> Answer(Talk talk, Uri? address)
    {
        await talk.Mia.SendsFile("numbers.csv", address);
        await talk.Settle();
        return talk.LastTo(talk.Mia);
    }

    /// <summary>Somewhere a file lies.</summary>
    private sealed class Files : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private Files(WebApplication app) => _app = app;

        public Uri Address => new(new Uri(_app.Urls.First()), "/numbers.csv");

        public static async Task<Files> Serve(byte[] content, int status = StatusCodes.Status200OK)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.MapGet("/numbers.csv", async (HttpContext context) =>
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = "/elsewhere";
                await context.Response.Body.WriteAsync(content);
            });
            await app.StartAsync();
            return new Files(app);
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
