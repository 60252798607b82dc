using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>
/// The receiving side of Teams as a process of its own: takes messages, remembers when the first for each conversation came and how
/// many did, and makes trouble when told so. Counted is what was taken, at the moment it was taken; what is refused or cut off before is not.
/// </summary>
internal sealed class TeamsProcess
{
    private static readonly byte[] Answer = """{"id":"1"}"""u8.ToArray();
    private readonly int _port;
    private readonly ConcurrentDictionary<string, Heard> _heard = new();
    private readonly Trouble _trouble = new();
    private int _inside;
    private WebApplication? _door;
    private byte[]? _sample;
    private long _total;
    private int _delay;

    private TeamsProcess(int port, int delay) => (_port, _delay) = (port, delay);

    /// <param name="port">Where the bot writes to.</param>
    /// <param name="control">Where the harness asks and tells.</param>
    /// <param name="delay">Milliseconds until each answer.</param>
    internal static async Task<int> Run(int port, int control, int delay)
    {
        var teams = new TeamsProcess(port, delay);
        await teams.Open();
        await using var app = Listen(control);
        app.MapGet("/count", () => $"{teams._heard.Count} {Interlocked.Read(ref teams._total)}");
        app.MapGet("/arrivals", teams.Arrivals);
        app.MapGet("/refused", () => teams._trouble.Told());
        app.MapGet("/over-limit", () => teams._trouble.OverLimit);
        app.MapGet("/sample", () => Results.Bytes(teams._sample ?? []));
        app.MapPost("/forget", teams.Forget);
        app.MapPost("/delay/{ms:int}", (int ms) => teams._delay = ms);
        app.MapPost("/flaky/{percent:int}", (int percent) => teams._trouble.Percent = percent);
        app.MapPost("/limits/{on:bool}", (bool on) => teams._trouble.Enforces(on));
        app.MapPost("/down", teams.Close);
        app.MapPost("/up", teams.Open);
        await app.RunAsync();
        return 0;
    }

    private static WebApplication Listen(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task Open()
    {
        _door = Listen(_port);
        _door.Run(Take);
        _trouble.Down = false;
        await _door.StartAsync();
    }

    // What was taken is answered; whatever comes now is cut off before it is taken.
    private async Task Close()
    {
        _trouble.Down = true;
        // A server that stops may cut off calls that it has taken; then it would be us who had them said twice.
        while (Volatile.Read(ref _inside) > 0) await Task.Delay(10);
        await Task.Delay(200);
        if (_door is { } door)
        {
            await door.StopAsync();
            await door.DisposeAsync();
        }
        _door = null;
    }

    private async Task Take(HttpContext context)
    {
        Interlocked.Increment(ref _inside);
        try
        {
            await TakeOne(context);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    private async Task TakeOne(HttpContext context)
    {
        var conversation = Conversation(context.Request.Path.Value!);
        if (!await _trouble.LetsIn(context, conversation)) return;
        if (context.Request.Method == "POST")
        {
            // The body of one is kept, the others' only read.
            if (_sample is null)
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                _sample = body.ToArray();
            }
            else await context.Request.Body.CopyToAsync(Stream.Null);
            var now = Now();
            _heard.GetOrAdd(conversation, static (_, at) => new Heard(at), now).Again(now);
            Interlocked.Increment(ref _total);
        }
        if (_delay > 0) await Task.Delay(_delay);
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer);
    }

    // /v3/conversations/{id}/activities…
    private static string Conversation(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 3 ? Uri.UnescapeDataString(parts[3]) : path;
    }

    private string Arrivals()
    {
        var lines = new StringBuilder();
        foreach (var (conversation, heard) in _heard) lines.Append(conversation).Append(' ').Append(heard.Count).Append(' ').Append(heard.First.ToString("F1", CultureInfo.InvariantCulture))
            .Append(' ').Append(heard.Last.ToString("F1", CultureInfo.InvariantCulture)).Append('\n');
        return lines.ToString();
    }

    private void Forget()
    {
        _heard.Clear();
        _trouble.Forget();
        _sample = null;
        Interlocked.Exchange(ref _total, 0);
    }

    private static double Now() => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    private sealed class Heard(double first)
    {
        private int _count;

        internal double First => first;

        internal double Last { get; private set; }

        internal int Count => _count;

        internal void Again(double at)
        {
            Last = at;
            Interlocked.Increment(ref _count);
        }
    }
}
