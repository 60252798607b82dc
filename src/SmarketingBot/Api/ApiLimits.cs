using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SmarketingBot.Api;

/// <summary>How much other programs may ask.</summary>
public sealed class ApiOptions
{
    /// <summary>Requests a minute with one key.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000)]
    public int PerMinute { get; init; } = 60;

    /// <summary>Requests a minute from one address without a key that works.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000)]
    public int FailuresPerMinute { get; init; } = 30;
}

/// <summary>Counts the requests of this process, in machine time. Who has a key that works is never held up by others who haven't.</summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> _keys = Limiter<Guid>(options.Value.PerMinute);
    private readonly PartitionedRateLimiter<IPAddress> _addresses = Limiter<IPAddress>(options.Value.FailuresPerMinute);

    internal RateLimitLease ByKey(Guid key) => _keys.AttemptAcquire(key);

    internal RateLimitLease ByAddress(IPAddress? address) => _addresses.AttemptAcquire(Net(address));

    public void Dispose()
    {
        _keys.Dispose();
        _addresses.Dispose();
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
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
