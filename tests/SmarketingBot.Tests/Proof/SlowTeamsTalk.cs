using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Outbox;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>Teams is slow to take what the bot says or to tell who is there: whoever speaks gets their answer all the same.</summary>
public class SlowTeamsTalk
{
    // What Teams gives a form before it shows an error to the person.
    private static SimulatedTeamsOptions Impatient(SimulatedTeamsOptions options) => options with { AnswerTimeout = TimeSpan.FromSeconds(5) };

    [Fact, Proves("pitfall 2")]
    public async Task What_was_said_is_acknowledged_before_anything_is_said_about_it()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, talk.Room, "items");
        talk.Teams.Calls.Clear();
        using var slow = talk.Teams.Faults.Delay(TimeSpan.FromSeconds(2), when: c => c.IsSend || c.IsEdit);
        var said = await talk.Sam.Says(talk.Room, "I'll send the deck by fri");
        // The log holds answered calls: Teams has not taken the receipt yet.
        (said.Status, talk.Posts(talk.Room).Count).ShouldBe((200, 0));
        await talk.Eventually(() => talk.CardIn(talk.Room).ShouldShow("#1", "send the deck"));
    }

    [Fact, Proves("pitfall 2")]
    public async Task Who_names_people_whom_Teams_does_not_tell_is_answered_in_time()
    {
        await using var talk = await Talk.Begin(options: Impatient);
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00");
        using var slow = talk.Teams.Faults.Delay(TimeSpan.FromSeconds(8), when: c => c.Path.Contains("members", StringComparison.OrdinalIgnoreCase));
        var newcomers = Enumerable.Range(1, 3).Select(i => talk.Teams.AddPerson($"Newcomer{i} Late")).ToList();
        foreach (var person in newcomers) await talk.Teams.AddTo(talk.Teams.AddGroupChat($"Elsewhere {person.Name}", person), person, person);

        var data = new JsonObject { ["verb"] = "series.moderators", ["form"] = "f1", ["rota"] = string.Join(',', newcomers.Select(p => p.AadObjectId)), ["next"] = "" };
        (await talk.Noa.Invokes(talk.Room, "task/submit", new JsonObject { ["data"] = data })).Status.ShouldBe(200);
    }

    [Fact, Proves("pitfall 2")]
    public async Task A_place_that_is_heard_from_for_the_first_time_is_answered_in_time()
    {
        await using var talk = await Talk.Begin(options: Impatient);
        using var slow = talk.Teams.Faults.Delay(TimeSpan.FromSeconds(8), when: c => c.Path.Contains("members", StringComparison.OrdinalIgnoreCase));
        (await talk.Sam.Says(talk.Room, "I'll send the deck by fri")).Status.ShouldBe(200);
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("#1", "send the deck", "Sam Porter");
    }
}
