using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmarketingBot.ActionItems;
using SmarketingBot.Packaging;
using SmarketingBot.Tests.Proof;

namespace SmarketingBot.Tests.House;

/// <summary>
/// What Teams and its store check when the app is uploaded, checked here first: the JSON schema of the manifest's version
/// where it matters to us, and the rules that no schema holds.
/// See https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema.
/// </summary>
public sealed partial class ManifestTests
{
    private static readonly JsonObject Manifest = JsonNode.Parse(File.ReadAllText(Clone.At("manifest", "manifest.json")))!.AsObject();
    private static readonly JsonNode Bot = Manifest["bots"]!.AsArray().ShouldHaveSingleItem()!;

    [Fact]
    public void The_schema_is_of_the_version_it_says_and_knows_channel_features()
    {
        var version = Text("manifestVersion");
        Version.Parse(version).ShouldBeGreaterThanOrEqualTo(new Version(1, 25));
        Text("$schema").ShouldBe($"https://developer.microsoft.com/en-us/json-schemas/teams/v{version}/MicrosoftTeams.schema.json");
    }

    [Fact, Proves("pitfall 11")]
    public void The_version_is_three_plain_numbers() => Text("version").ShouldMatch(@"^\d+\.\d+\.\d+$");

    [Fact]
    public void The_app_and_the_bot_have_ids_of_their_own()
    {
        var app = Guid.ParseExact(Text("id"), "D");
        var bot = Guid.ParseExact(Text(Bot["botId"]), "D");
        app.ShouldNotBe(Guid.Empty);
        bot.ShouldNotBe(Guid.Empty);
        app.ShouldNotBe(bot);
        Guid.ParseExact(Text(Manifest["webApplicationInfo"]!["id"]), "D").ShouldBe(bot, "one registration is both bot and app");
    }

