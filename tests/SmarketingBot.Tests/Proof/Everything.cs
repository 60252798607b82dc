using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.House;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// A series with one of everything in it, and every way there is to ask the bot for something: the verb table's own
/// words, and the buttons and forms of all card snapshots with the ids of what is really there.
/// </summary>
internal sealed class Everything : IAsyncDisposable
{
    /// <summary>How far the meeting has come: in each, other verbs do something.</summary>
    public static readonly string[] Stages = ["before", "during", "after"];

    private static string? _administrator;
    private int _forms;

    private Everything(Talk talk) => (Talk, Map) = (talk, talk.Bot.Services.GetRequiredService<FeatureMap>());

    public Talk Talk { get; }
    public FeatureMap Map { get; }

    /// <summary>Noa moderates and administers; Olga is neutral too.</summary>
    public SimPerson Olga { get; private set; } = null!;

    /// <summary>In the same chat, of another organisation.</summary>
    public SimPerson Foreigner { get; private set; } = null!;

    public SimPerson Guest { get; private set; } = null!;
    public SimPerson Anonymous { get; private set; } = null!;

    /// <summary>Of the same organisation, in another chat.</summary>
    public SimPerson Eve { get; private set; } = null!;

    public SimConversation Board { get; private set; } = null!;

    /// <summary>Sam's open item, Max's to accept, Sia's done one, Sam's blocked one, Sia's to be dropped, Sam's own, and one proposed in the meeting.</summary>
    public int Items => 7;

    public string Meeting { get; private set; } = "";
    /// <summary>What a word means, proposed by sales.</summary>
    public string Proposal { get; private set; } = "";

    public string Topic { get; private set; } = "";

    /// <summary>MQL, told twice and behind.</summary>
    public string Kpi { get; private set; } = "";

    public string Series { get; private set; } = "";

    /// <summary>What counts of it.</summary>
    public string Number { get; private set; } = "";
    /// <summary>A win, an ask of marketing, feedback about Mia's campaign, a piece of content, and the campaign.</summary>
    public Dictionary<string, string> Told { get; } = [];

    /// <summary>L-17, which sales has not answered.</summary>
    public string Lead { get; private set; } = "";

    public static async Task<Everything> Begin(string stage)
    {
        var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Access:Administrators"] = await Administrator() });
        var all = new Everything(talk);
        await all.Fill(stage);
        return all;
    }

    public ValueTask DisposeAsync() => Talk.DisposeAsync();

    /// <summary>Every sentence of the table that is understood there, with the names and numbers of what is here.</summary>
    public IEnumerable<(string Verb, string Text)> Sentences(bool personal)
    {
        var where = personal ? Where.Personal : Where.Conversation;
        foreach (var (verb, shape) in Map.Commands.Where(c => c.Where.HasFlag(where)).Select(c => (c.Words, c.Shape))
            .Concat(Map.Sentences.Where(s => s.Where.HasFlag(where)).Select(s => (s.Shape, s.Shape))))
        {
            var text = shape.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("@Ben", "@Max", StringComparison.Ordinal);
            if (text.Split(' ').Contains("12"))
                foreach (var number in Enumerable.Range(1, Items)) yield return (verb, text.Replace("12", number.ToString(), StringComparison.Ordinal));
            else yield return (verb, verb.EndsWith("topic", StringComparison.Ordinal) || verb == "vote" ? text.Replace("3", "1", StringComparison.Ordinal) : text);
        }
    }

