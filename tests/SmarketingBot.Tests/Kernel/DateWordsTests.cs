using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class DateWordsTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 11, 18);

    [Theory]
    [InlineData("today", "2026-11-18")]
    [InlineData("Tomorrow", "2026-11-19")]
    [InlineData("fri", "2026-11-20")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("on friday", "2026-11-20")]
    [InlineData("friday.", "2026-11-20")]
    [InlineData("tues", "2026-11-24")]
    [InlineData("thurs", "2026-11-19")]
    [InlineData("wed", "2026-11-25")]
    [InlineData("next fri", "2026-11-27")]
    [InlineData("next mon", "2026-11-23")]
    [InlineData("next wed", "2026-11-25")]
    [InlineData("next sunday", "2026-11-29")]
    [InlineData("in 3 days", "2026-11-21")]
    [InlineData("in 1 day", "2026-11-19")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("in two weeks", "2026-12-02")]
    [InlineData("in a week", "2026-11-25")]
    [InlineData("in a month", "2026-12-18")]
    [InlineData("end of week", "2026-11-20")]
    [InlineData("end of the week", "2026-11-20")]
    [InlineData("end of month", "2026-11-30")]
    [InlineData("the end of this month", "2026-11-30")]
    [InlineData("3 dec", "2026-12-03")]
    [InlineData("3 Dec.", "2026-12-03")]
    [InlineData("dec 3", "2026-12-03")]
    [InlineData("December 3rd", "2026-12-03")]
    [InlineData("December 3, 2026", "2026-12-03")]
    [InlineData("3 december 2026", "2026-12-03")]
    [InlineData("3rd dec", "2026-12-03")]
    [InlineData("3rd of december", "2026-12-03")]
    [InlineData("the 3rd of dec", "2026-12-03")]
    [InlineData("3dec", "2026-12-03")]
    [InlineData("3.12.", "2026-12-03")]
    [InlineData("3.12", "2026-12-03")]
    [InlineData("3. 12.", "2026-12-03")]
    [InlineData("3.12.2026", "2026-12-03")]
    [InlineData("03.12.26", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-03")]
    [InlineData("2026-12-3", "2026-12-03")]
    [InlineData("thu 3 dec", "2026-12-03")]
    [InlineData("Thursday, 3 December 2026", "2026-12-03")]
    [InlineData("18 nov", "2026-11-18")]
    [InlineData("17 nov", "2027-11-17")]
    [InlineData("3 jan", "2027-01-03")]
    [InlineData("sept 1", "2027-09-01")]
    [InlineData("18 nov 2027", "2027-11-18")]
    [InlineData("25/12", "2026-12-25")]
    [InlineData("12/25", "2026-12-25")]
    [InlineData("4/4", "2027-04-04")]
    public void A_date_is_read_as_people_mean_it(string text, string expected) =>
        DateWords.Read(text, Today, WorkWeek.Default).Value.ShouldBe(LocalDatePattern.Iso.Parse(expected).Value);

    [Theory]
    [InlineData("", "Which date?")]
    [InlineData("asap", "can't read “asap”")]
    [InlineData("next week", "Which day of next week")]
    [InlineData("3/12", "3 December or 12 March")]
    [InlineData("3/12/2026", "3 December or 12 March")]
    [InlineData("17 nov 2026", "17 Nov 2026 has passed")]
    [InlineData("2025-12-03", "3 Dec 2025 has passed")]
    [InlineData("19 nov 2027", "more than a year ahead")]
    [InlineData("in 60 weeks", "more than a year ahead")]
    [InlineData("in 9999 months", "more than a year ahead")]
    [InlineData("31 nov", "no 31 November")]
    [InlineData("0 dec", "no 0 December")]
    [InlineData("29 feb", "no 29 February")]
    [InlineData("29.2.2027", "no 29 February 2027")]
    [InlineData("3.13.", "no month 13")]
    [InlineData("31/31", "no month 31")]
    [InlineData("fri 3 dec", "is a Thursday, not a Friday")]
    [InlineData("0000-01-01", "no 1 January")]
    [InlineData("in 0 moons", "can't read")]
    [InlineData("in zero days", "can't read")]
    [InlineData("march", "can't read")]
    [InlineData("foo 3 dec", "can't read")]
    public void What_is_no_date_gets_a_reason_and_examples_that_work(string text, string reason)
    {
        var read = DateWords.Read(text, Today, WorkWeek.Default);

        read.IsOk.ShouldBeFalse();
        read.Hint.ShouldContain(reason);
        Quoted.In(read.Hint).Where(quote => quote != text)
            .ShouldAllBe(example => DateWords.Read(example, Today, WorkWeek.Default).IsOk, read.Hint);
        Quoted.In(read.Hint).Count(quote => quote != text).ShouldBePositive(read.Hint);
    }

    [Fact]
    public void A_leap_day_is_taken_in_the_years_that_have_one()
    {
        DateWords.Read("29 feb", new LocalDate(2027, 6, 1), WorkWeek.Default).Value.ShouldBe(new LocalDate(2028, 2, 29));
        DateWords.Read("29 feb", new LocalDate(2028, 2, 29), WorkWeek.Default).Value.ShouldBe(new LocalDate(2028, 2, 29));
    }

    [Theory]
    [InlineData("2026-11-20", "mon-fri", "2026-11-20")]
    [InlineData("2026-11-21", "mon-fri", "2026-11-27")]
    [InlineData("2026-11-23", "sun-thu", "2026-11-26")]
    [InlineData("2026-11-22", "sun-thu", "2026-11-26")]
    [InlineData("2026-11-18", "mon tue wed", "2026-11-18")]
    [InlineData("2026-11-18", "mon wed fri", "2026-11-20")]
    public void The_end_of_the_week_is_the_last_working_day_as_the_person_works(string today, string week, string expected) =>
        DateWords.Read("end of week", LocalDatePattern.Iso.Parse(today).Value, WorkWeekWords.Read(week).Value).Value
            .ShouldBe(LocalDatePattern.Iso.Parse(expected).Value);

    [Fact]
    public void The_end_of_the_month_is_its_last_working_day()
    {
        // 31 January 2027 is a Sunday.
        DateWords.Read("end of month", new LocalDate(2027, 1, 4), WorkWeek.Default).Value.ShouldBe(new LocalDate(2027, 1, 29));
        DateWords.Read("end of month", new LocalDate(2027, 1, 30), WorkWeek.Default).Hint.ShouldContain("29 Jan 2027 has passed");
        DateWords.Read("end of month", new LocalDate(2027, 1, 4), default).Value.ShouldBe(new LocalDate(2027, 1, 31));
    }

    [Fact]
    public void Whatever_is_said_or_written_is_read_back() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 4000)), Arb.From(Gen.Choose(0, 365)), (start, ahead) =>
        {
            var today = new LocalDate(2024, 1, 1).PlusDays(start);
            var date = today.PlusDays(ahead);
            return new[] { DateWords.Say(date, today), DateWords.Write(date), LocalDatePattern.Iso.Format(date) }
                .All(text => DateWords.Read(text, today, WorkWeek.Default) is { IsOk: true } read && read.Value == date);
        }).Holds();

    [Fact]
    public void A_weekday_is_never_today_and_at_most_a_week_ahead() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 4000)), Arb.From(Gen.Elements("mon", "tue", "wed", "thu", "fri", "sat", "sun")), (start, name) =>
        {
            var today = new LocalDate(2024, 1, 1).PlusDays(start);
            var soon = DateWords.Read(name, today, WorkWeek.Default).Value;
            var next = DateWords.Read("next " + name, today, WorkWeek.Default).Value;
            var monday = today.Next(IsoDayOfWeek.Monday);
            return soon > today && soon <= today.PlusWeeks(1) && next >= monday && next <= monday.PlusDays(6) && next.DayOfWeek == soon.DayOfWeek;
        }).Holds();

    [Fact]
    public void No_text_makes_it_throw_and_no_date_is_out_of_reach() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), Arb.From(Gen.Elements("", "in ", "3.", "dec ", "2026-", "/", "next ", "99")), (text, start) =>
        {
            var read = DateWords.Read(start + text, Today, WorkWeek.Default);
            return read.IsOk ? read.Value >= Today && read.Value <= Today.PlusYears(1) : read.Hint.Length > 0;
        }).Holds();
}
