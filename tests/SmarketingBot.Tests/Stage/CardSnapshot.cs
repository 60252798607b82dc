using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using SmarketingBot.Tests.House;
using SmarketingBot.Tests.Languages;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// Cards as files: a difference is what a reviewer looks at. UPDATE_CARDS=1 writes them anew; tests/Pictures draws them.
/// </summary>
internal static class CardSnapshot
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card equals <c>cards/{name}.json</c> beside the calling test, and keeps the rules of every card.</summary>
    public static void ShouldBeAs(this AdaptiveCard card, string name, [CallerFilePath] string test = "")
    {
        var json = JsonNode.Parse(card.ToJson())!.AsObject();
        // Drawn in marks instead of words, a card is only looked at for what went by the table of words.
        if (MarkedWords.Outside is not null)
        {
            MarkedWords.Listen(json);
            return;
        }
        CardRules.Check(json, name);
        var slice = Path.GetFileName(Path.GetDirectoryName(test))!;
        var file = Clone.At("tests", "SmarketingBot.Tests", slice, "cards", name + ".json");
        var text = json.ToJsonString(Pretty).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_CARDS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        File.Exists(file).ShouldBeTrue($"There is no {name}.json yet. Run the test with UPDATE_CARDS=1 and look at the picture.");
        text.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
