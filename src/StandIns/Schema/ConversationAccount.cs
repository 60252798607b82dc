using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A chat, channel thread or meeting chat.</summary>
public class ConversationAccount
{
    /// <summary>Makes an empty conversation.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Makes a conversation.</summary>
    /// <param name="isGroup">More than one person.</param>
    /// <param name="conversationType">personal, groupChat or channel.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    /// <param name="aadObjectId">Directory object id.</param>
    /// <param name="role">See <see cref="RoleTypes"/>.</param>
    /// <param name="tenantId">Tenant.</param>
    public ConversationAccount(
        bool? isGroup = null,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null) =>
        (IsGroup, ConversationType, Id, Name, AadObjectId, Role, TenantId) =
        (isGroup, conversationType, id, name, aadObjectId, role, tenantId);

    /// <summary>True if there is more than one person.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    [JsonProperty("conversationType")]
    public string ConversationType { get; set; }

    /// <summary>The channel's id; for a channel thread with <c>;messageid=</c>.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Its name, if it has one.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Directory object id.</summary>
    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>See <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }

    /// <summary>The tenant that it belongs to.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

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
