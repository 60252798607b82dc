using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Nagging;

public class NagPlanTests
{
    private static readonly NagPlan Plan = new(new NagLadder(new NagRules()));

    [Fact]
    public void Who_travelled_back_over_the_date_line_is_not_reminded_of_a_date_before_their_last()
    {
        // Reminded on Thursday in Kiritimati, they land where it is still Wednesday evening; reminders may come until midnight.
        var calendar = new WorkCalendar(DateTimeZoneProviders.Tzdb["Pacific/Pago_Pago"]) { From = new LocalTime(9, 30), Until = LocalTime.Midnight };
        var now = calendar.At(new LocalDate(2026, 11, 25), new LocalTime(23, 0));
        var item = new ActionItem { Number = 1, What = "send the deck", OwnerId = "sam", RecorderId = "sam", State = ItemState.Open, Due = new LocalDate(2026, 11, 20) };
        var thursday = new LocalDate(2026, 11, 26);

        Plan.Wanted([item], thursday, calendar, now).ShouldBeEmpty();
        calendar.DateAt(Plan.NextLook([item], thursday, calendar, now)).ShouldBe(new LocalDate(2026, 11, 27));
        Plan.Wanted([item], null, calendar, now).ShouldHaveSingleItem().Kind.ShouldBe(NagKind.Overdue);
    }

    [Fact]
    public void Of_what_lies_far_ahead_the_date_tells_all_and_the_earliest_is_asked_about_first()
    {
        var far = 0;
        Prop.ForAll(Calendars.Any(evenEmptyWeeks: true), Arb.From(Gen.Choose(0, 60).Three()), Arb.From(Gen.Choose(-30, 60).Three()), (some, days, hours) =>
        {
            var (calendar, now) = (some.Calendar, some.Moment);
            var (earlier, later) = (some.Day.PlusDays(days.Item1), some.Day.PlusDays(days.Item1 + days.Item2));
            if (!Plan.IsFar(earlier, calendar, now)) return true;
            far++;
            LocalDate? asked = hours.Item3 < 0 ? calendar.DateAt(now).PlusDays(hours.Item3 / 15) : null;
            var item = new ActionItem
            {
                Number = 1,
                What = "send the deck",
                OwnerId = "sam",
                RecorderId = "sam",
                State = ItemState.Open,
                Due = later,
                CreatedAt = now - Duration.FromHours(Math.Abs(hours.Item1)),
                TouchedAt = hours.Item2 < 0 ? null : now - Duration.FromHours(hours.Item2),
                LastAskedOn = asked,
            };
            var next = Plan.NextLook([item], asked, calendar, now);
            return Plan.IsFar(later, calendar, now) && Plan.Wanted([item], asked, calendar, now).Count == 0
                && Plan.NextLook([], asked, calendar, now, [later]) == next && Plan.NextLook([], asked, calendar, now, [earlier]) <= next;
        }).Holds(1000);
        far.ShouldBeGreaterThan(200, "where hardly anything is far nothing is proved");
    }

    [Fact]
    public void What_is_due_late_is_far_for_most_people_and_not_for_who_is_away_until_then()
    {
        var calendar = new WorkCalendar(DateTimeZone.Utc);
        var now = Instant.FromUtc(2026, 11, 24, 9, 30);
        var day = Plan.Near(now).PlusDays(1);

        Plan.IsFar(day, calendar, now).ShouldBeTrue();
        Plan.IsFar(day, calendar with { Absences = [new DateInterval(new LocalDate(2026, 11, 26), day)] }, now).ShouldBeFalse();
        // However early a heads-up is wanted.
        var early = new NagPlan(new NagLadder(new NagRules(HeadsUpDays: 15)));
        early.IsFar(early.Near(now).PlusDays(1), calendar, now).ShouldBeTrue();
    }
}
