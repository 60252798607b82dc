namespace Microsoft.Rest;

/// <summary>What signs outbound requests.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Signs a request.</summary>
    /// <param name="request">The request, which is changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when signed.</returns>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
