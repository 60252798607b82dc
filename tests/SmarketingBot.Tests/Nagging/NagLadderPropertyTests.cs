using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Nagging;

public class NagLadderPropertyTests
{
    private static readonly NagLadder Ladder = new(new NagRules());

    private static Arbitrary<Func<LocalDate, NagFacts>> AnyFacts { get; } = Arb.From(
        from due in Gen.Choose(-60, 370)
        from flags in Gen.Choose(0, 31)
        from overdue in Gen.Choose(0, 6)
        from asked in Gen.Choose(-40, 0)
        from snoozed in Gen.Choose(-20, 14)
        select new Func<LocalDate, NagFacts>(today => new NagFacts(
            today.PlusDays(due),
            (flags & 1) != 0 ? NagState.Blocked : NagState.Open,
            HeadsUpSent: (flags & 2) != 0,
            DueTodaySent: due < 0 && (flags & 4) != 0,
            OverdueSent: due < 0 ? overdue : 0,
            LastAskedOn: (flags & 8) != 0 ? today.PlusDays(asked) : null,
            SnoozedUntil: (flags & 16) != 0 ? today.PlusDays(snoozed) : null,
            PromisedOn: today.PlusDays(asked))));

    [Fact]
    public void An_open_item_always_has_a_next_date_and_it_is_the_first_day_that_wants_one() =>
        Prop.ForAll(Calendars.Any(), AnyFacts, (some, make) =>
        {
            var facts = make(some.Day);
            var next = Ladder.NextAskOn(facts, some.Day, some.Calendar);
            if (next < some.Day || Ladder.Wants(facts, next, some.Calendar) is null || !some.Calendar.IsWorkingDay(next))
                return false;
            for (var day = some.Day; day < next; day = day.PlusDays(1))
            {
                if (Ladder.Wants(facts, day, some.Calendar) is not null)
                    return false;
            }
            return true;
        }).Holds(500);

    [Fact]
    public void Even_with_an_empty_week_there_is_a_next_date_and_it_never_goes_back() =>
        Prop.ForAll(Calendars.Any(evenEmptyWeeks: true), AnyFacts, (some, make) =>
        {
            var facts = make(some.Day);
            var last = some.Day;
            for (var ahead = 0; ahead < 5; ahead++)
            {
                var today = some.Day.PlusDays(ahead * 3);
                var next = Ladder.NextAskOn(facts, today, some.Calendar);
                if (next < today || next < last || next > today.PlusDays(Limits.CalendarHorizonDays))
                    return false;
                last = next;
            }
            return true;
        }).Holds(150);

    [Fact]
    public void A_life_of_an_item_keeps_the_rules() =>
        Prop.ForAll(Calendars.Any(), AnyFacts, Arb.From(Gen.Choose(0, 127)), (some, make, outages) =>
        {
            var facts = make(some.Day);
            var play = Play.From(facts, some.Day, 120, some.Calendar, Ladder, day => (outages & 1 << day.DayOfYear % 7) != 0 && day.DayOfYear % 3 == 0);
            return play.Sent.All(sent => some.Calendar.IsWorkingDay(sent.On))
                && play.Sent.DistinctBy(sent => sent.On).Count() == play.Sent.Count
                && play.Sent.Count(sent => sent.Rung.Kind == NagKind.HeadsUp) <= 1
                && play.Sent.Count(sent => sent.Rung.Kind == NagKind.DueToday) <= 1
                && play.Sent.Count(sent => sent.Rung.TellsModerator) <= 1
                && play.Sent.All(sent => sent.Rung.Kind switch
                {
                    NagKind.HeadsUp or NagKind.AfterSnooze => sent.On < facts.Due,
                    NagKind.DueToday => sent.On == facts.Due,
                    NagKind.Overdue or NagKind.Weekly => sent.On > facts.Due,
                    _ => facts.State == NagState.Blocked,
                })
                // Counted by what was sent: numbers have no holes, whatever was missed.
                && play.Sent.Where(sent => sent.Rung.Kind == NagKind.Overdue).Select((sent, index) => sent.Rung.Number - index).All(first => first == facts.OverdueSent + 1)
                && play.Sent.Zip(play.Sent.Skip(1)).All(pair => pair.Second.Rung.Kind >= pair.First.Rung.Kind || pair.First.Rung.Kind == NagKind.AfterSnooze);
        }).Holds(500);

    [Fact]
    public void The_scheduled_moment_lies_in_the_persons_hours_once_a_day() =>
        Prop.ForAll(Calendars.Any(), AnyFacts, (some, make) =>
        {
            var (facts, calendar, now) = (make(some.Day), some.Calendar, some.Moment);
            var days = new HashSet<LocalDate>();
            for (var i = 0; i < 12; i++)
            {
                // What the schedule does: the next date at the reminder hour, or now if that has passed, then the hours of the calendar.
                var on = Ladder.NextAskOn(facts, calendar.DateAt(now), calendar);
                var at = calendar.EarliestFrom(Instant.Max(now, calendar.Opens(on)));
                var date = calendar.DateAt(at);
                if (Ladder.Wants(facts, date, calendar) is { } rung)
                {
                    if (!calendar.IsOpen(at) || !days.Add(date))
                        return false;
                    facts = Play.After(facts, rung, date);
                }
                now = at + Duration.FromMinutes(7);
            }
            return days.Count > 0;
        }).Holds(300);
}
