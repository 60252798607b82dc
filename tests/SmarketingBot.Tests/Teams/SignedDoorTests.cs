using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Teams;

/// <summary>The door with an app id: whoever wants in shows a token, and so do we on the way out.</summary>
public class SignedDoorTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_promise_goes_all_its_way_with_real_tokens_in_both_directions(TestDatabase database)
    {
        await using var talk = await Begin(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        talk.CardIn(talk.Room).ShouldShow("#1", "send the deck", "Sam Porter");
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CardTo(talk.Sam).ShouldShow("Coming up");
        (await talk.Clicks(talk.Sam, "Done")).Card!.ShouldShow("All done");
        talk.CardIn(talk.Room).ShouldShow("done");
        await talk.Until("2026-12-20T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);

        talk.Teams.Calls.ShouldAllBe(c => c.Status != 401);
        talk.Teams.Calls.Count.ShouldBeGreaterThan(3);
        talk.Teams.Issuer.TokenCalls.ShouldBe(1, "the token is fetched once and kept");
    }

    [Fact]
    public async Task In_Production_it_is_the_same()
    {
        await using var talk = await Begin(settings: Production("127.0.0.1"));
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        talk.CardTo(talk.Sam).ShouldShow("send the deck");
    }

    [Fact]
    public async Task In_Production_this_machine_is_trusted_only_when_it_is_listed()
    {
        await using var talk = await Begin(settings: Production(null));
        (await talk.Sam.Says("I'll send the deck by fri")).Status.ShouldBe(403);
        await talk.Settle();
        (await Tables.Dump(talk.Bot, "action_items", "outbox", "people", "places")).ShouldBeEmpty();
    }

    [Fact, Proves("pitfall 5")]
    public async Task Without_a_token_nobody_gets_in()
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        (await talk.Teams.PostRaw(activity.ToJsonString(), token: "")).Status.ShouldBe(401);
        (await talk.Teams.PostRaw(activity.ToJsonString(), token: "nonsense")).Status.ShouldBe(401);
        (await Knock.At(talk, activity, r => r.Headers.Authorization = new AuthenticationHeaderValue("Basic", "c2FtOnNhbQ=="))).ShouldBe(401);
        await NothingHappened(talk);
    }

    [Fact]
    public async Task A_token_for_another_reply_address_is_refused()
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        var token = talk.Teams.Issuer.Forge(new TokenWish { ServiceUrl = "https://smba.trafficmanager.net/emea/" });
        (await talk.Teams.PostRaw(activity.ToJsonString(), token: token)).Status.ShouldBe(401);
        await NothingHappened(talk);
    }

    [Fact, Proves("pitfall 5")]
    public async Task A_good_token_does_not_make_a_strange_reply_address_good()
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        activity["serviceUrl"] = "https://gateway.example/teams/";
        var token = talk.Teams.Issuer.Forge(new TokenWish { ServiceUrl = "https://gateway.example/teams/" });
        (await talk.Teams.PostRaw(activity.ToJsonString(), token: token)).Status.ShouldBe(403);
        await NothingHappened(talk);
    }

    [Theory]
    [InlineData("conversation", "tenantId")]
    [InlineData("Conversation", "TenantID")]
    public async Task Another_tenant_is_refused(string conversation, string tenantId)
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        var place = activity["conversation"]!.DeepClone().AsObject();
        place.Remove("tenantId");
        place[tenantId] = "7e7a0000-0000-4000-8000-00000000beef";
        activity.Remove("conversation");
        activity[conversation] = place;
        await OfAnotherTenant(talk, activity);
    }

    [Fact]
    public async Task Another_tenant_is_refused_wherever_it_is_named()
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        activity["conversation"]!.AsObject().Remove("tenantId");
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "7e7a0000-0000-4000-8000-00000000beef" } };
        await OfAnotherTenant(talk, activity);
    }

    [Fact]
    public async Task A_tenant_that_is_no_text_is_another_one()
    {
        await using var talk = await Begin();
        var activity = await Knock.Promise(talk);
        activity["conversation"]!["tenantId"] = 17;
        await OfAnotherTenant(talk, activity);
    }

    [Fact]
    public async Task A_login_that_is_away_for_a_while_loses_nothing()
    {
        await using var talk = await Begin(settings: new Dictionary<string, string?> { ["Outbox:BackOffSeconds"] = "1", ["Outbox:LongestBackOffSeconds"] = "1" });
        talk.Teams.Issuer.LoginDown = true;
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        talk.CountTo(talk.Sam).ShouldBe(0);
        talk.Teams.Issuer.LoginDown = false;
        await talk.Eventually(() => talk.CountTo(talk.Sam).ShouldBe(1), seconds: 4);
    }

    private static Task<Talk> Begin(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        Talk.Begin(database, settings: settings, options: o => o with { Signed = true, RequireToken = true });

    private static Dictionary<string, string?> Production(string? trusted)
    {
        var settings = new Dictionary<string, string?> { ["environment"] = "Production" };
        if (trusted is not null) settings["Teams:TrustedHosts:0"] = trusted;
        return settings;
    }

    private static async Task OfAnotherTenant(Talk talk, JsonObject activity)
    {
        (await talk.Teams.Post(activity)).Status.ShouldBe(403);
        await NothingHappened(talk);
        (await Tables.Ask(talk.Bot, "SELECT COUNT(DISTINCT tenant) FROM people")).ShouldBe("1");
    }

    private static async Task NothingHappened(Talk talk)
    {
        await talk.Settle();
        (await Tables.Dump(talk.Bot, "action_items", "outbox")).ShouldBeEmpty();
    }
}
