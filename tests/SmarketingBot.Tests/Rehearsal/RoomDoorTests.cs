using System.Net;
using System.Net.Http.Json;
using SmarketingBot.Tests.House;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>Who may come into the rehearsal room, and where there is none.</summary>
public sealed class RoomDoorTests
{
    [Fact]
    public async Task The_page_and_its_files_come_from_the_program_alone()
    {
        await using var bot = await FakeBot.Start();
        await using var visit = await LightRoom.Open(bot);
        using var page = await visit.Http.GetAsync(new Uri("/", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        var html = await page.Content.ReadAsStringAsync();
        foreach (var file in System.Text.RegularExpressions.Regex.Matches(html, "(?:href|src)=\"(/[^\"]+)\"").Select(m => m.Groups[1].Value))
        {
            using var answer = await visit.Http.GetAsync(new Uri(file, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }

        html.ShouldNotContain("http:");
        html.ShouldNotContain("https:");
    }

    [Fact]
    public void No_file_of_the_page_fetches_from_elsewhere()
    {
        var files = Directory.EnumerateFiles(Clone.At("src", "SmarketingBot.Rehearsal", "Room", "page"), "*", SearchOption.AllDirectories).ToList();
        files.Count.ShouldBeGreaterThan(20);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            System.Text.RegularExpressions.Regex.IsMatch(text, """(import|from|url\(|fetch\()\s*['"(]?https?:""").ShouldBeFalse(file);
            text.Split('\n').Length.ShouldBeLessThanOrEqualTo(201, file);
            // What people or the bot wrote must never become markup.
            text.ShouldNotContain("innerHTML", customMessage: file);
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    public async Task Only_a_page_of_this_machine_may_speak_or_listen(string header, string value)
    {
        await using var bot = await FakeBot.Start();
        await using var visit = await LightRoom.Open(bot);
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/room/events"), (HttpMethod.Post, "/room/say"), (HttpMethod.Post, "/room/over") })
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { @as = "mia", place = "room", text = "hi" });
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await visit.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task A_form_of_another_page_is_not_heard()
    {
        await using var bot = await FakeBot.Start();
        await using var visit = await LightRoom.Open(bot);
        using var form = new StringContent("""{"as":"mia","place":"room","text":"hi"}""", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await visit.Http.PostAsync(new Uri("/room/say", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task In_Production_there_is_no_room_and_its_assembly_is_not_loaded()
    {
        await using var store = await TestDatabase.Sqlite.Create();
        using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Smarketing"] = store.ConnectionString,
            ["MicrosoftAppId"] = "5b0a7c1e-0000-4000-8000-0000000b07b0",
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = "7e7a0000-0000-4000-8000-000000000001",
        });
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = await bot.Address() };
        (await http.GetStringAsync(new Uri("/", UriKind.Relative))).ShouldContain("lives in Microsoft Teams");
        foreach (var path in new[] { "/room/events", "/room/page/main.js", "/about" })
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        if (!OperatingSystem.IsLinux()) return;
        // What is mapped into a process tells what was loaded; its own assembly is there, so this would be, too.
        var mapped = await File.ReadAllTextAsync($"/proc/{bot.Id}/maps");
        mapped.ShouldContain("SmarketingBot.Core.dll");
        mapped.ShouldNotContain("SmarketingBot.Rehearsal.dll");
    }
}
