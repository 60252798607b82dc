using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class ClockAndLengthWordsTests
{
    [Theory]
    [InlineData("10:00", 10, 0)]
    [InlineData("9:30", 9, 30)]
    [InlineData("09:30", 9, 30)]
    [InlineData("9.30", 9, 30)]
    [InlineData("9am", 9, 0)]
    [InlineData("9 AM", 9, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("2:30 pm", 14, 30)]
    [InlineData("2:30p.m.", 14, 30)]
    [InlineData("14h30", 14, 30)]
    [InlineData("14h", 14, 0)]
    [InlineData("at 8:15", 8, 15)]
    [InlineData("noon", 12, 0)]
    [InlineData("0:00", 0, 0)]
    [InlineData("23:59", 23, 59)]
    public void A_time_is_read(string text, int hour, int minute) => ClockWords.Read(text).Value.ShouldBe(new LocalTime(hour, minute));

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("morning")]
    [InlineData("9:5")]
    public void What_is_no_time_gets_examples_that_work(string text) =>
        Quoted.ExamplesIn(ClockWords.Read(text).Hint).ShouldAllBe(example => ClockWords.Read(example).IsOk);

    [Theory]
    [InlineData("45m", 45)]
    [InlineData("45", 45)]
    [InlineData("60 min", 60)]
    [InlineData("5 minutes", 5)]
    [InlineData("1h", 60)]
    [InlineData("1 hour", 60)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData("1.5 hours", 90)]
    [InlineData("an hour", 60)]
    [InlineData("half an hour", 30)]
    [InlineData("8h", 480)]
    public void A_length_is_read(string text, int minutes) => LengthWords.Read(text).Value.ShouldBe(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("")]
    [InlineData("4m")]
    [InlineData("0")]
    [InlineData("8h01")]
    [InlineData("9999 min")]
    [InlineData("99h")]
    [InlineData("long")]
    [InlineData("10:00")]
    public void What_is_no_length_gets_examples_that_work(string text) =>
        Quoted.ExamplesIn(LengthWords.Read(text).Hint).ShouldAllBe(example => LengthWords.Read(example).IsOk);

    [Fact]
    public void What_is_said_is_read_back()
    {
        for (var minutes = Limits.MeetingMinutesMin; minutes <= Limits.MeetingMinutesMax; minutes++)
            LengthWords.Read(LengthWords.Say(Duration.FromMinutes(minutes))).Value.ShouldBe(Duration.FromMinutes(minutes));
        for (var minute = 0; minute < 24 * 60; minute++)
            ClockWords.Read(ClockWords.Say(LocalTime.FromMinutesSinceMidnight(minute))).Value.ShouldBe(LocalTime.FromMinutesSinceMidnight(minute));
    }
}
