using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Teams refuses for a while: what was refused is neither lost nor taken for said.</summary>
public class RefusedForNowTalk
{
    [Fact, Proves("play 6")]
    public async Task What_Teams_throttles_is_said_when_it_may_be_and_then_once()
    {
        await using var talk = await Talk.Begin();
        var steps = talk.Bot.Services.GetRequiredService<Steps>();
        var busy = talk.Teams.Faults.Throttle(retryAfter: TimeSpan.FromSeconds(1));
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        talk.CountTo(talk.Sam).ShouldBe(0);
        // Not patient enough for a second.
        await steps.Settle(TimeSpan.FromMilliseconds(10));
        talk.CountTo(talk.Sam).ShouldBe(0);

        busy.Dispose();
        await steps.Settle(TimeSpan.FromSeconds(10));
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CardTo(talk.Sam).ShouldShow("send the deck");
        await talk.Says(talk.Sam, "done 1");
        talk.CountTo(talk.Sam).ShouldBe(2);
    }
}
