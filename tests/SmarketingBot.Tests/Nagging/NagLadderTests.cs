using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Tests.Nagging;

public class NagLadderTests
{
    // Due on a Friday; heads-up on the Wednesday before.
    private static readonly LocalDate Due = new(2026, 11, 20);
    private static readonly WorkCalendar Prague = new(DateTimeZoneProviders.Tzdb["Europe/Prague"]);
    private static readonly NagLadder Ladder = new(new NagRules());

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static NagKind? Kind(NagFacts facts, string today, WorkCalendar? calendar = null) => Ladder.Wants(facts, Day(today), calendar ?? Prague)?.Kind;

    [Fact]
    public void A_promise_nobody_touches_climbs_the_whole_ladder()
    {
        var play = Play.From(new NagFacts(Due, PromisedOn: new LocalDate(2026, 11, 9)), new LocalDate(2026, 11, 9), days: 40, Prague, Ladder);

        play.Sent.Select(sent => $"{sent.On:MM-dd} {sent.Rung.Kind}{(sent.Rung.Number > 0 ? $" {sent.Rung.Number}" : "")}{(sent.Rung.TellsModerator ? " + moderator" : "")}")
            .ShouldBe(
            [
                "11-18 HeadsUp", "11-20 DueToday",
                "11-23 Overdue 1", "11-24 Overdue 2", "11-25 Overdue 3 + moderator", "11-26 Overdue 4", "11-27 Overdue 5",
                "12-04 Weekly", "12-11 Weekly", "12-18 Weekly",
            ]);
    }

    [Theory]
    [InlineData("2026-11-17", null)]
    [InlineData("2026-11-18", NagKind.HeadsUp)]
    [InlineData("2026-11-19", NagKind.HeadsUp)] // missed yesterday: still ahead of the due date
    [InlineData("2026-11-20", NagKind.DueToday)]
    [InlineData("2026-11-21", null)] // Saturday
    [InlineData("2026-11-23", NagKind.Overdue)]
    [InlineData("2027-05-03", NagKind.Overdue)] // after a long outage it starts with the first, not with the fifth
    public void Each_day_has_its_rung(string today, NagKind? kind) => Kind(new NagFacts(Due), today).ShouldBe(kind);

    [Fact]
    public void Nothing_is_said_twice_on_one_day()
    {
        Kind(new NagFacts(Due, LastAskedOn: Due), "2026-11-20").ShouldBeNull();
        Kind(new NagFacts(Due, HeadsUpSent: true), "2026-11-19").ShouldBeNull();
        Kind(new NagFacts(Due, DueTodaySent: true), "2026-11-20").ShouldBeNull();
    }

    [Fact]
    public void Activity_spares_the_owner_except_on_the_due_date()
    {
        var touched = new NagFacts(Due, TouchedSinceLastReminderHour: true);

        Kind(touched, "2026-11-18").ShouldBeNull();
        Kind(touched, "2026-11-20").ShouldBe(NagKind.DueToday);
        Kind(touched, "2026-11-23").ShouldBeNull();
        Ladder.NextAskOn(touched, Day("2026-11-23"), Prague).ShouldBe(Day("2026-11-24"));
    }

    [Fact]
    public void Who_promises_today_is_not_reminded_today_unless_the_rules_say_so()
    {
        var facts = new NagFacts(Due, PromisedOn: Due);

        Kind(facts, "2026-11-20").ShouldBeNull();
        Ladder.NextAskOn(facts, Due, Prague).ShouldBe(Day("2026-11-23"));
        new NagLadder(new NagRules(OnDayOfPromise: true)).Wants(facts, Due, Prague)!.Kind.ShouldBe(NagKind.DueToday);
    }

    [Fact]
    public void A_due_date_that_is_not_worked_is_followed_by_the_first_overdue_day()
    {
        var saturday = new NagFacts(new LocalDate(2026, 11, 21));

        // Two working days before Saturday.
        Kind(saturday, "2026-11-19").ShouldBe(NagKind.HeadsUp);
        Kind(saturday with { HeadsUpSent = true }, "2026-11-20").ShouldBeNull();
        Kind(saturday with { HeadsUpSent = true }, "2026-11-21").ShouldBeNull();
        Ladder.Wants(saturday with { HeadsUpSent = true }, Day("2026-11-23"), Prague).ShouldBe(new NagRung(NagKind.Overdue, 1));
    }

