using System.Diagnostics;
using System.Text;

namespace SmarketingBot.Benchmarks;

/// <summary>People who write to a subject, each the next message only after the answer to the last.</summary>
internal sealed class Load(Connector connector) : IDisposable
{
    internal const int People = 512;
    private const int Writers = 32;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
    private long _ids = 1_800_000_000_000;

    /// <summary>One message of one person; answers what was said back, complete when as many messages came.</summary>
    internal async Task<IReadOnlyList<byte[]>> Say(Subject subject, int person, string text, TimeSpan patience, int answers = 1)
    {
        var conversation = $"a:person-{person}";
        var heard = connector.Next(conversation, answers);
        using var content = new StringContent(Activity(person, conversation, text), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(subject.Messages, content);
        response.EnsureSuccessStatusCode();
        return await heard.WaitAsync(patience);
    }

    /// <summary>Every person says something once, so that all are known.</summary>
    internal Task Greet(Subject subject) => Parallel.ForAsync(0, People, new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (person, _) =>
        await Say(subject, person, "ping", TimeSpan.FromSeconds(60)));

    /// <summary>The writers write for a while, each the same text, and wait each time for so many answers.</summary>
    internal async Task<Round> Run(Subject subject, TimeSpan duration, string text, int answers)
    {
        var cpu = subject.Cpu;
        var watch = Stopwatch.StartNew();
        long turns = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; watch.Elapsed < duration; n++)
            {
                var person = (writer + n * Writers) % People;
                await Say(subject, person, text, TimeSpan.FromSeconds(60), answers);
                Interlocked.Increment(ref turns);
            }
        })));
        return new Round(turns / watch.Elapsed.TotalSeconds, (subject.Cpu - cpu).TotalMilliseconds / turns);
    }

    private string Activity(int person, string conversation, string text) => $$$"""
        {"type":"message","id":"{{{Interlocked.Increment(ref _ids)}}}","timestamp":"2026-11-23T08:00:00.000Z","channelId":"msteams","serviceUrl":"{{{connector.Address}}}/",
        "from":{"id":"29:person-{{{person}}}","name":"Person {{{person}}}","aadObjectId":"00000000-0000-4000-8000-{{{person:D12}}}"},
        "recipient":{"id":"28:b07b07b0-0000-4000-8000-000000000001","name":"SmarketingBot"},
        "conversation":{"id":"{{{conversation}}}","conversationType":"personal","tenantId":"11111111-0000-4000-8000-000000000001"},
        "channelData":{"tenant":{"id":"11111111-0000-4000-8000-000000000001"}},"localTimezone":"Europe/Berlin","locale":"en-GB",
        "entities":[{"type":"clientInfo","locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Berlin"}],
        "text":"{{{text}}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{{text}}}</p>"}]}
        """;

    public void Dispose() => _http.Dispose();
}

/// <summary>What one round gave.</summary>
/// <param name="PerSecond">Turns a second.</param>
/// <param name="CpuMs">Milliseconds of the subject's CPU time a turn.</param>
internal sealed record Round(double PerSecond, double CpuMs);
