namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One token, fetched once for all who wait, and again five minutes before its end.</summary>
internal sealed class CachedToken(Func<CancellationToken, Task<AccessToken>> source, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private readonly Lock _gate = new();
    private AccessToken _token;
    private Task<AccessToken> _fetch;

    /// <summary>A token that is good for a while.</summary>
    /// <param name="cancellationToken">Stops waiting; the fetch goes on for the others.</param>
    /// <returns>The token.</returns>
    internal async Task<string> Get(CancellationToken cancellationToken)
    {
        Task<AccessToken> fetch;
        AccessToken old;
        lock (_gate)
        {
            old = _token;
            if (old is not null && clock.GetUtcNow() < old.ExpiresAt - Early)
                return old.Value;
            fetch = _fetch ??= Task.Run(Fetch, CancellationToken.None);
        }

        try
        {
            return (await fetch.WaitAsync(cancellationToken)).Value;
        }
        catch (Exception) when (old is not null && clock.GetUtcNow() < old.ExpiresAt && !cancellationToken.IsCancellationRequested)
        {
            // The authority is away, but the old token still holds: that is what the five minutes are for.
            return old.Value;
        }
    }

    private async Task<AccessToken> Fetch()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var token = await source(patience.Token);
            lock (_gate)
                _token = token;
            return token;
        }
        finally
        {
            lock (_gate)
                _fetch = null;
        }
    }
}
