using System.Text;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Api;

/// <summary>Another program tells numbers. It is Monday, 23 November 2026.</summary>
public class KpiPushTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task One_number_or_several_are_stored_under_the_name_of_the_key(TestDatabase database)
    {
        var (talk, crm) = await Crm.Begin(database);
        await using var _ = talk;
        var told = await crm.Tells("""{"kpi": "mql", "value": 320}""");
        (told.Status, told.Type).ShouldBe((200, "application/json"));
        told.Text.ShouldBe("""{"stored":[{"kpi":"mql","value":320,"from":"2026-11-01","asOf":"2026-11-23","mode":"set"}]}""");
        told = await crm.Tells("""[{"kpi": "MQL", "value": 12, "mode": "add"}, {"kpi": "Close rate", "value": 25.5, "period": "2026-10"}, {"kpi": "MQL", "value": 400, "period": "last month", "asOf": "2026-10-31"}, {"kpi": "MQL", "value": 1, "mode": "add"}]""");
        told.Status.ShouldBe(200, told.Text);
        (await Numbers.Of(talk)).ShouldBe(["Close rate 2026-10-01 25.5", "MQL 2026-10-01 400", "MQL 2026-11-01 333"]);
        // It reads back what it told, and not what that comes to.
        told.Text.ShouldNotContain("333");
        (await talk.Read(db => db.KpiNumbers.Select(n => n.Program).Distinct().ToListAsync())).ShouldBe(["CRM"]);
        (await talk.Read(db => db.KpiNumbers.CountAsync(n => n.EnteredBy != null))).ShouldBe(0);
    }

    [Fact]
    public async Task All_of_a_request_or_nothing()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        var before = await Numbers.All(talk);
        var told = await crm.Tells("""[{"kpi": "MQL", "value": 320}, {"kpi": "Churn", "value": 3}, {"kpi": "MQL", "value": -1}, {"kpi": "MQL", "value": 1, "period": "next month"}, {"kpi": "MQL", "value": 1, "period": "week of 16 nov"}]""");
        (told.Status, told.Type).ShouldBe((422, "application/problem+json"));
        ((string?)told.Json["type"], (int)told.Json["status"]!).ShouldBe(("urn:smarketingbot:refused", 422));
        told.Json["errors"]!.AsArray().Select(e => $"{e!["index"]} {e["field"]} {e["message"]}").ShouldBe(
        [
            "1 kpi “Churn” is not on this scoreboard.",
            "2 value MQL can't be below 0. Say it like “mql 320”.",
            "3 value December hasn't begun, so nothing can be counted yet. For this month say “mql 320”.",
            "4 period That number is told by the month. Write it like “October” or “last month”.",
        ]);
        (await Numbers.All(talk)).ShouldBe(before);
        (await talk.Read(db => db.ApiKeys.SingleAsync())).LastUsedAt.ShouldBeNull();
        // Programs don't learn what else is on it.
        told.Text.ShouldNotContain("Close rate");
    }

    private static readonly (string Body, int Status)[] Bodies =
    [
        ("", 400), ("null", 400), ("3", 400), ("\"MQL\"", 400), ("{", 400), ("[]", 400), ("[1]", 400), ("[[{}]]", 400), ("{}", 422),
        ("""{"kpi":"MQL"}""", 422), ("""{"value":3}""", 422), ("""{"kpi":"MQL","value":"320"}""", 422), ("""{"kpi":7,"value":3}""", 422), ("""{"kpi":"MQL","value":1e400}""", 422),
        ("""{"kpi":"MQL","value":1e29}""", 422), ("""{"kpi":"MQL","value":0.00001}""", 422), ("""{"kpi":"MQL","value":NaN}""", 400), ("""{"kpi":"MQL","value":3,"extra":1}""", 422),
        ("""{"kpi":"MQL","value":3,"value":4}""", 400), ("""{"kpi":"MQL","value":3,"mode":"replace"}""", 422), ("""{"kpi":"MQL","value":3,"asOf":"23.11.2026"}""", 422), ("""{"kpi":"MQL","value":3,"period":7}""", 422),
        ("""{"kpi":"MQL","value":3,"asOf":"2026-12-24"}""", 422), ("{\"kpi\":\"M\\ud800QL\",\"value\":3}", 400), (new string('[', 5000), 400),
    ];

    [Fact]
    public async Task Bent_bodies_are_refused_politely()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        foreach (var (body, status) in Bodies)
        {
            var told = await crm.Tells(body);
            told.Status.ShouldBe(status, $"{body}: {told.Text}");
            told.Type.ShouldBe("application/problem+json");
            told.Text.ShouldNotContain(crm.Key!);
        }
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_large_too_many_and_not_json_are_refused()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        (await crm.Tells("[" + string.Join(',', Enumerable.Repeat("""{"kpi":"MQL","value":1,"mode":"add"}""", 101)) + "]")).Status.ShouldBe(400);
        (await crm.Tells("""{"kpi":"MQL","value":1}""" + new string(' ', Limits.BodyBytes))).Status.ShouldBe(413);
        (await crm.Sends(new StreamedContent(Limits.BodyBytes + 1))).Status.ShouldBe(413, "told of no length");
        (await crm.Sends(new StringContent("kpi=MQL&value=1", Encoding.UTF8, "application/x-www-form-urlencoded"))).Status.ShouldBe(415);
        (await crm.Tells("[" + string.Join(',', Enumerable.Repeat("""{"kpi":"MQL","value":1,"mode":"add"}""", 100)) + "]")).Status.ShouldBe(200);
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 100"]);
    }

    [Fact]
    public async Task Without_a_key_that_works_every_answer_is_the_same()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        var key = crm.Key!;
        string?[] wrong = [null, "", "smk_", key[..^1], key + "A", key[4..], key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), "smk_" + Secret.Make(Guid.NewGuid()).Text, "smk_" + new string('A', 64), key.ToUpperInvariant()];
        var answers = new List<string>();
        foreach (var one in wrong)
        {
            var told = await new Crm(talk, one).Tells("""{"kpi": "MQL", "value": 320}""");
            told.Status.ShouldBe(401, one);
            told.Headers["WWW-Authenticate"].ShouldBe("Bearer");
            answers.Add(told.Text);
        }
        answers.Distinct().Count().ShouldBe(1);
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asked_again_under_the_same_name_it_stores_nothing_more_and_answers_alike()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        const string Body = """{"kpi": "MQL", "value": 10, "mode": "add"}""";
        await crm.Tells("""{"kpi": "MQL", "value": 100}""");
        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => crm.Tells(Body, "daily-2026-11-23")));
        all.Select(t => (t.Status, t.Text)).Distinct().Count().ShouldBe(1);
        all.Count(t => t.Headers.ContainsKey("Idempotency-Replayed")).ShouldBe(4);
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 110"]);

        var other = await crm.Tells("""{"kpi": "MQL", "value": 11, "mode": "add"}""", "daily-2026-11-23");
        (other.Status, (string?)other.Json["type"]).ShouldBe((422, "urn:smarketingbot:idempotency-key-reused"));
        // Another program's names are its own.
        (await (await Crm.Make(talk, "Workflow")).Tells(Body, "daily-2026-11-23")).Status.ShouldBe(200);
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 120"]);
        // What could not be taken stores no answer: corrected, it may come under the same name.
        (await crm.Tells("""{"kpi": "MQLs of ours", "value": 1}""", "b")).Status.ShouldBe(422);
        (await crm.Tells("""{"kpi": "MQL", "value": 200}""", "b")).Status.ShouldBe(200);
        foreach (var name in new[] { new string('x', 256), "with blank", "ümlaut" }) (await crm.Tells(Body, name)).Status.ShouldBe(400, name);
        await talk.Until("2026-11-24T09:00:00Z");
        (await crm.Tells(Body, "daily-2026-11-23")).Headers.ShouldNotContain(h => h.Key == "Idempotency-Replayed", "after a day the name is free");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 210"]);
    }

    [Fact]
    public async Task A_key_is_slowed_down_and_strangers_are_without_holding_it_up()
    {
        var (talk, crm) = await Crm.Begin(settings: new Dictionary<string, string?> { ["Api:PerMinute"] = "5", ["Api:FailuresPerMinute"] = "3" });
        await using var _ = talk;
        var stranger = new Crm(talk, "smk_" + Secret.Make(Guid.NewGuid()).Text);
        var seen = new List<int>();
        for (var i = 0; i < 5; i++) seen.Add((await stranger.Tells("{}")).Status);
        seen.ShouldBe([401, 401, 401, 429, 429]);
        seen.Clear();
        for (var i = 0; i < 7; i++) seen.Add((await crm.Tells($$"""{"kpi": "MQL", "value": {{i}}}""")).Status);
        seen.ShouldBe([200, 200, 200, 200, 200, 429, 429]);
        var slowed = await crm.Tells("{}");
        int.Parse(slowed.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        slowed.Type.ShouldBe("application/problem+json");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 4"]);
    }

    [Fact]
    public async Task A_key_tells_to_its_own_meeting_only()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        var board = talk.Teams.AddGroupChat("Board", talk.Noa, talk.Sam);
        await talk.Says(talk.Noa, board, "setup weekly wed 10:00 Europe/Berlin");
        await talk.Says(talk.Noa, board, "moderator @Noa");
        await talk.Says(talk.Noa, board, "api key Other");
        var other = new Crm(talk, Crm.KeyOn((await Links.Browser.Presses(Links.Browser.AddressFor(talk, talk.Noa))).Body));
        var told = await other.Tells("""{"kpi": "MQL", "value": 320}""");
        told.Status.ShouldBe(422);
        told.Text.ShouldContain("“MQL” is not on this scoreboard.");
        (await crm.Tells("""{"kpi": "MQL", "value": 320}""")).Status.ShouldBe(200);
    }

    private sealed class StreamedContent : HttpContent
    {
        private readonly int _bytes;

        internal StreamedContent(int bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => await stream.WriteAsync(new byte[_bytes]);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
