using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class DatedTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 18);

    [Theory]
    [InlineData("send the report by fri", "send the report", "fri", "")]
    [InlineData("send the report by Acme by fri", "send the report by Acme", "fri", "")]
    [InlineData("drive by today and send it by thu 3 dec", "drive by today and send it", "thu 3 dec", "")]
    [InlineData("send it by 3 dec 2026 so that Ben can start", "send it", "3 dec 2026", "so that Ben can start")]
    [InlineData("send it by fri, please", "send it", "fri,", "please")]
    [InlineData("send it by fri to be read by Acme", "send it", "fri", "to be read by Acme")]
    [InlineData("send it, by fri", "send it", "fri", "")]
    public void The_last_by_that_a_date_follows_counts(string text, string before, string date, string after)
    {
        var found = DatedText.FindLast(text, "by", Today, WorkWeek.Default).ShouldNotBeNull();

        (found.Before, found.DateText, found.After).ShouldBe((before, date, after));
        found.Date.IsOk.ShouldBeTrue();
    }

    [Fact]
    public void A_date_that_cannot_be_taken_is_still_found_with_its_reason() =>
        DatedText.FindLast("send it by 3/12", "by", Today, WorkWeek.Default)!.Date.Hint.ShouldContain("12 March");

    [Theory]
    [InlineData("stand by me")]
    [InlineData("by")]
    [InlineData("")]
    [InlineData("send it fri")]
    public void Without_by_and_a_date_nothing_is_found(string text) =>
        DatedText.FindLast(text, "by", Today, WorkWeek.Default).ShouldBeNull();
}
