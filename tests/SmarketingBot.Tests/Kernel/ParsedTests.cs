using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class ParsedTests
{
    [Fact]
    public void A_value_goes_on_and_a_hint_stays()
    {
        Parsed.Ok(2).Then(two => Parsed.Ok(two * 2)).Map(four => $"{four}").Value.ShouldBe("4");
        Parsed.Hint<int>("Try “2”.").Then(two => Parsed.Ok(two * 2)).Map(four => $"{four}").Hint.ShouldBe("Try “2”.");
        Parsed.Ok(2).Hint.ShouldBe("");
    }

    [Fact]
    public void Text_can_be_a_value_and_can_be_a_hint()
    {
        Parsed.Ok("yes").Value.ShouldBe("yes");
        Parsed.Hint<string>("no").IsOk.ShouldBeFalse();
    }

    [Fact]
    public void A_hint_has_no_value()
    {
        Should.Throw<InvalidOperationException>(() => Parsed.Hint<int>("Try “2”.").Value);
        default(Parsed<int>).IsOk.ShouldBeFalse();
        default(Parsed<int>).Hint.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("dnoe 12", "done")]
    [InlineData("agneda", "agenda")]
    [InlineData("my itms please", "my items")]
    [InlineData("snoze 3", "snooze")]
    [InlineData("ageda for tuesday", "agenda")]
    [InlineData("banana", null)]
    [InlineData("", null)]
    public void A_typing_mistake_finds_its_command(string text, string? command) =>
        NearestCommand.For(text, ["done", "agenda", "my items", "items", "snooze", "help", "start", "back"]).ShouldBe(command);
}
