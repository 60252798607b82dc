using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>What the bot tells about itself, received as a collector receives it.</summary>
public class TelemetryTalk
{
    [Fact]
    public async Task A_collector_hears_of_turns_deliveries_and_the_queue_and_of_nobodys_words()
    {
        await using var collector = await Collector.Start();
        await using (var talk = await Talk.Begin(settings: new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        }))
        {
            await talk.Says(talk.Sam, "I'll send the secret deck by tomorrow");
            await talk.Until("2026-11-24T12:00:00Z");
            talk.CardTo(talk.Sam).ShouldShow("Due today");
            await collector.Hears("/v1/metrics", "smarketing.outbox.depth", "smarketing.outbox.oldest", "smarketing.turns", "smarketing.deliveries", "Taken", "nag");
        }
        // What was under way is sent when the process ends.
        await collector.Hears("/v1/traces", "delivery", "turn", "message");
        collector.All.ShouldNotContain("secret deck");
        collector.All.ShouldNotContain("Sam Porter");
    }

    [Fact]
    public async Task A_try_that_may_have_been_taken_is_counted_as_one_that_may_repeat()
    {
        await using var collector = await Collector.Start();
        await using (var talk = await Talk.Begin(settings: new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        }))
        {
            using var fault = talk.Teams.Faults.Fail(502, calls: 1);
            await talk.Says(talk.Sam, "I'll send the deck by tomorrow");
            await collector.Hears("/v1/metrics", "smarketing.repeat.candidates", "Unknown");
        }
    }

    [Fact]
    public async Task A_claim_that_a_dead_process_left_behind_is_counted_as_one_that_may_repeat()
    {
        await using var collector = await Collector.Start();
        await using (var talk = await Talk.Begin(settings: new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        }))
        {
            await talk.Sam.Says("I'll send the deck by tomorrow");
            await talk.Bot.Services.GetRequiredService<Work>().Read("", (_, db) =>
                db.Outbox.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, "a process that died")));
            await talk.Settle();
            talk.CardTo(talk.Sam).ShouldShow("send the deck");
            await collector.Hears("/v1/metrics", "smarketing.repeat.candidates");
        }
    }

    /// <summary>OTLP over HTTP: Protocol Buffers keep names and values as plain UTF-8, which is all that is looked at.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentDictionary<string, StringBuilder> _heard = new();

        private Collector(WebApplication app) => _app = app;

        public string Address => _app.Urls.First();

        public string All => string.Concat(_heard.Values.Select(Read));

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            collector._app.MapPost("/v1/{signal}", async (HttpContext context) =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                var heard = collector._heard.GetOrAdd(context.Request.Path.Value!, _ => new StringBuilder());
                lock (heard) heard.Append(Encoding.UTF8.GetString(body.ToArray()));
            });
            await collector._app.StartAsync();
            return collector;
        }

        public async Task Hears(string path, params string[] words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (words.Any(word => !Heard(path).Contains(word, StringComparison.Ordinal)))
            {
                patience.IsCancellationRequested.ShouldBeFalse($"{path} tells nothing of {string.Join(", ", words.Where(word => !Heard(path).Contains(word, StringComparison.Ordinal)))}");
                await Task.Delay(50, CancellationToken.None);
            }
        }

        private string Heard(string path) => _heard.TryGetValue(path, out var heard) ? Read(heard) : "";

        private static string Read(StringBuilder heard)
        {
            lock (heard) return heard.ToString();
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
