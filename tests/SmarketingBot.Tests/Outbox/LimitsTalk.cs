using SmarketingBot.Core.Outbox;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>
/// A Teams that enforces its limits: nobody is refused, and hardly any of what is allowed is left unused. Machine time is the
/// play's, so a slow machine measures the same.
/// </summary>
public class LimitsTalk
{
    [Fact, Proves("pitfall 3")]
    public async Task A_conversation_with_much_to_hear_is_told_as_fast_as_Teams_allows()
    {
        const int messages = 150;
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock, o => o with { EnforcesRateLimits = true });
        var texts = Enumerable.Range(0, messages).Select(i => $"message {i:000}").ToList();
        await talk.Promise(Recipient.Conversation(talk.Room.Id), texts);

        await talk.SayAll(clock);

        talk.Shown(talk.Room).Select(m => m.Text).ShouldBe(texts);
        talk.Teams.Calls.Count(c => c.Status == 429).ShouldBe(0);
        Share(clock, Enumerable.Repeat("19:room", messages)).ShouldBeGreaterThan(0.95);
    }

    [Fact, Proves("pitfall 3")]
    public async Task A_tenant_with_many_to_tell_is_told_as_fast_as_Teams_allows()
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock, o => o with { EnforcesRateLimits = true, AutoRefresh = false });
        var people = Enumerable.Range(0, 100).Select(i => talk.Teams.AddPerson($"Person {i:000}")).ToList();
        await talk.Meet(people);
        foreach (var person in people) await talk.Promise(Recipient.Person(person.AadObjectId!), "first", "second", "third");

        await talk.SayAll(clock);

        foreach (var person in people) talk.Shown(person.Personal).Select(m => m.Text).ShouldBe(["first", "second", "third"]);
        talk.Teams.Calls.Count(c => c.Status == 429).ShouldBe(0);
        Share(clock, Enumerable.Range(0, 3).SelectMany(_ => people.Select(p => p.Personal.Id))).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public async Task Chats_that_are_opened_on_the_way_take_places_too()
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock, o => o with { EnforcesRateLimits = true, AutoRefresh = false });
        var people = Enumerable.Range(0, 60).Select(i => talk.Teams.AddPerson($"Person {i:000}")).ToList();
        await talk.Meet(people);
        await Tables.Do(talk.Bot, "UPDATE people SET personal_chat = NULL");
        await talk.Promise(Recipient.Conversation(talk.Room.Id), "for all");
        foreach (var person in people) await talk.Promise(Recipient.Person(person.AadObjectId!), "news");

        var saying = talk.SayAll(clock);
        while (!saying.IsCompleted)
        {
            // An opening that finds no place waits for the clock, not for the play.
            await Task.WhenAny(saying, Task.Delay(20));
            clock.Advance(TimeSpan.FromMilliseconds(20));
        }
        await saying;

        foreach (var person in people) talk.Shown(person.Personal).Select(m => m.Text).ShouldBe(["news"]);
        talk.Teams.Calls.Count(c => c.IsCreate).ShouldBe(60);
        talk.Teams.Calls.Count(c => c.Status == 429).ShouldBe(0);
    }

    /// <summary>How much of what is allowed was used: the time of somebody who sends each message the instant it may be sent, by the time it took.</summary>
    private static double Share(MachineClock took, IEnumerable<string> conversations)
    {
        var clock = new MachineClock();
        var limits = new RateLimits(clock);
        foreach (var conversation in conversations)
            while (limits.Take(CallKind.Write, "t", conversation) is var wait && wait > TimeSpan.Zero)
                clock.Advance(wait);
        return clock.Passed / took.Passed;
    }
}
