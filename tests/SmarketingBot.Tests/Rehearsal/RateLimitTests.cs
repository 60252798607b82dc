using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>The windows that Microsoft publishes, by a machine time that the test moves.</summary>
public class RateLimitTests
{
    [Theory]
    [InlineData(CallKind.Write, 1, 7)]
    [InlineData(CallKind.Write, 2, 8)]
    [InlineData(CallKind.Write, 30, 60)]
    [InlineData(CallKind.Write, 3600, 1800)]
    [InlineData(CallKind.Create, 1, 7)]
    [InlineData(CallKind.Create, 30, 60)]
    [InlineData(CallKind.Read, 1, 14)]
    [InlineData(CallKind.Read, 2, 16)]
    [InlineData(CallKind.Read, 30, 120)]
    [InlineData(CallKind.Read, 3600, 3600)]
    public void Whoever_calls_as_soon_as_allowed_gets_exactly_as_many_through_as_published(CallKind kind, int seconds, int calls)
    {
        var clock = new MachineClock();
        var limits = new RateLimits(clock);
        var passed = 0;
        while (clock.Passed < TimeSpan.FromSeconds(seconds))
        {
            var wait = limits.Take(kind, "t", "19:a");
            if (wait == TimeSpan.Zero) passed++;
            else clock.Advance(wait);
        }
        passed.ShouldBe(calls);
    }

    [Fact]
    public void A_tenant_has_fifty_calls_a_second_whatever_they_are()
    {
        var clock = new MachineClock();
        var limits = new RateLimits(clock);
        for (var i = 0; i < 50; i++) limits.Take((CallKind)(i % 4), "t", $"19:{i}").ShouldBe(TimeSpan.Zero);
        clock.Advance(TimeSpan.FromMilliseconds(400));
        limits.Take(CallKind.Other, "t", "").ShouldBe(TimeSpan.FromMilliseconds(600));
        limits.Take(CallKind.Write, "another", "19:1").ShouldBe(TimeSpan.Zero);
        clock.Advance(TimeSpan.FromMilliseconds(600));
        limits.Take(CallKind.Other, "t", "").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Kinds_and_conversations_do_not_take_each_others_places()
    {
        var limits = new RateLimits(new MachineClock());
        for (var i = 0; i < 7; i++) limits.Take(CallKind.Write, "t", "19:a").ShouldBe(TimeSpan.Zero);
        limits.Take(CallKind.Write, "t", "19:a").ShouldBe(TimeSpan.FromSeconds(1));
        limits.Take(CallKind.Create, "t", "19:a").ShouldBe(TimeSpan.Zero);
        limits.Take(CallKind.Read, "t", "19:a").ShouldBe(TimeSpan.Zero);
        limits.Take(CallKind.Write, "t", "19:b").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Who_was_silent_for_an_hour_is_forgotten()
    {
        var clock = new MachineClock();
        var limits = new RateLimits(clock);
        for (var i = 0; i < 2000; i++)
        {
            limits.Take(CallKind.Write, $"t{i % 50}", $"19:{i}").ShouldBe(TimeSpan.Zero);
        }
        limits.Kept.ShouldBe(2050);
        clock.Advance(TimeSpan.FromHours(1));
        limits.Take(CallKind.Write, "t", "19:a");
        limits.Kept.ShouldBe(2);
    }
}
