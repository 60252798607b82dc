using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmarketingBot.Benchmarks;

/// <summary>The receiving side of Teams, as cheap as it gets: it answers every call and tells who waits for it.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Waiter> _waiting = new();
    private readonly WebApplication _app;
    private long _ids;

    private Connector(WebApplication app) => _app = app;

    internal string Address => _app.Urls.First();

    internal static async Task<Connector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new Connector(builder.Build());
        connector._app.MapPost("/v3/conversations/{id}/activities", connector.Said);
        connector._app.MapPost("/v3/conversations/{id}/activities/{reply}", connector.Said);
        connector._app.MapPut("/v3/conversations/{id}/activities/{message}", connector.Said);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The next messages in a conversation, complete when as many came; call before what causes them.</summary>
    internal Task<IReadOnlyList<byte[]>> Next(string conversation, int count)
    {
        var waiter = new Waiter(count);
        _waiting[conversation] = waiter;
        return waiter.All;
    }

    private async Task Said(HttpContext context, string id)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _ids)}}"}""");
        if (_waiting.TryGetValue(Uri.UnescapeDataString(id), out var waiter)) waiter.Hear(body.ToArray());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class Waiter(int count)
    {
        private readonly TaskCompletionSource<IReadOnlyList<byte[]>> _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<byte[]> _heard = [];

        internal Task<IReadOnlyList<byte[]>> All => _all.Task;

        internal void Hear(byte[] message)
        {
            lock (_heard)
            {
                _heard.Add(message);
                if (_heard.Count == count) _all.TrySetResult(_heard);
            }
        }
    }
}
