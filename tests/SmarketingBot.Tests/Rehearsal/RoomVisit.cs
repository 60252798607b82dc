// One page from its opening to its end: what it sends, what it hears and how it waits need the same few fields.
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>The whole app in Development with its rehearsal room, and one page that looks at it: what a browser would send and hear.</summary>
internal sealed class RoomVisit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _folder = Directory.CreateTempSubdirectory("smarketing-room-").FullName;
    private CancellationTokenSource _leaving = new();
    private readonly Channel<(string Name, JsonObject What)> _heard = Channel.CreateUnbounded<(string, JsonObject)>();
    private WebApplication _app = null!;
    private Task _listening = Task.CompletedTask;

    private RoomVisit()
    {
    }

    public HttpClient Http { get; private set; } = new();

    /// <summary>The file on which the room keeps what the bot knows.</summary>
    public string File => Path.Combine(_folder, "room.db");

    /// <summary>The file on which the room keeps what the simulated Teams knows.</summary>
    public string Memory => Path.Combine(_folder, "room.json");

    /// <summary>The newest state of each message, by its id, as the page knows it.</summary>
    public Dictionary<string, JsonObject> Messages { get; } = [];

    /// <summary>The whole room as it was told last.</summary>
    public JsonObject Whole { get; private set; } = [];

    public List<JsonObject> Journal { get; } = [];

    public JsonObject Clock { get; private set; } = [];

    public static async Task<RoomVisit> Enter()
    {
        var visit = new RoomVisit();
        await visit.Start();
        visit._listening = visit.Listen();
        await visit.Hears(v => v.Whole.Count > 0);
        return visit;
    }

    /// <summary>Does something as somebody; the answer must not be a refusal.</summary>
    public async Task<JsonObject> Does(string what, object wish)
    {
        var (status, answer) = await Tries(what, wish);
        status.ShouldBe(200, answer.ToJsonString());
        return answer;
    }

    public async Task<(int Status, JsonObject Answer)> Tries(string what, object wish)
    {
        using var answer = await Http.PostAsJsonAsync($"/room/{what}", wish);
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : new JsonObject { ["error"] = body });
    }

    /// <summary>The program ends and is started again; the page finds it by its new address.</summary>
    /// <param name="meanwhile">What happens while it doesn't run.</param>
    public async Task Restarts(Action? meanwhile = null)
    {
        await _leaving.CancelAsync();
        await _listening;
        await _app.StopAsync();
        await _app.DisposeAsync();
        while (_heard.Reader.TryRead(out _))
        {
            // What the old program said last.
        }

        meanwhile?.Invoke();
        Whole = [];
        _leaving.Dispose();
        _leaving = new();
        await Start();
        _listening = Listen();
        await Hears(v => v.Whole.Count > 0);
    }

    public Task<JsonObject> Says(string who, string text, string place = "room") => Does("say", new { @as = who, place, text = place == "room" ? $"@SmarketingBot {text}" : text });

    /// <summary>The four sentences that set up the meeting.</summary>
    public async Task SetUp()
    {
        await Says("noa", "setup weekly tue 10:00 45m");
        await Says("noa", "team sales @Sam @Sia");
        await Says("noa", "team marketing @Mia @Max");
        await Says("noa", "moderator @Noa");
    }

    /// <summary>Waits until a message in this place shows these words to this person, the newest such.</summary>
    public async Task<JsonObject> Sees(string who, string place, params string[] words)
    {
        JsonObject? found = null;
        await Hears(v => (found = v.Messages.Values.Where(m => (string)m["place"]! == place && words.All(w => View(m, who).Contains(w, StringComparison.Ordinal))).MaxBy(m => (long)m["order"]!)) is not null);
        return found!;
    }

    /// <summary>What somebody sees of a message, as JSON without escapes.</summary>
    public static string View(JsonObject message, string who) =>
        System.Text.RegularExpressions.Regex.Unescape((message["views"]![who] ?? message["card"])?.ToJsonString() ?? (string)message["text"]!);

    /// <summary>The action of this title on what somebody sees.</summary>
    public static JsonObject Action(JsonObject message, string who, string title) =>
        Actions((message["views"]![who] ?? message["card"])!).First(a => (string?)a["title"] == title);

    public static IEnumerable<JsonObject> Actions(JsonNode card) => card switch
    {
        JsonObject o when ((string?)(o["type"] as JsonValue))?.StartsWith("Action.", StringComparison.Ordinal) == true => [o],
        JsonObject o => o.Where(p => p.Value is not null && p.Key != "fallback").SelectMany(p => Actions(p.Value!)),
        JsonArray a => a.Where(n => n is not null).SelectMany(n => Actions(n!)),
        _ => [],
    };

    /// <summary>Waits until what was heard so far fulfils this.</summary>
    public async Task Hears(Func<RoomVisit, bool> wish)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!wish(this))
        {
            var (name, what) = await _heard.Reader.ReadAsync(patience.Token);
            Take(name, what);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _listening;
        await _app.StopAsync();
        await _app.DisposeAsync();
        Http.Dispose();
        _leaving.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Take(string name, JsonObject what)
    {
        switch (name)
        {
            case "room":
                Whole = what;
                Clock = what["clock"]!.AsObject();
                Messages.Clear();
                Journal.Clear();
                foreach (var message in what["messages"]!.AsArray()) Messages[(string)message!["id"]!] = message.AsObject();
                break;
            case "message":
                Messages[(string)what["id"]!] = what;
                break;
            case "journal":
                Journal.Add(what);
                break;
            case "clock":
                Clock = what;
                break;
            default:
                break;
        }
    }

    private async Task Start()
    {
        _app = BotApp.Build([], null, new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = $"Data Source={Path.Combine(_folder, "smarketing.db")}",
            ["Logging:LogLevel:Default"] = "Warning",
        });
        await _app.Prepare();
        await _app.StartAsync();
        Http.Dispose();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        Http.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    // A page that loses the room, because somebody started over, asks again; so does this one.
    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var stream = new StreamReader(await Http.GetStreamAsync(new Uri("/room/events", UriKind.Relative), _leaving.Token));
                var name = "";
                while (await stream.ReadLineAsync(_leaving.Token) is { } line)
                {
                    if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                    if (line.StartsWith("data: ", StringComparison.Ordinal)) _heard.Writer.TryWrite((name, JsonNode.Parse(line[6..])!.AsObject()));
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // It left.
        }
    }
}
