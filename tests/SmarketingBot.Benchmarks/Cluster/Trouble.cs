using Microsoft.AspNetCore.Http;
using SmarketingBot.Benchmarks.Town;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>What the receiving side refuses, before anything is taken.</summary>
internal sealed class Trouble
{
    private long _throttled;
    private long _badGateway;
    private long _reset;
    private long _overLimit;
    private RateLimits? _limits;

    /// <summary>Nothing is taken; who is connected is cut off.</summary>
    internal bool Down { get; set; }

    /// <summary>That many of a hundred calls are told to wait (429), as many fail (502), as many are cut off.</summary>
    internal int Percent { get; set; }

    internal void Enforces(bool on) => _limits = on ? new RateLimits(TimeProvider.System) : null;

    internal long OverLimit => _overLimit;

    internal string Told() => $"429 {_throttled}, 502 {_badGateway}, cut off {_reset}, over the limit {_overLimit}";

    internal void Forget() => _throttled = _badGateway = _reset = _overLimit = 0;

    /// <summary>False when the call was answered or cut off here.</summary>
    internal async Task<bool> LetsIn(HttpContext context, string conversation)
    {
        if (Down)
        {
            context.Abort();
            return false;
        }
        if (_limits?.Take(CallKind.Write, TownShape.TenantOf(conversation), conversation) is { Ticks: > 0 } wait)
        {
            Interlocked.Increment(ref _overLimit);
            await Refuse(context, 429, wait);
            return false;
        }
        var luck = Percent == 0 ? 100 : Random.Shared.Next(100);
        if (luck >= 3 * Percent) return true;
        if (luck < Percent)
        {
            Interlocked.Increment(ref _throttled);
            await Refuse(context, 429, TimeSpan.FromSeconds(1));
        }
        else if (luck < 2 * Percent)
        {
            Interlocked.Increment(ref _badGateway);
            await Refuse(context, 502, null);
        }
        else
        {
            Interlocked.Increment(ref _reset);
            context.Abort();
        }
        return false;
    }

    private static async Task Refuse(HttpContext context, int status, TimeSpan? wait)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = status;
        if (wait is { } pause) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync("""{"error":{"code":"Trouble","message":"for a test"}}""");
    }
}
