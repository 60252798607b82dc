using Microsoft.AspNetCore.Builder;
using SmarketingBot.Core.Keys;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scheduling;

/// <summary>Two nodes behind one address: what people and programs do comes to either, or to both at once.</summary>
public class TwoNodesTalk
{
    [Theory, OnPostgres]
    public async Task What_comes_to_both_at_once_is_done_once_and_answered_once(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await using var nodes = await Two(talk);
        foreach (var said in (string[])["I'll send the deck by fri", "done 1", "help", "my items", "ping"])
        {
            var outcome = await talk.Says(talk.Sam, said);
            await nodes.Settle();
            var seen = talk.CountTo(talk.Sam);
            await nodes.Both(() => talk.Teams.Redeliver(outcome.Activity));
            await nodes.Settle();
            talk.CountTo(talk.Sam).ShouldBe(seen, said);
        }
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM action_items")).ShouldBe("1");
    }

    [Theory, OnPostgres]
    public async Task A_question_that_both_hear_at_the_same_moment_is_answered_once(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await using var nodes = await Two(talk);
        var template = (await talk.Says(talk.Sam, "help")).Activity;
        await nodes.Settle();
        for (var i = 0; i < 10; i++)
        {
            var asked = template.DeepClone().AsObject();
            asked["id"] = $"unheard-{i}";
            var seen = talk.CountTo(talk.Sam);
            await nodes.Both(() => talk.Teams.Redeliver(asked));
            await nodes.Settle();
            talk.CountTo(talk.Sam).ShouldBe(seen + 1);
        }
    }

    [Theory, OnPostgres]
    public async Task A_button_pressed_at_both_at_once_counts_once(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "my items");
        await using var nodes = await Two(talk);
        var pressed = await nodes.Both(() => talk.Sam.Clicks("Done"));
        pressed.ShouldAllBe(outcome => outcome.Status == 200);
        await nodes.Settle();
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM item_events WHERE what = 'done'")).ShouldBe("1");
        (await Tables.Ask(talk.Bot, "SELECT state FROM action_items")).ShouldBe("Done");
    }

    [Theory, OnPostgres]
    public async Task An_address_that_is_opened_at_both_at_once_opens_once(TestDatabase database)
    {
        var (talk, _) = await Crm.Begin(database);
        await using var begun = talk;
        await using var nodes = await Two(talk);
        for (var i = 0; i < 5; i++)
        {
            await talk.Says(talk.Noa, talk.Room, $"api key Tool {i}");
            var address = talk.AddressFor(talk.Noa);
            var opened = await nodes.Both(() => Browser.Presses(new Uri(talk.Teams.Bot!, address.PathAndQuery)));
            opened.Count(page => page.Body.Contains("smk_", StringComparison.Ordinal)).ShouldBe(1);
            await nodes.Settle();
        }
    }

    [Theory, OnPostgres]
    public async Task A_key_has_one_limit_over_both(TestDatabase database)
    {
        var (talk, crm) = await Crm.Begin(database, new Dictionary<string, string?> { ["Api:PerMinute"] = "5" });
        await using var begun = talk;
        await using var nodes = await Two(talk);
        var (id, tenant) = (Guid.Parse(await Tables.Ask(talk.Bot, "SELECT id FROM api_keys")), talk.Teams.Options.TenantId);
        const long Minute = 1_000_000;
        Task<bool> At(WebApplication node, long minute) => node.Get<Work>().Write(tenant, (services, _) => ((CheckKey)services.GetService(typeof(CheckKey))!).Counts(id, minute, 5));

        var counted = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => At(i % 2 == 0 ? talk.Bot : nodes.Other, Minute)));
        counted.Count(taken => taken).ShouldBe(5);
        // A clock that is behind begins no old minute anew; the next minute is a new one.
        (await At(nodes.Other, Minute - 1)).ShouldBeFalse();
        (await At(nodes.Other, Minute + 1)).ShouldBeTrue();

        // Used up at one node, in this minute or the next: the other refuses too, and says how long.
        await Tables.Do(talk.Bot, "UPDATE api_keys SET uses_in_minute = 5, counted_minute = floor(extract(epoch FROM now()) / 60) + 1");
        foreach (var at in nodes.Addresses)
        {
            talk.Teams.Bot = at;
            var slowed = await crm.Tells("""{"kpi": "MQL", "value": 1}""");
            slowed.Status.ShouldBe(429);
            slowed.Headers.Keys.ShouldContain("Retry-After");
        }
    }

    private static async Task<Pair> Two(Talk talk)
    {
        var first = talk.Teams.Bot!;
        var other = await talk.AnotherProcess();
        return new Pair(talk, other, [first, talk.Teams.Bot!]);
    }

    private sealed class Pair(Talk talk, WebApplication other, Uri[] addresses) : IAsyncDisposable
    {
        public WebApplication Other => other;

        public Uri[] Addresses => addresses;

        /// <summary>The same at each, begun before either has ended.</summary>
        public async Task<T[]> Both<T>(Func<Task<T>> what)
        {
            var begun = addresses.Select(address =>
            {
                talk.Teams.Bot = address;
                return what();
            }).ToList();
            return await Task.WhenAll(begun);
        }

        /// <summary>Both say what they have to say.</summary>
        public async Task Settle()
        {
            await other.Get<Steps>().Settle();
            await talk.Settle();
        }

        public ValueTask DisposeAsync() => other.DisposeAsync();
    }
}
