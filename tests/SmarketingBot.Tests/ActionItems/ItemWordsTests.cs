using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.ActionItems;

public class ItemWordsTests
{
    private static readonly LocalDate Today = new(2026, 11, 18);

    [Theory]
    [InlineData("", null, "")]
    [InlineData("12", 12, "")]
    [InlineData("#12", 12, "")]
    [InlineData("#12.", 12, "")]
    [InlineData("12 see https://example.org/x", 12, "see https://example.org/x")]
    [InlineData("12: all sent", 12, "all sent")]
    [InlineData("12 - all sent", 12, "all sent")]
    [InlineData("item 12", 12, "")]
    [InlineData("all sent", null, "all sent")]
    [InlineData("12h later", null, "12h later")]
    public void A_number_and_a_note_are_read(string text, int? number, string rest)
    {
        var item = ItemWords.Read(new Spoken(text)).Value;

        (item.Number, item.Rest).ShouldBe((number, rest));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    public void An_impossible_number_gets_a_hint(string text) => ItemWords.Read(new Spoken(text)).Hint.ShouldContain("my items");

    [Fact]
    public void A_note_longer_than_the_limit_is_refused() =>
        ItemWords.Read(new Spoken("12 " + new string('x', Limits.Note + 1))).Hint.ShouldContain("1001 characters");

    [Theory]
    [InlineData("12 until fri", 12, "2026-11-20")]
    [InlineData("12 to 3 dec", 12, "2026-12-03")]
    [InlineData("#12 3 dec", 12, "2026-12-03")]
    [InlineData("until fri", null, "2026-11-20")]
    [InlineData("3 dec", null, "2026-12-03")]
    [InlineData("to 3.12.", null, "2026-12-03")]
    [InlineData("12 in 3 days", 12, "2026-11-21")]
    public void A_number_and_a_date_are_read(string text, int? number, string date)
    {
        var item = DatedItemWords.Read(new Spoken(text), Today, WorkWeek.Default).Value;

        (item.Number, item.Date).ShouldBe((number, LocalDatePattern.Iso.Parse(date).Value));
    }

    [Theory]
    [InlineData("12", "Which date?")]
    [InlineData("12 until later", "“later”")]
    [InlineData("12 to 3/12", "12 March")]
    [InlineData("", "Which date?")]
    public void Without_a_readable_date_there_is_a_hint(string text, string reason) =>
        DatedItemWords.Read(new Spoken(text), Today, WorkWeek.Default).Hint.ShouldContain(reason);

    [Fact]
    public void A_blocked_item_has_a_reason_and_perhaps_somebody_to_ask()
    {
        var said = new Spoken($"12 held up by legal by {Spoken.Mark(0)}", [new("29:ben", "Ben Miller")]);

        BlockSentence.Read(said).Value.ShouldBe(new BlockSentence(12, "held up by legal", new WhoWords("Ben Miller", said.Mentions[0])));
        BlockSentence.Read(new Spoken("12 held up by legal")).Value.ShouldBe(new BlockSentence(12, "held up by legal", null));
        BlockSentence.Read(new Spoken("12")).Hint.ShouldContain("“blocked 12 waiting for the price list”");
    }
}
