using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;
using Xunit.Abstractions;

namespace SmarketingBot.Tests.Teams;

/// <summary>Whatever is in a body, the bot answers, lives, keeps its data as it was, and keeps its log short.</summary>
[Collection(Alone.Name)]
public class HostileTests(ITestOutputHelper output)
{
    // The size that is asked for takes a minute on a busy machine: .ci/run asks for it, everybody else gets a part.
    private static readonly int Bodies = int.TryParse(Environment.GetEnvironmentVariable("SMARKETING_HOSTILE_BODIES"), out var bodies) ? bodies : 2000;

    [Theory, OnSqlite, OnPostgres]
    public async Task Thousands_of_bent_activities_change_nothing_and_break_nothing(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        var valid = await Valid(talk);
        using var log = LogLines.Of(talk.Bot);
        // Welcomes of places that nobody heard of before are rightful; all else is not.
        const string Kept = "SELECT COUNT(*) FROM outbox WHERE kind <> 'welcome'";
        var tables = Tables.Agreed.Except(["outbox"]).ToArray();
        var (before, said) = (await Dump(talk, tables), await Tables.Ask(talk.Bot, Kept));

        const int Seed = 20261123;
        var hostile = new Hostile(Seed);
        var statuses = new SortedDictionary<int, int>();
        var count = database.IsPostgres ? Bodies / 5 : Bodies;
        long heap = 0;
        for (var i = 0; i < count; i++)
        {
            // What is made once and kept (plans, pools, caches) is there after the first tenth.
            if (i == count / 10) heap = Heap(talk);
            var body = hostile.Next(valid);
            var status = (await talk.Teams.PostRaw(body)).Status;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            status.ShouldBeInRange(200, 499, $"Seed {Seed}, body {i}: {Cut(body)}\n{string.Join('\n', log.Loud.TakeLast(1))}");
        }
        await talk.Settle();
        var grown = (Heap(talk) - heap) / 1024 / 1024;
        output.WriteLine($"Seed {Seed}: {string.Join(", ", statuses.Select(s => $"{s.Value} × {s.Key}"))}; {log.All.Count} lines of log, {grown} MB more");
        grown.ShouldBeLessThan(64, "nothing of a refused body is kept");
        log.All.Count.ShouldBeLessThan(count / 20, string.Join('\n', log.All.Take(5).Select(l => l.Text)));

        (await Dump(talk, tables)).ShouldBe(before);
        (await Tables.Ask(talk.Bot, Kept)).ShouldBe(said);
        statuses[200].ShouldBeGreaterThan(count * 3 / 10, "most must get past the door, or this proves little");
        log.Loud.Count.ShouldBeLessThan(10, string.Join('\n', log.Loud.Take(3)));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        (await http.GetAsync(new Uri(talk.Teams.Bot!, "/health/ready"))).IsSuccessStatusCode.ShouldBeTrue();
        await talk.Says(talk.Mia, "my items");
        talk.LastTo(talk.Mia).ShouldContain("open");
    }

    // A tenant that nobody heard of before is looked after from then on, like its places; that says nothing to anybody.
    private static async Task<string> Dump(Talk talk, string[] tables) =>
        string.Join('\n', (await Tables.Dump(talk.Bot, tables)).Split('\n').Where(line => !line.Contains("| retention | tenant |", StringComparison.Ordinal)));

    /// <summary>One of every kind that Teams sends, by Mia, about Sam's item: bent or not, none of them is hers to change.</summary>
    private static async Task<List<JsonObject>> Valid(Talk talk)
    {
        await talk.Says(talk.Mia, "hi");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        var card = talk.Room.Messages.Last(m => m.FromBot);
        var all = new List<JsonObject>();

        async Task Add(Task<TurnOutcome> does) => all.Add((await does).Activity);
        await Add(talk.Mia.Says("help"));
        await Add(talk.Mia.Says(talk.Room, "items"));
        await Add(talk.Mia.Says(talk.Room, "what is @Sam up to, 12 by fri?"));
        await Add(talk.Mia.Clicks(card, "Done"));
        foreach (var name in new[] { "task/fetch", "task/submit" })
            foreach (var verb in new[] { "item.move", "item.snooze", "item.notforme", "item.note" })
                await Add(talk.Mia.Invokes(talk.Room, name, new JsonObject { ["data"] = new JsonObject { ["verb"] = verb, ["item"] = 1, ["number"] = "1", ["date"] = "2026-12-03", ["form"] = "f1" } }, card.Id));
        await Add(talk.Mia.Invokes(talk.Room, "composeExtension/query", new JsonObject { ["commandId"] = "x" }));
        await Add(talk.Mia.Invokes(talk.Room, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "card.view", ["data"] = new JsonObject() }, ["trigger"] = "automatic" }, card.Id));
        await Add(talk.Mia.Reacts(card));
        await Add(talk.Teams.InstallIn(talk.Room, talk.Mia));
        await Add(talk.Teams.AddTo(talk.Room, talk.Mia, talk.Teams.AddPerson("Newcomer Nora")));
        foreach (var name in new[] { "application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd", "application/vnd.microsoft.meetingParticipantJoin" })
        {
            var activity = all[1].DeepClone().AsObject();
            (activity["type"], activity["name"]) = ("event", name);
            activity["value"] = new JsonObject { ["Id"] = "m1", ["members"] = new JsonArray(new JsonObject { ["user"] = new JsonObject { ["id"] = talk.Mia.Mri, ["name"] = "Mia Novak", ["aadObjectId"] = talk.Mia.AadObjectId } }) };
            await Add(talk.Teams.Post(activity));
        }
        await talk.Settle();
        return all;
    }

    // What is left after everything was collected that can be, without the simulated Teams' own record.
    private static long Heap(Talk talk)
    {
        talk.Teams.Calls.Clear();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Cut(string body) => body.Length <= 1500 ? body : body[..1500] + "…";
}
