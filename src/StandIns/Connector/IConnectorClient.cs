using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's service at one address; a turn keeps it in its state.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What signs the calls.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>Calls about conversations.</summary>
    IConversations Conversations { get; }
}
