using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SmarketingBot.Tests.Wire;

/// <summary>The channel's service: keeps what it is told and answers as it is asked to.</summary>
internal sealed class Channel : IAsyncDisposable
{
    private Loopback? _server;

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers instead of 201 with an id.</summary>
    public RequestDelegate? Instead { get; set; }

    public string Url => _server!.Url + "/emea/";

    /// <summary>An answer that is always the same.</summary>
    public static RequestDelegate Answers(int status, string body, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    };

    public static async Task<Channel> Start()
    {
        var channel = new Channel();
        channel._server = await Loopback.Start(channel.Answer);
        return channel;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Calls.Enqueue(new Call(
            context.Request.Method,
            // As it was on the wire: routing would have undone the escapes.
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            await reader.ReadToEndAsync(),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (Instead is { } instead)
        {
            await instead(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"1:{Calls.Count}" });
    }

    public sealed record Call(string Method, string Target, string Body, Dictionary<string, string> Headers);
}