    [Fact]
    public void Holidays_and_absences_move_everything_to_the_next_working_day()
    {
        var calendar = Prague with { Holidays = new HashSet<LocalDate> { Due }, Absences = [new DateInterval(Day("2026-11-23"), Day("2026-11-25"))] };

        Ladder.NextAskOn(new NagFacts(Due, HeadsUpSent: true), Due, calendar).ShouldBe(Day("2026-11-26"));
        Ladder.NextAskOn(new NagFacts(Due), Day("2026-11-09"), calendar).ShouldBe(Day("2026-11-18"));
    }

    [Theory]
    [InlineData("2026-11-19", "2026-11-19", NagKind.AfterSnooze)] // before the due date
    [InlineData("2026-11-20", "2026-11-20", NagKind.DueToday)]
    [InlineData("2026-11-25", "2026-11-25", NagKind.Overdue)]
    [InlineData("2026-11-22", "2026-11-23", NagKind.Overdue)] // a Sunday waits for Monday
    public void A_snoozed_item_is_asked_about_again_on_that_date(string until, string expected, NagKind kind)
    {
        // Snoozing is itself activity, which must not swallow the promised question.
        var facts = new NagFacts(Due, HeadsUpSent: true, LastAskedOn: Day("2026-11-18"), SnoozedUntil: Day(until), TouchedSinceLastReminderHour: true);

        Ladder.NextAskOn(facts, Day("2026-11-18"), Prague).ShouldBe(Day(expected));
        Kind(facts, expected).ShouldBe(kind);
        if (Day(until) > Due)
            Kind(facts, "2026-11-20").ShouldBeNull();
    }

    [Fact]
    public void A_snooze_that_was_asked_about_is_over()
    {
        var facts = new NagFacts(Due, HeadsUpSent: true, LastAskedOn: Day("2026-11-18"), SnoozedUntil: Day("2026-11-18"));

        Kind(facts, "2026-11-19").ShouldBeNull();
        Kind(facts, "2026-11-20").ShouldBe(NagKind.DueToday);
    }

    [Fact]
    public void A_weekly_item_can_be_snoozed_and_goes_on_weekly_from_there()
    {
        var facts = new NagFacts(Due, OverdueSent: 5, LastAskedOn: Day("2026-11-27"), SnoozedUntil: Day("2026-12-01"));

        Kind(facts, "2026-11-30").ShouldBeNull();
        Kind(facts, "2026-12-01").ShouldBe(NagKind.Weekly);
        Ladder.NextAskOn(facts with { LastAskedOn = Day("2026-12-01") }, Day("2026-12-01"), Prague).ShouldBe(Day("2026-12-08"));
    }

    [Fact]
    public void The_owner_of_a_blocked_item_is_asked_weekly_whatever_the_due_date()
    {
        var facts = new NagFacts(Due, NagState.Blocked, LastAskedOn: Day("2026-11-18"), BlockedOn: Day("2026-11-19"));

        Kind(facts, "2026-11-20").ShouldBeNull();
        Kind(facts, "2026-11-25").ShouldBeNull();
        Kind(facts, "2026-11-26").ShouldBe(NagKind.Blocked);
        Ladder.NextAskOn(facts with { LastAskedOn = Day("2026-11-26") }, Day("2026-11-26"), Prague).ShouldBe(Day("2026-12-03"));
    }

    [Fact]
    public void Odd_rules_still_remind()
    {
        var odd = new NagLadder(new NagRules(HeadsUpDays: -3, MaxOverdue: 0, ModeratorAt: 9, WeeklyEvery: 0));

        odd.Wants(new NagFacts(Due), Day("2026-11-19"), Prague)!.Kind.ShouldBe(NagKind.HeadsUp);
        odd.Wants(new NagFacts(Due), Day("2026-11-23"), Prague).ShouldBe(new NagRung(NagKind.Overdue, 1, TellsModerator: true));
        odd.Wants(new NagFacts(Due, OverdueSent: 1, LastAskedOn: Day("2026-11-23")), Day("2026-11-24"), Prague)!.Kind.ShouldBe(NagKind.Weekly);
    }
}
