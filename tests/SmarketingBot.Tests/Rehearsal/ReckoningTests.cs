using NodaTime;
using SmarketingBot.Rehearsal.Story;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>The rehearsal's own reckoning of reminder days, against days counted by hand. October 2026 begins on a Thursday.</summary>
public sealed class ReckoningTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void From_heads_up_to_due_to_five_overdue_to_weekly()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        Owed(promise).ShouldBe([6, 8, 9, 12, 13, 14, 15, 22, 29]);
    }

    [Fact]
    public void A_due_date_on_a_weekend_has_no_reminder_of_its_own()
    {
        var promise = Promise(due: 10, made: At(1, 8));
        Owed(promise).Take(3).ShouldBe([8, 12, 13]);
    }

    [Fact]
    public void Done_ends_it()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        promise.Done(At(9, 10));
        Owed(promise).ShouldBe([6, 8, 9]);
    }

    [Fact]
    public void A_snooze_is_silent_until_its_day_and_then_asks()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        promise.Snoozed(At(8, 11), new LocalDate(2026, 10, 13));
        Owed(promise).ShouldBe([6, 8, 13, 14, 15, 16, 19, 26]);
    }

    [Fact]
    public void What_was_touched_the_day_before_is_left_out_but_not_on_the_due_date()
    {
        var promise = Promise(due: 8, made: At(5, 11));
        Owed(promise).Take(2).ShouldBe([7, 8]);
        var late = Promise(due: 8, made: At(7, 11));
        Owed(late).First().ShouldBe(8);
    }

    [Fact]
    public void A_new_date_begins_anew()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        promise.Moved(At(9, 12), new LocalDate(2026, 10, 20));
        Owed(promise).Take(6).ShouldBe([6, 8, 9, 16, 20, 21]);
    }

    [Fact]
    public void Who_is_out_of_reach_is_owed_nothing_until_then()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        Owed(promise, Circumstances.Plain with { Reachable = At(9, 12) }).Take(2).ShouldBe([9, 12]);
        Owed(promise, Circumstances.Plain with { Reachable = At(9, 19) }).First().ShouldBe(12);
    }

    [Fact]
    public void Who_is_away_hears_of_it_before_and_after()
    {
        var promise = Promise(due: 14, made: At(1, 8));
        var away = Circumstances.Plain with { Away = [new DateInterval(new(2026, 10, 13), new(2026, 10, 15))] };
        Owed(promise, away).Take(4).ShouldBe([9, 16, 19, 20]);
    }

    [Fact]
    public void What_is_blocked_is_asked_about_weekly_and_goes_on_afterwards()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        promise.Blocked(At(7, 11));
        Owed(promise).ShouldBe([6, 14, 21, 28]);
        promise.Unblocked(At(14, 12));
        Owed(promise).ShouldBe([6, 14, 16, 19, 20, 21, 22, 29]);
    }

    [Fact]
    public void After_an_outage_of_two_mornings_one_reminder_is_owed()
    {
        var promise = Promise(due: 8, made: At(1, 8));
        var down = Circumstances.Plain with { Outages = [new Interval(At(8, 9), At(9, 10))] };
        Owed(promise, down).Take(4).ShouldBe([6, 9, 12, 13]);
    }

    [Theory]
    [InlineData("2026-10-23T07:29:59Z", false)]
    [InlineData("2026-10-23T07:30:00Z", true)]
    [InlineData("2026-10-23T15:59:59Z", true)]
    [InlineData("2026-10-23T16:00:00Z", false)]
    [InlineData("2026-10-24T10:00:00Z", false)]
    [InlineData("2026-10-26T08:29:59Z", false)]
    [InlineData("2026-10-26T08:30:00Z", true)]
    public void Hours_follow_the_clock_on_the_wall(string at, bool open) =>
        Reckoning.IsInHours(NodaTime.Text.InstantPattern.General.Parse(at).Value, Berlin, Circumstances.Plain).ShouldBe(open);

    [Fact]
    public void Nothing_is_in_hours_on_a_day_away() =>
        Reckoning.IsInHours(At(23, 11), Berlin, Circumstances.Plain with { Away = [new DateInterval(new(2026, 10, 23), new(2026, 10, 23))] }).ShouldBeFalse();

    private static Promised Promise(int due, Instant made)
    {
        var promise = new Promised("Sam Porter", Berlin, "send the deck", new LocalDate(2026, 10, due), made, asked: false);
        promise.Accepted(made);
        return promise;
    }

    private static Instant At(int day, int hour) => new LocalDateTime(2026, 10, day, hour, 0).InZoneStrictly(Berlin).ToInstant();

    /// <summary>The days of the month on which a bot that does right reminds.</summary>
    private static List<int> Owed(Promised promise, Circumstances? life = null)
    {
        var asked = new List<Instant>();
        var days = new List<int>();
        for (var day = 1; day <= 31; day++)
        {
            var duty = Reckoning.On(promise, new LocalDate(2026, 10, day), asked, life ?? Circumstances.Plain);
            if (duty != Duty.Reminder) continue;
            asked.Add(At(day, 10));
            days.Add(day);
        }

        return days;
    }
}
