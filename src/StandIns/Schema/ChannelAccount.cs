using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot as the channel knows it.</summary>
public class ChannelAccount
{
    /// <summary>Makes an empty account.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes an account.</summary>
    /// <param name="id">Channel id.</param>
    /// <param name="name">Display name.</param>
    /// <param name="role">See <see cref="RoleTypes"/>.</param>
    /// <param name="aadObjectId">Directory object id.</param>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    /// <summary>Channel id: <c>29:…</c> for people (specific to this bot), <c>28:…</c> for bots.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Display name; may be missing.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Object id in the tenant's directory; missing for anonymous people.</summary>
    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>See <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }

    /// <summary>Members that this type does not know.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    // Most have none, and an empty object for each costs more than all the rest of them.
    [JsonExtensionData(ReadData = true, WriteData = true)]
    private JObject _properties;
}
