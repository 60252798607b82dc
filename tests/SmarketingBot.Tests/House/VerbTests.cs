using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.House;

/// <summary>Help, handlers, buttons and the manifest agree.</summary>
public class VerbTests
{
    [Fact]
    public async Task No_button_on_any_card_is_dead()
    {
        var map = await Map();
        foreach (var (file, card) in Cards())
            foreach (var verb in CardRules.Verbs(card))
                (verb == Router.RefreshVerb || map.Button(verb) is not null || map.Dialog(verb) is not null).ShouldBeTrue($"{verb} on {file} has no handler");
    }

    [Fact]
    public async Task No_handler_waits_for_a_button_that_no_card_has()
    {
        var map = await Map();
        var shown = Cards().SelectMany(c => CardRules.Verbs(c.Card)).ToHashSet();
        map.Buttons.Concat(map.Dialogs).Where(verb => !shown.Contains(verb)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_of_the_manifest_is_understood_where_it_is_offered()
    {
        var map = await Map();
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Clone.At("manifest", "manifest.json")))!;
        foreach (var list in manifest["bots"]![0]!["commandLists"]!.AsArray())
            foreach (var command in list!["commands"]!.AsArray())
                foreach (var scope in list["scopes"]!.AsArray())
                    map.Find((string)command!["title"]!, (string?)scope == "personal").Row.ShouldNotBeNull($"{command["title"]} in {scope}");
    }

    [Fact]
    public async Task Every_command_says_in_help_what_it_does()
    {
        var map = await Map();
        foreach (var row in map.Commands)
        {
            row.Help.ShouldEndWith(".", customMessage: row.Words);
            row.Help.Length.ShouldBeInRange(10, 110, row.Words);
            row.Shape.ShouldNotBeNullOrWhiteSpace(row.Words);
        }
    }

    [Fact]
    public async Task Every_example_of_help_is_understood_as_the_command_it_explains()
    {
        var map = await Map();
        foreach (var row in map.Commands)
            foreach (var personal in new[] { true, false })
                if (row.Where.HasFlag(personal ? Where.Personal : Where.Conversation))
                    map.Find(row.Shape.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), personal).Row.ShouldBe(row);
    }

    private static async Task<FeatureMap> Map()
    {
        await using var talk = await Talk.Begin();
        return talk.Bot.Services.GetRequiredService<FeatureMap>();
    }

    private static IEnumerable<(string File, JsonObject Card)> Cards() =>
        Directory.EnumerateFiles(Clone.At("tests", "SmarketingBot.Tests"), "*.json", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "cards")
            .Select(f => (f, JsonNode.Parse(File.ReadAllText(f))!.AsObject()));
}
