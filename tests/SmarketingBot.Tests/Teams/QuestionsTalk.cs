using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Outbox;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Teams;

/// <summary>What the bot asks Teams beside its messages: it keeps the limits, and waits when told to.</summary>
public class QuestionsTalk
{
    [Fact, Proves("pitfall 3")]
    public async Task Who_is_told_to_wait_a_moment_with_the_members_asks_again_after_it()
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock);
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(2), when: IsAboutMembers);
        (await clock.While(talk.Sam.Says(talk.Room, "I'll send the deck by fri"))).Status.ShouldBe(200);

        var calls = talk.Teams.Calls.Where(IsAboutMembers).ToList();
        calls.Select(c => c.Status).ShouldBe([429, 200]);
        (calls[1].At - calls[0].At).TotalSeconds.ShouldBeGreaterThanOrEqualTo(2);
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM members")).ShouldBe("5");
    }

    [Fact, Proves("pitfall 3")]
    public async Task Who_is_told_to_wait_long_does_not_ask_before_that_and_answers_all_the_same()
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock);
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromMinutes(1), when: IsAboutMembers);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        clock.Advance(TimeSpan.FromSeconds(30));
        await talk.Says(talk.Mia, talk.Room, "I'll write the post by fri");
        talk.Teams.Calls.Count(IsAboutMembers).ShouldBe(1);
        talk.CardIn(talk.Room).ShouldShow("write the post");

        clock.Advance(TimeSpan.FromSeconds(31));
        await talk.Says(talk.Max, talk.Room, "I'll call Acme by fri");
        talk.Teams.Calls.Where(IsAboutMembers).Select(c => c.Status).ShouldBe([429, 200]);
    }

    [Fact, Proves("pitfall 3")]
    public async Task A_long_list_of_members_is_read_no_faster_than_Teams_allows()
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock, o => o with { EnforcesRateLimits = true, MembersPerPage = 5 });
        var crowd = talk.Teams.AddGroupChat("All hands", [talk.Noa, .. Enumerable.Range(0, 89).Select(i => talk.Teams.AddPerson($"Person {i:00}"))]);
        await clock.While(talk.Teams.InstallIn(crowd, talk.Noa));

        // More pages than fit into two seconds.
        var statuses = talk.Teams.Calls.Where(IsAboutMembers).Select(c => c.Status).ToList();
        statuses.ShouldAllBe(s => s == 200);
        statuses.Count.ShouldBeGreaterThan(16);
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM members")).ShouldBe("90");
    }

    private static bool IsAboutMembers(SimCall call) => call.Path.Contains("members", StringComparison.OrdinalIgnoreCase);
}
