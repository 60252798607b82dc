using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class MomentAndStretchWordsTests
{
    private static readonly LocalDate Today = new(2026, 11, 18);

    [Theory]
    [InlineData("thu 11:00", "2026-11-19T11:00")]
    [InlineData("3 dec at 2pm", "2026-12-03T14:00")]
    [InlineData("next fri 2 pm", "2026-11-27T14:00")]
    [InlineData("tomorrow noon", "2026-11-19T12:00")]
    public void A_day_with_a_time_is_read(string text, string expected) =>
        MomentWords.Read(text, Today, WorkWeek.Default).Value.ShouldBe(LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(expected).Value);

    [Theory]
    [InlineData("")]
    [InlineData("thu")]
    [InlineData("11:00")]
    [InlineData("thu 25:00")]
    [InlineData("someday 11:00")]
    public void Half_a_moment_gets_a_hint(string text) => MomentWords.Read(text, Today, WorkWeek.Default).Hint.ShouldNotBeEmpty();

    [Theory]
    [InlineData("22 dec to 3 jan", "2026-12-22", "2027-01-03")]
    [InlineData("from 22 dec until 3 jan", "2026-12-22", "2027-01-03")]
    [InlineData("22 dec - 3 jan", "2026-12-22", "2027-01-03")]
    [InlineData("until fri", "2026-11-18", "2026-11-20")]
    [InlineData("tomorrow", "2026-11-19", "2026-11-19")]
    [InlineData("mon to wed", "2026-11-23", "2026-11-25")]
    [InlineData("today to today", "2026-11-18", "2026-11-18")]
    public void A_stretch_of_days_is_read(string text, string first, string last) =>
        StretchWords.Read(text, Today, WorkWeek.Default).Value
            .ShouldBe(new DateInterval(LocalDatePattern.Iso.Parse(first).Value, LocalDatePattern.Iso.Parse(last).Value));

    [Theory]
    [InlineData("", "From when to when?")]
    [InlineData("soon", "“soon”")]
    [InlineData("2026-12-22 to 2026-12-20", "before")]
    [InlineData("fri to 3/12", "12 March")]
    public void What_is_no_stretch_gets_a_hint(string text, string reason) =>
        StretchWords.Read(text, Today, WorkWeek.Default).Hint.ShouldContain(reason);
}
