using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The one implementation of <see cref="IConnectorClient"/>: routes, over <see cref="ConnectorWire"/>.</summary>
internal sealed class ConnectorClient(HttpClient http, Uri baseUri, ServiceClientCredentials credentials) : IConnectorClient, IConversations
{
    /// <summary>For calls that have no place in the interface.</summary>
    internal ConnectorWire Wire { get; } = new(http, baseUri, credentials);

    public Uri BaseUri
    {
        get => baseUri;
        // The credentials were made for the first address: a token must not follow to another one.
        set => throw new NotSupportedException("Make a client for the other address.");
    }

    public ServiceClientCredentials Credentials { get; } = credentials;

    public IConversations Conversations => this;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        Wire.Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        Wire.Call<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        Wire.Call<ResourceResponse>(HttpMethod.Post, One(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        Wire.Call<ResourceResponse>(HttpMethod.Put, One(conversationId, activityId), activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        await Wire.Call<object>(HttpMethod.Delete, One(conversationId, activityId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize,
        string continuationToken,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken) =>
        Wire.Call<PagedMembersResult>(
            HttpMethod.Get, PagedMembers(conversationId, pageSize, continuationToken), null, customHeaders, cancellationToken);

    // The HTTP client belongs to its factory.
    public void Dispose()
    {
    }

    /// <summary>The route of a page of members.</summary>
    /// <param name="conversationId">Conversation or team.</param>
    /// <param name="pageSize">How many; the channel chooses when null.</param>
    /// <param name="continuationToken">From the page before.</param>
    /// <returns>Path and query.</returns>
    internal static string PagedMembers(string conversationId, int? pageSize, string continuationToken)
    {
        var query = new List<string>();
        if (pageSize is not null)
            query.Add(string.Create(CultureInfo.InvariantCulture, $"pageSize={pageSize}"));
        if (continuationToken is not null)
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        return $"v3/conversations/{ConnectorWire.Escaped(conversationId)}/pagedmembers"
            + (query.Count == 0 ? string.Empty : "?" + string.Join('&', query));
    }

    private static string Activities(string conversationId) => $"v3/conversations/{ConnectorWire.Escaped(conversationId)}/activities";

    private static string One(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{ConnectorWire.Escaped(activityId)}";
}
