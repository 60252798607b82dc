using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The channel's published keys: fetched when first needed, kept for a day, fetched again when a token names a key that is
/// not among them, but never more often than the bounds below allow, so that nobody can make us hammer the publisher.
/// </summary>
internal sealed class SigningKeys(HttpClient http, Uri metadata, TimeProvider clock)
{
    private const int LongestDocument = 1024 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    // A caller waits for two documents together no longer than this, and then is refused.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Lock _gate = new();
    private Dictionary<string, SigningKey> _keys;
    private DateTimeOffset _staleAt = DateTimeOffset.MinValue;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private DateTimeOffset _nextUnknownKey = DateTimeOffset.MinValue;
    private Task _fetch;

    /// <summary>Finds a key.</summary>
    /// <param name="id">The token's <c>kid</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The key, or null when there is none or the publisher cannot be reached.</returns>
    internal async Task<SigningKey> Find(string id, CancellationToken cancellationToken)
    {
        if (Wanted(id) is { } fetch)
            await fetch.WaitAsync(cancellationToken);
        lock (_gate)
            return _keys?.GetValueOrDefault(id);
    }

    private Task Wanted(string id)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var known = _keys?.ContainsKey(id) == true;
            if (known && now < _staleAt)
                return null;
            if (_fetch is not null)
                return _fetch;
            if (now < _nextFetch)
                return null;
            if (now < _staleAt)
            {
                if (now < _nextUnknownKey)
                    return null;
                _nextUnknownKey = now + BetweenUnknownKeys;
            }

            return _fetch = Task.Run(Fetch);
        }
    }

    private async Task Fetch()
    {
        Dictionary<string, SigningKey> keys = null;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var description = await Document(metadata, patience.Token);
            var address = new Uri(description.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute);
            if (CloudSettings.IsSafe(address))
            {
                using var keySet = await Document(address, patience.Token);
                keys = SigningKey.ReadAll(keySet.RootElement);
            }
        }
        catch (Exception)
        {
            // Unreachable or nonsense: the old keys stay, if there are any; without any, callers are refused.
        }
        finally
        {
            lock (_gate)
            {
                _fetch = null;
                var now = clock.GetUtcNow();
                if (keys is { Count: > 0 })
                    (_keys, _staleAt) = (keys, now + Fresh);
                else
                    _nextFetch = now + AfterFailure;
            }
        }
    }

    private async Task<JsonDocument> Document(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LongestDocument, cancellationToken);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
    }
}
