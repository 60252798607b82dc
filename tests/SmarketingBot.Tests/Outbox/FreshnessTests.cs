using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>What is said is true at the moment it is said.</summary>
public class FreshnessTests
{
    [Theory, OnSqlite, OnPostgres, Proves("play 1")]
    public async Task Done_while_a_reminder_waits_means_no_reminder(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "hi");
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(1), when: c => c.IsSend && c.Conversation == talk.Sam.Personal.Id);
        var (posts, count) = (talk.Posts(talk.Sam.Personal).Count, talk.CountTo(talk.Sam));
        await talk.Until("2026-11-25T08:31:00Z");
        talk.Posts(talk.Sam.Personal).Count.ShouldBe(posts + 1);
        await talk.Clicks(talk.Sam, talk.Shown(talk.Room)[0], "Done");
        await talk.Eventually(() => Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE state = 'Waiting'").GetAwaiter().GetResult().ShouldBe("0"));
        talk.CountTo(talk.Sam).ShouldBe(count);
        talk.Posts(talk.Sam.Personal).Count.ShouldBe(posts + 1);
    }

    [Fact, Proves("pitfall 4")]
    public async Task Many_changes_while_Teams_is_busy_become_one_edit_that_respects_the_pause()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(2), when: c => c.IsEdit);
        foreach (var date in new[] { "1 dec", "2 dec", "3 dec", "4 dec" }) await talk.Says(talk.Sam, $"move 1 to {date}");
        await talk.Eventually(() => talk.CardIn(talk.Room).ShouldShow("Fri 4 Dec"));
        var edits = talk.Edits(talk.Room);
        edits.Select(c => c.Status).ShouldBe([429, 200]);
        (edits[1].At - edits[0].At).TotalSeconds.ShouldBeGreaterThanOrEqualTo(1.9);
    }

    [Fact]
    public async Task What_was_withdrawn_after_it_was_taken_is_not_said()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, "hi");
        var posts = talk.Posts(talk.Sam.Personal).Count;
        var sam = Recipient.Person(talk.Sam.AadObjectId!);
        await Write(talk, async promises =>
        {
            foreach (var text in new[] { "first", "second" }) await promises.Make(Answers.Kind, text, sam, payload: Answers.Pack(Speech.Says(text)));
        });
        // The first is on its way slowly; the second was taken with it and waits behind it.
        talk.Teams.Faults.Delay(TimeSpan.FromSeconds(1), calls: 1, when: c => c.IsSend);
        var settled = talk.Settle();
        while (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE lease_owner IS NOT NULL AND state = 'Waiting'") != "2") settled.IsCompleted.ShouldBeFalse();
        await Write(talk, promises => promises.Withdraw("second"));
        await settled;
        talk.Posts(talk.Sam.Personal).Count.ShouldBe(posts + 1);
        talk.LastTo(talk.Sam).ShouldBe("first");
        (await Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE key = 'second'")).ShouldBe("Cancelled");
    }

    private static Task Write(Talk talk, Func<Promises, Task> body) =>
        talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, (services, _) => body(services.GetRequiredService<Promises>()));
}