    /// <summary>The data of every button and every form on any card, with the ids of what is here. Each is a copy of one's own.</summary>
    public IEnumerable<(string Verb, bool IsForm, JsonObject Data)> Presses()
    {
        var seen = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Clone.At("tests", "SmarketingBot.Tests"), "*.json", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "cards").Order())
        {
            var card = JsonNode.Parse(File.ReadAllText(file))!;
            var nodes = Walk(card).ToList();
            var inputs = nodes.Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();
            foreach (var data in nodes.Select(n => n["data"]).OfType<JsonObject>())
            {
                if ((string?)data["verb"] is not { } verb || Map.Button(verb) is null && Map.Dialog(verb) is null) continue;
                foreach (var number in verb.StartsWith("item.", StringComparison.Ordinal) || verb == "undo" ? Enumerable.Range(1, Items) : [1])
                {
                    var filled = Fill(data.DeepClone().AsObject(), inputs, number);
                    if (seen.Add(filled.ToJsonString())) yield return (verb, Map.Dialog(verb) is not null, Named(filled));
                }
            }
        }
    }

    /// <summary>Presses it, or opens the form and sends it off, as any client could.</summary>
    public async Task<IReadOnlyList<TurnOutcome>> Press(SimPerson who, SimConversation where, string verb, bool isForm, JsonObject data)
    {
        JsonObject Copy() => data.DeepClone().AsObject();
        var card = where.LastWhere(m => m is { FromBot: true, HasCard: true })?.Id;
        var outcomes = isForm
            ? new[] { await who.Invokes(where, "task/fetch", new JsonObject { ["data"] = Copy() }, card), await who.Invokes(where, "task/submit", new JsonObject { ["data"] = Copy() }, card) }
            : [await who.Invokes(where, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Copy() }, ["trigger"] = "manual" }, card)];
        await Talk.Settle();
        return outcomes;
    }

    /// <summary>Everything that people agreed on, one row a line. Who was met when, and what was said about it, is left out.</summary>
    public async Task<HashSet<string>> Facts()
    {
        var tables = await Talk.Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().ToList()));
        var dump = await Tables.Dump(Talk.Bot, tables.Except(["places", "inbox", "outbox", "audit", "alarms", "deeds", "tick", "shown_items"]));
        return [.. dump.Split('\n')];
    }

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(p => Walk(p.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Walk),
        _ => [],
    };

    private JsonObject Named(JsonObject data)
    {
        if (data.ContainsKey("form")) data["form"] = $"form{++_forms}";
        return data;
    }

    private JsonObject Fill(JsonObject data, List<JsonObject> inputs, int number)
    {
        data.Remove("msteams");
        foreach (var input in inputs) data.TryAdd((string)input["id"]!, Answer(input));
        if (data["verb"]!.ToString().StartsWith("item.", StringComparison.Ordinal) && !data.ContainsKey("item")) data["item"] = number;
        // The field of a KPI is named after it.
        foreach (var field in data.Select(p => p.Key).Where(k => k.StartsWith("n_", StringComparison.Ordinal)).ToList())
        {
            data.Remove(field);
            data[$"n_{Kpi}{(field.Split('_').Length > 2 ? "_20261101" : "")}"] = "300";
        }
        foreach (var name in data.Select(p => p.Key).ToList())
            data[name] = name switch
            {
                "lead" => Lead,
                "kpi" => Kpi,
                "series" => Series,
                "told" => Number,
                "win" or "ask" or "feedback" or "content" or "campaign" => Told.GetValueOrDefault(name, Lead),
                "about" when data["verb"]!.ToString() == "signal.feedback" => "spring-mail",
                "item" or "subject" => number.ToString(),
                "meeting" or "id" => Meeting,
                "proposal" => Proposal,
                "from" or "votes" or "place" => Topic,
                "who" or "by" or "to" or "next" or "floor" or "present" or "presenter" or "checker" => Talk.Max.AadObjectId,
                "form" => "",
                _ => data[name]?.DeepClone(),
            };
        return data;
    }

    private string Answer(JsonObject input) => ((string)input["type"]!, (string)input["id"]!) switch
    {
        ("Input.Date", _) => "2026-12-03",
        ("Input.Time", _) => "11:00",
        ("Input.Number", _) => "3",
        ("Input.Text", "zone") => "Europe/Berlin",
        ("Input.Text", "holidays") => "24 dec",
        ("Input.Text", "much" or "many" or "target") => "3",
        ("Input.Text", "changed" or "parts") => "",
        ("Input.Text", _) => "something",
        _ when input["choices.data"] is not null => Olga.AadObjectId!,
        _ => (string?)input["choices"]?[0]?["value"] ?? "",
    };

    private async Task Fill(string stage)
    {
        var (talk, room) = (Talk, Talk.Room);
        const string Other = "7e7a0000-0000-4000-8000-00000000beef";
        Foreigner = talk.Teams.AddPerson("Fred Foreign", "Europe/Berlin", tenantId: Other);
        Guest = talk.Teams.AddPerson("Gina Guest", "Europe/Berlin", role: PersonRole.Guest, tenantId: Other);
        Anonymous = talk.Teams.AddPerson("Andy Anonymous", "Europe/Berlin", role: PersonRole.Anonymous);
        Olga = talk.Teams.AddPerson("Olga Petrova", "Europe/Berlin");
        Eve = talk.Teams.AddPerson("Eve Elsewhere", "Europe/Berlin");
        Board = talk.Teams.AddGroupChat("Board", Eve);
        await talk.Teams.AddTo(room, talk.Noa, Foreigner, Guest, Anonymous, Olga);
        foreach (var person in new[] { talk.Noa, talk.Sam, talk.Sia, talk.Mia, talk.Max, Olga, Eve }) await talk.Says(person, "hi");
        foreach (var sentence in new[] { "setup weekly tue 10:00 Europe/Berlin", "team sales @Sam @Sia", "team marketing @Mia @Max", "team neutral @Olga", "moderator @Noa", "rota @Noa @Olga", "holiday 24 dec" })
            await talk.Says(talk.Noa, room, sentence);
        await talk.Says(talk.Sam, room, "I'll send the deck by fri checked by @Mia");
        await talk.Says(talk.Mia, room, "@Max will call Acme by 3 dec");
        await talk.Says(talk.Sia, room, "I'll write the page by fri checked by @Max");
        await talk.Says(talk.Sam, room, "I'll build the list by fri");
        await talk.Says(talk.Sia, room, "I'll ask the press by fri");
        await talk.Says(talk.Sam, "I'll tidy my desk by fri");
        await talk.Says(talk.Sia, "done 3");
        await talk.Says(talk.Sam, "blocked 4 no data by @Max");
        await talk.Says(talk.Sia, "drop 5 no budget");
        await talk.Says(talk.Mia, room, "topic Pricing page");
        await talk.Says(talk.Max, room, "topic Returned leads");
        await talk.Says(talk.Sam, room, "define MQL fits when it is big, not when student, then sales calls within 4 hours");
        Proposal = await talk.Read(async db => (await db.Agreements.SingleAsync()).Id.ToString());
        await talk.Says(talk.Mia, room, "lead L-17 whitepaper from webinar");
        foreach (var sentence in new[] { "kpi add MQL", "target mql 500", "goal 12 new customers by 31 mar" }) await talk.Says(talk.Noa, room, sentence);
        await talk.Says(talk.Mia, room, "mql 200");
        await talk.Says(talk.Mia, room, "mql 60");
        (Kpi, Series, Number) = await talk.Read(async db => (
            (await db.Kpis.SingleAsync()).Id.ToString("N"), (await db.Kpis.SingleAsync()).SeriesId.ToString("N"), (await db.KpiNumbers.SingleAsync(n => n.ReplacedAt == null)).Id.ToString("N")));
        await talk.Says(talk.Mia, room, "campaign spring-mail cost 3000");
        foreach (var sentence in new[] { "win Acme 40000 thanks @Mia", "ask marketing fintech one-pager by 12 dec", "objection price high", "content pricing one-pager for price", "feedback spring-mail works" })
            await talk.Says(talk.Sam, room, sentence);
        await talk.Until("2026-11-23T14:00:00Z");
        if (stage != "before")
        {
            await talk.Until("2026-11-24T09:00:30Z");
            await talk.Says(talk.Noa, room, "start");
            await talk.Says(talk.Mia, room, "@Sam will bring the figures by fri");
        }
        if (stage == "after") await talk.Says(talk.Noa, room, "end");
        Lead = await talk.Read(async db => (await db.Leads.FirstAsync()).Id.ToString());
        foreach (var signal in await talk.Read(db => db.Signals.ToListAsync())) Told[signal.Kind.ToString().ToLowerInvariant()] = signal.Id.ToString();
        Told["campaign"] = await talk.Read(async db => (await db.Campaigns.FirstAsync()).Id.ToString());
        (Meeting, Topic) = await talk.Read(async db =>
        {
            var meeting = await db.Meetings.OrderBy(m => m.StartsAt).FirstAsync();
            return (meeting.Id.ToString(), (await db.Topics.Where(t => t.MeetingId == meeting.Id).OrderBy(t => t.Position).FirstAsync()).Id.ToString());
        });
    }

    // Ids follow from the order of hiring, so those of one cast are those of the next.
    private static async Task<string> Administrator()
    {
        if (_administrator is not null) return _administrator;
        await using var talk = await Talk.Begin();
        return _administrator = talk.Noa.AadObjectId!;
    }
}
