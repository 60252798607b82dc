using Microsoft.AspNetCore.Http;
using SmarketingBot.Tests.Stage;
using SmarketingBot.Tests.Wire;

namespace SmarketingBot.Tests.Proof;

/// <summary>Teams moves a tenant to another address; the bot follows to where it heard from last.</summary>
public class AddressTalk
{
    [Fact, Proves("pitfall 6")]
    public async Task Reminders_go_where_the_person_was_heard_from_last_also_after_a_restart()
    {
        await using var talk = await Talk.Begin();
        var heard = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var moved = await Loopback.Start(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            heard.Enqueue(context.Request.Path + " " + await reader.ReadToEndAsync());
            await context.Response.WriteAsJsonAsync(new { id = $"m{heard.Count}" });
        });
        var said = await talk.Says(talk.Sam, "I'll send the deck by fri");
        var before = talk.CountTo(talk.Sam);

        var again = said.Activity.DeepClone().AsObject();
        (again["id"], again["text"], again["serviceUrl"]) = ("heard-again", "my items", moved.Url + "/emea/");
        (await talk.Teams.Post(again)).Status.ShouldBe(200);
        await talk.Settle();
        await talk.Restart();
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before, "nothing goes to the old address");
        heard.ShouldContain(h => h.StartsWith("/emea/v3/conversations/") && h.Contains("Coming up"));
    }
}
