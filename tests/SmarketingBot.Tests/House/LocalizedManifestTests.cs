using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.House;

/// <summary>
/// The manifest in the other languages: every text of it, no longer than Teams shows, with the commands that the bot itself is told by.
/// See https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema.
/// </summary>
public sealed partial class LocalizedManifestTests
{
    private static readonly JsonObject Manifest = JsonNode.Parse(File.ReadAllText(Clone.At("manifest", "manifest.json")))!.AsObject();

    public static TheoryData<Language> Others => [.. Language.All.Where(l => !l.IsEnglish)];

    [Fact]
    public void It_names_a_file_for_each_language_that_is_understood()
    {
        var info = Manifest["localizationInfo"]!;
        ((string?)info["defaultLanguageTag"]).ShouldBe(Language.English.Tag);
        info["additionalLanguages"]!.AsArray().Select(l => ((string?)l!["languageTag"], (string?)l["file"]))
            .ShouldBe(Language.All.Skip(1).Select(l => ((string?)l.Tag, (string?)$"{l.Tag}.json")));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_there_and_none_is_left_over(Language language) =>
        Texts(language).Keys.ShouldBe(Localizable().Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_fits_where_Teams_shows_it(Language language)
    {
        foreach (var (key, text) in Texts(language)) text.Length.ShouldBeInRange(1, Most(key), $"{key}: {text}");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_command_is_called_what_the_bot_calls_it_and_is_understood_where_it_is_offered(Language language)
    {
        var (map, texts, english) = (await Map(), Texts(language), Localizable());
        foreach (var (key, personal) in Commands())
        {
            var (said, meant) = (texts[$"{key}.title"], english[$"{key}.title"]);
            said.ShouldMatch(@"^\p{Ll}+( \p{Ll}+)*$");
            said.ShouldBe(language.Commands(meant) is [var first, ..] ? first : meant);
            map.Find(said, personal).Row.ShouldBe(map.Find(meant, personal).Row.ShouldNotBeNull(), $"{said} is “{meant}”");
            // Its example, too; where English has one, every language has.
            var (example, theirs) = (Example().Match(english[$"{key}.description"]), Example().Match(texts[$"{key}.description"]));
            theirs.Success.ShouldBe(example.Success, texts[$"{key}.description"]);
            if (theirs.Success) map.Find(theirs.Groups["said"].Value, personal).Row.ShouldBe(map.Find(meant, personal).Row, theirs.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_list_has_no_command_twice(Language language)
    {
        foreach (var list in Commands().GroupBy(c => c.Personal))
            list.Select(c => Spelling.Fold(Texts(language)[$"{c.Key}.title"])).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void The_menu_of_a_message_is_called_as_the_form_that_it_opens(Language language) =>
        Texts(language)["composeExtensions[0].commands[0].title"].ShouldBe(language.Find("Create action item"));

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_is_left_in_English_but_the_name(Language language)
    {
        var english = Localizable();
        Texts(language).Where(t => t.Key != "name.short" && !t.Key.EndsWith(".title", StringComparison.Ordinal) && t.Value == english[t.Key]).ShouldBeEmpty();
    }

    private static int Most(string key) => key switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ when key.EndsWith(".title", StringComparison.Ordinal) => 32,
        // What the list of commands shows in full.
        _ => key.StartsWith("bots", StringComparison.Ordinal) ? 80 : 128,
    };

    /// <summary>What can be said in another language, by the key under which Teams looks for it.</summary>
    private static Dictionary<string, string> Localizable()
    {
        var found = new Dictionary<string, string>();
        foreach (var part in new[] { "name", "description" })
            foreach (var (name, text) in Manifest[part]!.AsObject()) found[$"{part}.{name}"] = (string)text!;
        foreach (var key in Commands().Select(c => c.Key)) Add(key, At(key));
        foreach (var (at, command) in Manifest["composeExtensions"]![0]!["commands"]!.AsArray().Index())
        {
            Add($"composeExtensions[0].commands[{at}]", command!);
            foreach (var (which, parameter) in (command!["parameters"] as JsonArray ?? []).Index()) Add($"composeExtensions[0].commands[{at}].parameters[{which}]", parameter!);
        }

        return found;

        void Add(string key, JsonNode what)
        {
            foreach (var name in new[] { "title", "description" }) found[$"{key}.{name}"] = (string)what[name]!;
        }
    }

    private static IEnumerable<(string Key, bool Personal)> Commands() =>
        Manifest["bots"]![0]!["commandLists"]!.AsArray().Index().SelectMany(list => list.Item!["commands"]!.AsArray().Select((_, at) =>
            ($"bots[0].commandLists[{list.Index}].commands[{at}]", list.Item["scopes"]!.AsArray().Any(scope => (string?)scope == "personal"))));

    private static JsonNode At(string key) =>
        Number().Matches(key).Select(n => int.Parse(n.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToArray() is [_, var list, var at] ? Manifest["bots"]![0]!["commandLists"]![list]!["commands"]![at]! : throw new ArgumentException(key);

    private static Dictionary<string, string> Texts(Language language) =>
        JsonNode.Parse(File.ReadAllText(Clone.At("manifest", $"{language.Tag}.json")))!.AsObject().Where(t => t.Key != "$schema").ToDictionary(t => t.Key, t => (string)t.Value!);

    private static async Task<FeatureMap> Map()
    {
        await using var talk = await Talk.Begin();
        return talk.Bot.Services.GetRequiredService<FeatureMap>();
    }

    [GeneratedRegex(", [^,:]+: (?<said>.+)$")]
    private static partial Regex Example();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
