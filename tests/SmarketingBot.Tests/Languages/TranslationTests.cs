using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Languages;

/// <summary>The source and the tables of words hold each other: nothing is said past them, and they have no line too many or too few.</summary>
public partial class TranslationTests
{
    public static TheoryData<Language> Others => [.. Language.All.Where(l => !l.IsEnglish)];

    [Fact]
    public void Nothing_is_said_past_the_table_of_words() =>
        Shown(SourceWords.All.Bypasses).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_can_be_read_from_the_source() =>
        // Help says what the table of commands holds, and that is read where it is written.
        Shown(SourceWords.All.Unreadable.Where(w => !w.At.StartsWith("SmarketingBot/Conversation/HelpFeature.cs:", StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_sentence_has_a_translation(Language language) =>
        Shown(SourceWords.All.Keys.Where(w => language.Find(w.Text) is null)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void No_translation_is_left_over(Language language)
    {
        var said = SourceWords.All.Keys.Select(w => w.Text).ToHashSet();
        language.Table.Words.Keys.Where(key => !said.Contains(key)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_translation_fills_in_what_the_sentence_fills_in(Language language)
    {
        foreach (var (key, translation) in language.Table.Words)
        {
            translation.ShouldNotBeNullOrWhiteSpace(key);
            Holes(translation).ShouldBe(Holes(key), $"{key} → {translation}");
            // Bold stays bold, and a button in quotation marks stays one.
            Regex.Count(translation, @"\*\*").ShouldBe(Regex.Count(key, @"\*\*"), translation);
            translation.ShouldNotContain('`');
        }
    }

    private static IEnumerable<string> Shown(IEnumerable<SourceWord> words) => words.Select(w => $"{w.At}  {w.Text}").Distinct().Order(StringComparer.Ordinal);

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<!\{)\{\d+\}(?!\})")]
    private static partial Regex Hole();
}
