using System.IO.Compression;
using System.IO.Hashing;
using SmarketingBot.Packaging;

namespace SmarketingBot.Tests.House;

/// <summary>
/// appPackage.zip is what people upload, so it must be manifest/ and nothing else. After a change there, run
/// <c>UPDATE_PACKAGE=1 dotnet test --filter FullyQualifiedName~AppPackageTests</c>: it draws the icons, writes the
/// package, and compares as ever.
/// </summary>
public sealed class AppPackageTests
{
    private const string HowTo = "run: UPDATE_PACKAGE=1 dotnet test --filter FullyQualifiedName~AppPackageTests";
    private static readonly string Manifest = Clone.At("manifest");
    private static readonly string Package = Clone.At("appPackage.zip");

    private static readonly Dictionary<string, Picture> Drawn = new()
    {
        ["color.png"] = AppMark.Colour(),
        ["outline.png"] = AppMark.Outline(),
    };

    public AppPackageTests()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PACKAGE") != "1")
            return;
        foreach (var (name, picture) in Drawn)
            File.WriteAllBytes(Path.Combine(Manifest, name), PngFile.Write(picture));
        File.WriteAllBytes(Package, AppPackage.Of(Manifest));
    }

    [Fact]
    public void The_package_is_the_manifest_folder_byte_for_byte() =>
        File.ReadAllBytes(Package).AsSpan().SequenceEqual(AppPackage.Of(Manifest)).ShouldBeTrue(HowTo);

    [Fact]
    public void The_package_holds_the_manifest_its_translations_and_its_two_icons_at_its_root()
    {
        using var zip = ZipFile.OpenRead(Package);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["color.png", "de.json", "manifest.json", "outline.png", "tr.json"]);
    }

    [Fact]
    public void An_ordinary_unzip_gives_back_the_files()
    {
        using var zip = ZipFile.OpenRead(Package);
        foreach (var entry in zip.Entries)
        {
            using var opened = entry.Open();
            using var copy = new MemoryStream();
            opened.CopyTo(copy);
            copy.ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(Manifest, entry.Name)));
            entry.Crc32.ShouldBe(Crc32.HashToUInt32(copy.ToArray()));
            entry.ExternalAttributes.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public void An_icon_is_what_its_drawing_draws(string name)
    {
        // Pixels are compared, not files: a new release of .NET may compress the same picture differently.
        var drawn = Drawn[name];
        var saved = PngFile.Read(File.ReadAllBytes(Path.Combine(Manifest, name)));
        saved.Width.ShouldBe(drawn.Width);
        saved.Pixels.SequenceEqual(drawn.Pixels).ShouldBeTrue(HowTo);
    }
}
