using System.Text.Json.Nodes;

namespace SmarketingBot.Packaging;

/// <summary>
/// <c>package</c>: writes the app package that an administrator uploads, with their bot and their address in the place
/// of ours. What isn't said on the line is taken from the settings, so on a configured machine the verb alone is enough.
/// </summary>
internal static class PackageCommand
{
    internal const string Name = "package";
    private const string DefaultFile = "SmarketingBot.zip";

    private static readonly Dictionary<string, string> Options = new()
    {
        ["--bot-id"] = "MicrosoftAppId",
        ["--url"] = "PublicUrl",
        ["--name"] = "Package:Name",
        ["--developer"] = "Package:Developer",
        ["--to"] = "Package:To",
    };

    /// <summary>Writes the package, or says in one sentence what is missing. Returns the exit code.</summary>
    internal static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Length % 2 != 0 || args.Where((_, i) => i % 2 == 0).Any(option => !Options.ContainsKey(option)))
        {
            await errors.WriteLineAsync("It goes like this: package --bot-id 1a2b… --url https://smarketing.example.com --to contoso.zip (also --name and --developer).");
            return 2;
        }
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().AddCommandLine(args, Options).Build();
        try
        {
            var files = AppPackage.Files(Path.Combine(AppContext.BaseDirectory, "manifest"));
            var manifest = JsonNode.Parse(files[FilledManifest.File])!.AsObject();
            var name = settings["Package:Name"];
            files[FilledManifest.File] = FilledManifest.Of(manifest, settings["MicrosoftAppId"], settings["PublicUrl"], name, settings["Package:Developer"]);
            if (name is not null)
                foreach (var language in FilledManifest.Languages(manifest)) files[language] = FilledManifest.Named(files[language], name);
            var to = Path.GetFullPath(settings["Package:To"] ?? DefaultFile);
            await File.WriteAllBytesAsync(to, AppPackage.Of(files));
            await output.WriteLineAsync($"{to} is ready. Upload it in the Teams admin center: Teams apps, Manage apps, Upload new app.");
            return 0;
        }
        catch (SettingsMissing missing)
        {
            await errors.WriteLineAsync(missing.Message);
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The package could not be written: {e.Message}");
            return 1;
        }
    }
}
