using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using SmarketingBot.Tests.House;

namespace SmarketingBot.Tests.Operations;

/// <summary>The package that an administrator uploads, made by the program as they call it.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Bot = "1a2b3c4d-0000-4000-8000-0123456789ab";
    private readonly string _folder = Directory.CreateTempSubdirectory("smarketing-package-").FullName;

    private string Zip => Path.Combine(_folder, "contoso.zip");

    [Fact]
    public async Task Their_bot_and_address_stand_in_the_place_of_ours()
    {
        var (code, said, _) = await Package(["--bot-id", Bot.ToUpperInvariant(), "--url", "https://smarketing.contoso.com/", "--name", "Smarketing", "--developer", "Contoso IT", "--to", Zip]);
        said.ShouldContain("contoso.zip is ready");
        code.ShouldBe(0);
        var (manifest, names) = Read();
        names.ShouldBe(["color.png", "de.json", "manifest.json", "outline.png", "tr.json"]);
        var text = manifest.ToJsonString();
        text.ShouldNotContain("example.com");
        text.ShouldNotContain("b07b07b0");
        text.Split(Bot).Length.ShouldBe(4, "bot, message extension and registration");
        manifest["name"]!["short"]!.GetValue<string>().ShouldBe("Smarketing");
        // Whoever reads it in German looks for the same name.
        Read("de.json").Manifest["name.short"]!.GetValue<string>().ShouldBe("Smarketing");
        Read("de.json").Manifest["name.full"]!.GetValue<string>().ShouldStartWith("SmarketingBot: Vertrieb");
        manifest["developer"]!.ToJsonString().ShouldBe(
            """{"name":"Contoso IT","websiteUrl":"https://smarketing.contoso.com/","privacyUrl":"https://smarketing.contoso.com/privacy","termsOfUseUrl":"https://smarketing.contoso.com/terms"}""");
    }

    [Fact]
    public async Task Apart_from_that_it_is_the_manifest_as_it_stands_here()
    {
        await Package(["--bot-id", "b07b07b0-0000-4000-8000-000000000001", "--url", "https://example.com/smarketingbot", "--to", Zip]);
        var ours = JsonNode.Parse(File.ReadAllText(Clone.At("manifest", "manifest.json")))!;
        ours["developer"]!["websiteUrl"] = "https://example.com/smarketingbot/";
        JsonNode.DeepEquals(Read().Manifest, ours).ShouldBeTrue();
        JsonNode.DeepEquals(Read("tr.json").Manifest, JsonNode.Parse(File.ReadAllText(Clone.At("manifest", "tr.json")))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_on_the_line_comes_from_the_settings()
    {
        var (code, _, _) = await Package(["--to", Zip], ("MicrosoftAppId", Bot), ("PublicUrl", "https://smarketing.contoso.com"));
        code.ShouldBe(0);
        Read().Manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(Bot);
    }

    [Theory]
    [InlineData("Which bot?", "--url", "https://smarketing.contoso.com")]
    [InlineData("Which bot?", "--bot-id", "0", "--url", "https://smarketing.contoso.com")]
    [InlineData("Where is it?", "--bot-id", Bot)]
    [InlineData("Where is it?", "--bot-id", Bot, "--url", "http://smarketing.contoso.com")]
    [InlineData("--name has to be", "--bot-id", Bot, "--url", "https://smarketing.contoso.com", "--name", "A name that nobody could read on a phone")]
    [InlineData("It goes like this", "--bot", Bot)]
    [InlineData("It goes like this", "--bot-id")]
    public async Task What_is_missing_is_asked_for_in_one_sentence_and_nothing_is_written(string sentence, params string[] line)
    {
        var (code, _, errors) = await Package([.. line, .. line.Length % 2 == 0 ? new[] { "--to", Zip } : []]);
        errors.ShouldStartWith(sentence);
        errors.ShouldNotContain("   at ");
        code.ShouldBe(2);
        File.Exists(Zip).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (JsonObject Manifest, IReadOnlyList<string> Names) Read(string file = "manifest.json")
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var manifest = zip.GetEntry(file)!.Open();
        return (JsonNode.Parse(manifest)!.AsObject(), [.. zip.Entries.Select(entry => entry.FullName)]);
    }

    private static async Task<(int Code, string Said, string Errors)> Package(string[] line, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location, "package", .. line]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Microsoft", StringComparison.Ordinal) || k == "PublicUrl").ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said, await errors);
    }
}
