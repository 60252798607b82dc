using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Tests.Facilitation;

public class MeetingClockTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 23, 10, 0);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(5, 50)]
    [InlineData(10, 100)]
    [InlineData(30, 100)]
    public void A_box_says_how_much_of_it_has_passed(int minutes, int percent) => new TimeBox(Ten, At(10)).Percent(At(minutes)).ShouldBe(percent);

    [Fact]
    public void A_box_without_length_is_up_at_once() => new TimeBox(Ten, Ten).Percent(Ten).ShouldBe(100);

    [Fact]
    public void A_box_is_nearly_up_at_four_fifths_and_up_at_its_end()
    {
        var box = new TimeBox(Ten, At(10));
        box.NearlyUp.ShouldBe(At(8));
        box.IsNearlyUp(At(8)).ShouldBeTrue();
        box.IsNearlyUp(At(8) - Duration.FromMilliseconds(1)).ShouldBeFalse();
        box.IsUp(At(10)).ShouldBeTrue();
        box.IsUp(At(10) - Duration.FromMilliseconds(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(8, 10)]
    [InlineData(10, 120)]
    [InlineData(50, 120)]
    public void A_meeting_is_looked_at_when_its_box_is_nearly_up_then_up_then_when_it_closes(int now, int next) =>
        MeetingClock.NextLook(Running(box: 10), At(now)).ShouldBe(At(next));

    [Fact]
    public void Without_a_topic_only_the_closing_is_waited_for() => MeetingClock.NextLook(Running(box: null), Ten).ShouldBe(At(120));

    [Fact]
    public void A_closing_that_was_slept_through_is_due_at_once() => MeetingClock.NextLook(Running(box: 10), At(500)).ShouldBe(At(120));

    [Theory]
    [InlineData(MeetingState.Scheduled)]
    [InlineData(MeetingState.Closed)]
    public void A_meeting_that_does_not_run_is_not_looked_at(MeetingState state)
    {
        var meeting = Running(box: 10);
        meeting.State = state;
        MeetingClock.NextLook(meeting, Ten).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0, 120)]
    [InlineData(20, 0, 140)]
    [InlineData(20, 15, 155)]
    [InlineData(-30, 0, 120)]
    [InlineData(-30, 45, 135)]
    public void It_closes_itself_an_hour_after_the_later_of_the_planned_and_the_real_end(int startedAfter, int extended, int closesAfter)
    {
        var meeting = Running(box: null);
        meeting.StartedAt = At(startedAfter);
        meeting.Extended = extended;
        MeetingClock.ClosesItselfAt(meeting).ShouldBe(At(closesAfter));
    }

    private static Meeting Running(int? box) => new()
    {
        State = MeetingState.InProgress,
        StartsAt = Ten,
        StartedAt = Ten,
        Minutes = 60,
        BoxStartedAt = box is null ? null : Ten,
        BoxEndsAt = box is { } minutes ? At(minutes) : null,
    };

    private static Instant At(int minutes) => Ten + Duration.FromMinutes(minutes);
}
