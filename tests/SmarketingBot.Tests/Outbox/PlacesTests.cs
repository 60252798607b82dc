using Microsoft.Extensions.Options;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Places among what Teams takes from a tenant in a second, by a clock that stands still until it is moved.</summary>
public class PlacesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private readonly MachineClock _clock = new();
    private readonly SpeakingLimits _limits;

    public PlacesTests() => _limits = new SpeakingLimits(Options.Create(new OutboxOptions { PerTenantSecond = 2 }), _clock);

    [Fact]
    public async Task A_place_that_comes_free_is_first_of_whoever_is_awaited_and_then_of_the_others()
    {
        await Fill();
        var (one, other) = (Ask("a", awaited: false), Ask("b", awaited: false));
        var awaited = Ask("c", awaited: true);

        // The first that was answered leaves the window, the second has ten milliseconds to go.
        _clock.Advance(TimeSpan.FromMilliseconds(996));
        using (var first = (await awaited.WaitAsync(TimeSpan.FromSeconds(20))).Place.ShouldNotBeNull())
        {
            (one.IsCompleted, other.IsCompleted).ShouldBe((false, false));
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            (await (await Task.WhenAny(one, other).WaitAsync(TimeSpan.FromSeconds(20)))).Place.ShouldNotBeNull();
            (one.IsCompleted && other.IsCompleted).ShouldBeFalse("two wait for one place");
        }
        // The awaited one was not said after all, so its place is free.
        await Until(() => one.IsCompleted && other.IsCompleted);
        (await other).Place.ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_none_comes_free_so_soon_nobody_waits()
    {
        await Fill();

        var (place, wait) = await _limits.Take("t", "a", isAwaited: false, TimeSpan.FromMilliseconds(300));

        place.ShouldBeNull();
        wait.ShouldBeInRange(TimeSpan.FromMilliseconds(990), TimeSpan.FromMilliseconds(1000));
    }

    // Two a second, and the second of them is answered ten milliseconds after the first.
    private async Task Fill()
    {
        var (first, second) = ((await Ask("x", awaited: false)).Place!, (await Ask("y", awaited: false)).Place!);
        first.Answered();
        _clock.Advance(TimeSpan.FromMilliseconds(10));
        second.Answered();
    }

    private Task<(SpeakingLimits.Place? Place, TimeSpan Wait)> Ask(string lane, bool awaited) => _limits.Take("t", lane, awaited, Soon);

    // What waits is woken by the clock and goes on beside it.
    private async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Delay(5);
        }
        holds().ShouldBeTrue();
    }
}
