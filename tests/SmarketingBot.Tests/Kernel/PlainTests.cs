using System.Text.RegularExpressions;
using FsCheck.Fluent;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class PlainTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  a \t b\r\nc  ", "a b c")]
    [InlineData("a\u0000b\u0007c", "a b c")]
    [InlineData("pay\u202Efdp.exe", "payfdp.exe")]
    [InlineData("z\u200Be\u200Dr\u2060o\uFEFF", "zero")]
    [InlineData("\uE000x\uF8FF", "x")]
    [InlineData("half \uD83D", "half")]
    [InlineData("👨\u200D👩\u200D👧 ok", "👨\u200D👩\u200D👧 ok")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\u200Db", "ab")]
    public void Text_is_one_honest_line(string? typed, string expected) => Plain.Text(typed).ShouldBe(expected);

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("a long sentence", 7, "a long…")]
    [InlineData("ab👨\u200D👩\u200D👧", 4, "ab…")]
    public void A_cut_keeps_whole_characters(string text, int length, string expected) => Plain.Cap(text, length).ShouldBe(expected);

    [Theory]
    [InlineData("[click](https://evil.example)", @"\[click\]\(https://evil.example\)")]
    [InlineData("**bold** _it_ ~no~ `code`", @"\*\*bold\*\* \_it\_ \~no\~ \`code\`")]
    [InlineData("<at>Ben</at> &lt;", @"\<at\>Ben\</at\> \&lt;")]
    [InlineData("{{DATE(2026-01-01)}}", @"\{\{DATE\(2026-01-01\)\}\}")]
    [InlineData(@"a\*b", @"a\\\*b")]
    [InlineData("# head", @"\# head")]
    [InlineData("- item", @"\- item")]
    [InlineData("* item", @"\* item")]
    [InlineData("+ item", @"\+ item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("12) item", @"12\) item")]
    [InlineData("x\n2. y\n---", "x\n2\\. y\n\\---")]
    [InlineData("3.12. is the day - really, 5+5=10", "3.12. is the day - really, 5+5=10")]
    [InlineData("https://example.org/a-b?c=1", "https://example.org/a-b?c=1")]
    public void Escaped_text_reads_the_same_and_means_nothing(string text, string escaped) => Plain.Escape(text).ShouldBe(escaped);

    [Fact]
    public void No_special_character_stays_bare_and_the_text_comes_back() =>
        Prop.ForAll(Arb.From(Gen.Elements("[", "]", "(", ")", "*", "_", "~", "`", "#", "<", "&", "\\", "1", ".", "-", "+", " ", "a", "\n", "{").ArrayOf()), parts =>
        {
            var text = string.Concat(parts);
            var escaped = Plain.Escape(text);
            var bare = Regex.Replace(escaped, @"\\[!-/:-@\[-`{-~]", "");
            return Regex.Replace(escaped, @"\\([!-/:-@\[-`{-~])", "$1") == text
                && !Regex.IsMatch(bare, @"[\[\]()*_~`#<>&\\{}]") && !Regex.IsMatch(escaped, @"^\s*(?:[-+*]|\d+[.)](?:\s|$))", RegexOptions.Multiline);
        }).Holds();

    [Fact]
    public void Text_is_stable_and_bounded() =>
        Prop.ForAll(FsCheck.Fluent.ArbMap.Default.ArbFor<string>(), Arb.From(Gen.Choose(1, 20)), (text, cap) =>
            Plain.Text(Plain.Text(text)) == Plain.Text(text) && Plain.Text(text, cap).Length <= cap).Holds();

    [Fact]
    public void A_sentence_shows_names_for_its_marks()
    {
        var said = new Spoken($"{Spoken.Mark(0)} asks {Spoken.Mark(1)} {Spoken.Mark(9)}", [new("1", "Mia Novák"), new("2", "Ben \u202EX")]);

        said.Show(said.Text).ShouldBe("Mia Novák asks Ben X");
    }
}
