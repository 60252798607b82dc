using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class WorkCalendarTests
{
    private static readonly LocalDate Friday = new(2026, 11, 20);
    private static readonly WorkCalendar Prague = new(DateTimeZoneProviders.Tzdb["Europe/Prague"]);

    private static Instant Utc(string text) => InstantPattern.General.Parse(text).Value;

    [Fact]
    public void Weekends_holidays_and_absences_are_not_worked()
    {
        var calendar = Prague with
        {
            Holidays = new HashSet<LocalDate> { Friday.PlusDays(3) },
            Absences = [new DateInterval(Friday.PlusDays(4), Friday.PlusDays(5))],
        };

        calendar.IsWorkingDay(Friday).ShouldBeTrue();
        calendar.IsWorkingDay(Friday.PlusDays(1)).ShouldBeFalse();
        calendar.IsWorkingDay(Friday.PlusDays(3)).ShouldBeFalse();
        calendar.IsWorkingDay(Friday.PlusDays(5)).ShouldBeFalse();
        calendar.IsPlainWorkingDay(Friday.PlusDays(5)).ShouldBeTrue();
        calendar.IsPlainWorkingDay(Friday.PlusDays(3)).ShouldBeFalse();
        calendar.NextWorkingDay(Friday).ShouldBe(Friday.PlusDays(6));
        calendar.WorkingDayFrom(Friday).ShouldBe(Friday);
        calendar.WorkingDayFrom(Friday.PlusDays(1)).ShouldBe(Friday.PlusDays(6));
    }

    [Theory]
    [InlineData(0, "2026-11-20")]
    [InlineData(1, "2026-11-23")]
    [InlineData(5, "2026-11-27")]
    [InlineData(-1, "2026-11-19")]
    [InlineData(-5, "2026-11-13")]
    public void Working_days_are_counted_both_ways(int days, string expected) =>
        Prague.AddWorkingDays(Friday, days).ShouldBe(LocalDatePattern.Iso.Parse(expected).Value);

    [Theory]
    [InlineData("Europe/Helsinki", "2026-03-29T03:30", "2026-03-29T01:00:00Z")] // a gap: 03:30 is 04:00 summer time
    [InlineData("Europe/Helsinki", "2026-03-29T02:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/Helsinki", "2026-10-25T03:30", "2026-10-25T00:30:00Z")] // twice: the first
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z")] // half an hour is missing: 02:15 is 02:30
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z")] // half an hour comes twice
    [InlineData("Pacific/Apia", "2011-12-30T09:30", "2011-12-30T10:00:00Z")] // the day never was: the start of the 31st
    [InlineData("Pacific/Apia", "2011-12-31T09:30", "2011-12-30T19:30:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00:00Z")] // midnight itself is missing
    public void A_local_time_is_one_moment_even_when_clocks_change(string zone, string local, string expected)
    {
        var time = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(local).Value;

        new WorkCalendar(DateTimeZoneProviders.Tzdb[zone]).At(time.Date, time.TimeOfDay).ShouldBe(Utc(expected));
    }

    [Theory]
    [InlineData("2026-11-20T05:00:00Z", "2026-11-20T08:30:00Z")] // before the hour
    [InlineData("2026-11-20T08:30:00Z", "2026-11-20T08:30:00Z")]
    [InlineData("2026-11-20T16:59:59Z", "2026-11-20T16:59:59Z")]
    [InlineData("2026-11-20T17:00:00Z", "2026-11-23T08:30:00Z")] // 18:00 on Friday: Monday
    [InlineData("2026-11-21T12:00:00Z", "2026-11-23T08:30:00Z")]
    [InlineData("2026-03-27T20:00:00Z", "2026-03-30T07:30:00Z")] // summer time began on the Sunday
    [InlineData("2026-10-23T20:00:00Z", "2026-10-26T08:30:00Z")] // and ended
    public void The_earliest_moment_lies_in_the_hours_of_a_working_day(string from, string expected) =>
        Prague.EarliestFrom(Utc(from)).ShouldBe(Utc(expected));

    [Fact]
    public void A_day_that_a_zone_skipped_is_skipped()
    {
        var apia = new WorkCalendar(DateTimeZoneProviders.Tzdb["Pacific/Apia"]) { Week = WorkWeekWords.Read("mon-sun").Value };

        // Thursday the 29th, 18:00 in Apia; Friday the 30th never was.
        apia.EarliestFrom(Utc("2011-12-30T04:00:00Z")).ShouldBe(Utc("2011-12-30T19:30:00Z"));
    }

    [Fact]
    public void Somebody_who_wants_reminders_in_the_evening_gets_them_until_midnight()
    {
        var late = Prague with { From = new LocalTime(19, 0) };

        late.EarliestFrom(Utc("2026-11-20T08:00:00Z")).ShouldBe(Utc("2026-11-20T18:00:00Z"));
        late.IsOpen(Utc("2026-11-20T22:59:00Z")).ShouldBeTrue();
        late.IsOpen(Utc("2026-11-20T23:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void Somebody_who_never_works_gets_the_horizon_and_no_endless_loop()
    {
        var never = Prague with { Week = default };
        var horizon = Friday.PlusDays(Limits.CalendarHorizonDays);

        never.NextWorkingDay(Friday).ShouldBe(horizon);
        never.AddWorkingDays(Friday, -3).ShouldBe(Friday.PlusDays(-Limits.CalendarHorizonDays));
        never.AddWorkingDays(Friday, int.MaxValue).ShouldBe(horizon);
        never.EarliestFrom(Utc("2026-11-20T08:00:00Z")).ShouldBe(never.At(horizon, never.From));
        never.IsOpen(Utc("2026-11-20T10:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void The_earliest_moment_is_open_not_before_and_the_first_such() =>
        Prop.ForAll(Calendars.Any(), some =>
        {
            var (calendar, moment) = (some.Calendar, some.Moment);
            var earliest = calendar.EarliestFrom(moment);
            var local = earliest.InZone(calendar.Zone);
            var repeated = calendar.Zone.MapLocal(local.LocalDateTime).Count > 1;
            return earliest >= moment
                && calendar.IsOpen(earliest)
                && calendar.IsWorkingDay(local.Date)
                // By the clock on the wall too; an hour that comes twice may show an earlier time the second time.
                && (repeated || local.TimeOfDay >= calendar.From && (calendar.From >= calendar.Until || local.TimeOfDay < calendar.Until))
                && (earliest == moment || !calendar.IsOpen(earliest - Duration.FromSeconds(1)) && !calendar.IsOpen(moment));
        }).Holds(1000);

    [Fact]
    public void A_later_moment_never_has_an_earlier_answer() =>
        Prop.ForAll(Calendars.Any(evenEmptyWeeks: true), Arb.From(Gen.Choose(0, 4000)), (some, minutes) =>
            some.Calendar.EarliestFrom(some.Moment) <= some.Calendar.EarliestFrom(some.Moment + Duration.FromMinutes(minutes))).Holds(500);

    [Fact]
    public void A_later_local_time_is_never_an_earlier_moment() =>
        Prop.ForAll(Calendars.Any(), Arb.From(Gen.Choose(0, 4000)), (some, minutes) =>
        {
            var local = some.Day.AtMidnight().PlusMinutes(some.Minute);
            var later = local.PlusMinutes(minutes);
            return some.Calendar.At(local.Date, local.TimeOfDay) <= some.Calendar.At(later.Date, later.TimeOfDay);
        }).Holds(1000);

    [Fact]
    public void Local_times_stay_in_order_around_every_change_of_clocks()
    {
        foreach (var id in new[] { "Europe/Helsinki", "Australia/Lord_Howe", "America/Sao_Paulo", "America/Havana", "Pacific/Apia", "Africa/Casablanca" })
        {
            var calendar = new WorkCalendar(DateTimeZoneProviders.Tzdb[id]);
            foreach (var change in calendar.Zone.GetZoneIntervals(Utc("2010-01-01T00:00:00Z"), Utc("2030-01-01T00:00:00Z")).Where(interval => interval.HasEnd))
            {
                var last = Instant.MinValue;
                var start = change.IsoLocalEnd.PlusHours(-30);
                for (var minutes = 0; minutes < 60 * 60; minutes += 15)
                {
                    var local = start.PlusMinutes(minutes);
                    var moment = calendar.At(local.Date, local.TimeOfDay);
                    moment.ShouldBeGreaterThanOrEqualTo(last, $"{id} {local}");
                    last = moment;
                }
            }
        }
    }

    [Fact]
    public void Working_days_there_and_back_are_the_same_day() =>
        Prop.ForAll(Calendars.Any(), Arb.From(Gen.Choose(1, 20)), (some, days) =>
        {
            var start = some.Calendar.WorkingDayFrom(some.Day);
            var there = some.Calendar.AddWorkingDays(start, days);
            return there > start && some.Calendar.IsWorkingDay(there) && some.Calendar.AddWorkingDays(there, -days) == start;
        }).Holds();
}
