using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmarketingBot.Packaging;

/// <summary>The manifest with an organisation's own bot and address in it.</summary>
internal static class FilledManifest
{
    internal const string File = "manifest.json";
    private const int ShortName = 30;
    private const int DeveloperName = 32;

    // Readable by people; no text of ours goes into a web page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file, ready for the package.</summary>
    /// <exception cref="SettingsMissing">What is missing or can't be.</exception>
    internal static byte[] Of(JsonObject manifest, string? botId, string? url, string? name, string? developer)
    {
        if (!Guid.TryParse(botId, out var bot) || bot == Guid.Empty)
            throw new SettingsMissing("Which bot? Give --bot-id (or set MicrosoftAppId) to the Azure Bot's app id, for example 1a2b3c4d-0000-4000-8000-0123456789ab.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new SettingsMissing("Where is it? Give --url (or set PublicUrl) to the bot's own address, for example https://smarketing.contoso.com.");
        if (name is { Length: 0 or > ShortName }) throw new SettingsMissing($"--name has to be 1 to {ShortName} characters long.");
        if (developer is { Length: 0 or > DeveloperName }) throw new SettingsMissing($"--developer has to be 1 to {DeveloperName} characters long.");

        var home = address.AbsoluteUri.TrimEnd('/');
        var id = bot.ToString("D");
        foreach (var part in new[] { "bots", "composeExtensions" }) manifest[part]!.AsArray().Single()!["botId"] = id;
        manifest["webApplicationInfo"]!["id"] = id;
        manifest["webApplicationInfo"]!["resource"] = home;
        var who = manifest["developer"]!.AsObject();
        (who["websiteUrl"], who["privacyUrl"], who["termsOfUseUrl"]) = (home + "/", home + "/privacy", home + "/terms");
        if (developer is not null) who["name"] = developer;
        if (name is not null) manifest["name"]!["short"] = name;
        return Written(manifest);
    }

    /// <summary>The files in which the manifest is translated.</summary>
    internal static IEnumerable<string> Languages(JsonObject manifest) =>
        manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!);

    /// <summary>A translation with the organisation's own name for the bot: it is the same in every language.</summary>
    internal static byte[] Named(byte[] translation, string name)
    {
        var texts = JsonNode.Parse(translation)!.AsObject();
        texts["name.short"] = name;
        return Written(texts);
    }

    private static byte[] Written(JsonObject file) => [.. JsonSerializer.SerializeToUtf8Bytes(file, Readable), (byte)'\n'];
}

/// <summary>Something that a command needs was not said; the message is the one sentence that asks for it.</summary>
internal sealed class SettingsMissing(string message) : Exception(message);