    [Theory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    [InlineData("developer", "name", 32)]
    public void A_text_is_there_and_fits(string part, string name, int most) =>
        Text(Manifest[part]![name]).Length.ShouldBeInRange(1, most);

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void The_developer_has_secure_pages(string name) =>
        new Uri(Text(Manifest["developer"]![name])).Scheme.ShouldBe("https");

    [Fact]
    public void The_accent_is_a_colour() => Text("accentColor").ShouldMatch("^#[0-9A-Fa-f]{6}$");

    [Fact]
    public void The_bot_is_at_home_in_chats_meetings_channels_and_in_private() =>
        Texts(Bot["scopes"]).ShouldBe(["personal", "team", "groupChat"], ignoreOrder: true);

    [Fact]
    public void Each_scope_of_the_bot_has_exactly_one_list_of_commands() =>
        Lists().SelectMany(list => list.Scopes).ShouldBe(Texts(Bot["scopes"]), ignoreOrder: true);

    [Fact]
    public void A_list_has_at_most_twelve_commands_and_none_twice()
    {
        foreach (var (_, commands) in Lists())
        {
            commands.Count.ShouldBeInRange(1, 12);
            commands.Select(command => command.Title.ToUpperInvariant()).ShouldBeUnique();
        }
    }

    [Fact, Proves("store 2")]
    public void A_command_is_lower_case_words_with_a_short_description()
    {
        foreach (var (title, description) in Lists().SelectMany(list => list.Commands))
        {
            // No slash: the store refuses it, and people would type it.
            title.ShouldMatch("^[a-z]+( [a-z]+)*$");
            title.Length.ShouldBeLessThanOrEqualTo(32);
            description.Length.ShouldBeInRange(8, 80, title);
        }
    }

    [Fact]
    public void Every_scope_offers_help() =>
        Lists().ShouldAllBe(list => list.Commands.Any(command => command.Title == "help"));

    [Fact, Proves("pitfall 11")]
    public void Channel_features_are_declared() =>
        // From 1.25 on, installing in a team fails without it, and the schema doesn't say so.
        Text("supportsChannelFeatures").ShouldBe("tier1");

    [Fact]
    public void Groups_get_the_bot_first()
    {
        Manifest["defaultGroupCapability"]!.AsObject().Select(pair => (pair.Key, Text(pair.Value)))
            .ShouldBe([("team", "bot"), ("groupchat", "bot"), ("meetings", "bot")]);
        Text("defaultInstallScope").ShouldBeOneOf("personal", "team", "groupChat", "meetings");
    }

    [Fact, Proves("pitfall 11")]
    public void Only_permissions_in_use_are_asked_for()
    {
        var permissions = Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
        permissions.Count.ShouldBeLessThanOrEqualTo(16);
        permissions.ShouldAllBe(permission => Text(permission!["type"]) == "Application");
        permissions.Select(permission => Text(permission!["name"])).ShouldBe(Permissions.All.Select(permission => permission.Name), ignoreOrder: true);
        Text(Manifest["webApplicationInfo"]!["resource"]).ShouldNotBeEmpty("permissions need it, although nothing reads it");
    }

    [Fact]
    public void The_menu_of_a_message_and_the_search_are_offered_by_the_same_bot()
    {
        var extension = Manifest["composeExtensions"]!.AsArray().ShouldHaveSingleItem()!;
        Text(extension["botId"]).ShouldBe(Text(Bot["botId"]));
        var commands = extension["commands"]!.AsArray();
        commands.Select(command => Text(command!["id"])).ShouldBe([CreateItemDialog.Verb, ItemSearch.Command]);
        foreach (var command in commands)
        {
            Text(command!["title"]).Length.ShouldBeInRange(1, 32);
            Text(command["description"]).Length.ShouldBeInRange(8, 128);
        }
        Texts(commands[0]!["context"]).ShouldBe(["message"]);
        commands[0]!["fetchTask"]!.GetValue<bool>().ShouldBeTrue("the form is made when it is opened");
        var parameter = commands[1]!["parameters"]!.AsArray().ShouldHaveSingleItem()!;
        Text(parameter["name"]).ShouldBe("query");
        Text(parameter["title"]).Length.ShouldBeInRange(1, 32);
    }

    [Fact]
    public void No_web_page_of_ours_is_promised() => Manifest["validDomains"]!.AsArray().ShouldBeEmpty();

    [Fact]
    public void The_colour_icon_is_192_square_and_solid()
    {
        var icon = Icon("color");
        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        icon.Pixels.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact, Proves("pitfall 11")]
    public void The_outline_icon_is_32_square_and_white_on_transparent()
    {
        var icon = Icon("outline");
        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.Where(pixel => pixel.Alpha > 0)
            .ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        icon.Pixels.ShouldContain(pixel => pixel.Alpha == 255);
        icon[0, 0].Alpha.ShouldBe((byte)0);
    }

    [Fact]
    public void People_read_reminder_not_our_own_word() =>
        NagWord().IsMatch(Manifest.ToJsonString()).ShouldBeFalse();

    private static Picture Icon(string kind) =>
        PngFile.Read(File.ReadAllBytes(Clone.At("manifest", Text(Manifest["icons"]![kind]))));

    private static List<(IReadOnlyList<string> Scopes, IReadOnlyList<(string Title, string Description)> Commands)> Lists() =>
        [.. Bot["commandLists"]!.AsArray().Select(list => (
            Texts(list!["scopes"]),
            (IReadOnlyList<(string, string)>)[.. list["commands"]!.AsArray()
                .Select(command => (Text(command!["title"]), Text(command["description"])))]))];

    private static string Text(string name) => Text(Manifest[name]);

    private static string Text(JsonNode? node) => node.ShouldNotBeNull().GetValue<string>();

    private static IReadOnlyList<string> Texts(JsonNode? node) => [.. node!.AsArray().Select(Text)];

    [GeneratedRegex(@"\bnag", RegexOptions.IgnoreCase)]
    private static partial Regex NagWord();
}
