using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class WorkWeekTests
{
    [Theory]
    [InlineData("mon-thu", "mon tue wed thu")]
    [InlineData("sun-thu", "mon tue wed thu sun")]
    [InlineData("mon tue fri", "mon tue fri")]
    [InlineData("Monday to Friday", "mon tue wed thu fri")]
    [InlineData("mon – wed, sat", "mon tue wed sat")]
    [InlineData("fri and sat", "fri sat")]
    [InlineData("fri-fri", "fri")]
    public void Working_days_are_read(string text, string stored) => WorkWeekWords.Read(text).Value.ToString().ShouldBe(stored);

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("mon-")]
    [InlineData("mon-tue-wed")]
    [InlineData("mon--wed")]
    public void What_is_no_week_gets_examples_that_work(string text)
    {
        var read = WorkWeekWords.Read(text);

        read.IsOk.ShouldBeFalse();
        Quoted.ExamplesIn(read.Hint).ShouldAllBe(example => WorkWeekWords.Read(example).IsOk);
    }

    [Fact]
    public void Every_week_survives_being_stored_and_typed() =>
        Prop.ForAll(Weeks.Any, week => WorkWeek.Parse(week.ToString()) == week && (week.IsEmpty || WorkWeekWords.Read(week.ToString()).Value == week))
            .Holds();

    [Fact]
    public void The_last_day_is_a_working_day_before_a_day_off() =>
        Prop.ForAll(Weeks.Any, week => week.IsEmpty || (week.Contains(week.LastDay)
            && (week.Days.Count == 7 || !week.Contains((IsoDayOfWeek)((int)week.LastDay % 7 + 1)))))
            .Holds();
}

internal static class Weeks
{
    public static FsCheck.Arbitrary<WorkWeek> Any { get; } = Arb.From(Gen.Choose(0, 127)
        .Select(bits => WorkWeek.Of([.. Enumerable.Range(1, 7).Where(day => (bits & 1 << day - 1) != 0).Select(day => (IsoDayOfWeek)day)])));
}
