using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SmarketingBot.Core.Keys;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Api;

/// <summary>How much other programs may ask.</summary>
public sealed class ApiOptions
{
    /// <summary>Requests a minute with one key, over all nodes.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000)]
    public int PerMinute { get; init; } = 60;

    /// <summary>Requests a minute from one address without a key that works, at each node.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000)]
    public int FailuresPerMinute { get; init; } = 30;
}

/// <summary>
/// Counts requests, in machine time. Those with a key are counted by the store, for all nodes together; this process's own count comes before it, so
/// that a flood reaches no database. Who has a key that works is never held up by others who haven't.
/// </summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options, Work work, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<Guid> _keys = Limiter<Guid>(options.Value.PerMinute);
    private readonly PartitionedRateLimiter<IPAddress> _addresses = Limiter<IPAddress>(options.Value.FailuresPerMinute);

    /// <summary>How long a program has to wait; null when it need not.</summary>
    internal async Task<TimeSpan?> ByKey(string tenant, Guid key)
    {
        if (Wait(_keys.AttemptAcquire(key)) is { } wait) return wait;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var minute = now / (long)Minute.TotalMilliseconds;
        var counts = await work.Write(tenant, (services, _) => services.GetRequiredService<CheckKey>().Counts(key, minute, options.Value.PerMinute), wakes: false);
        return counts ? null : Minute * (minute + 1) - TimeSpan.FromMilliseconds(now);
    }

    /// <summary>How long somebody without a key has to wait; null when they need not.</summary>
    internal TimeSpan? ByAddress(IPAddress? address) => Wait(_addresses.AttemptAcquire(Net(address)));

    public void Dispose()
    {
        _keys.Dispose();
        _addresses.Dispose();
    }

    private static TimeSpan? Wait(RateLimitLease lease)
    {
        using (lease) return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Minute;
    }

    // One household has 2^64 addresses of the sixth version: they count as one.
    private static IPAddress Net(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private static PartitionedRateLimiter<T> Limiter<T>(int aMinute) where T : notnull => PartitionedRateLimiter.Create<T, T>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = Minute, QueueLimit = 0 }));
}
