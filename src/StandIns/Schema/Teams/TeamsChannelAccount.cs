using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person as Teams' roster tells about them. Names and addresses may be missing for guests.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>First name.</summary>
    [JsonProperty("givenName")]
    public string GivenName { get; set; }

    /// <summary>Family name.</summary>
    [JsonProperty("surname")]
    public string Surname { get; set; }

    /// <summary>Mail address.</summary>
    [JsonProperty("email")]
    public string Email { get; set; }

    /// <summary>Sign-in name.</summary>
    [JsonProperty("userPrincipalName")]
    public string UserPrincipalName { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    [JsonProperty("userRole")]
    public string UserRole { get; set; }

    /// <summary>The person's own tenant.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    // The roster calls name the directory id `objectId`; activities name it `aadObjectId`.
    [JsonProperty("objectId")]
    private string ObjectId
    {
        set => AadObjectId ??= value;
    }

    /// <summary>The same account with Teams' members in their places.</summary>
    /// <param name="account">An account of any type.</param>
    /// <returns>The account itself if it is one of Teams.</returns>
    internal static TeamsChannelAccount From(ChannelAccount account) => account switch
    {
        null => null,
        TeamsChannelAccount teams => teams,
        _ => JObject.FromObject(account, WireJson.Serializer).ToObject<TeamsChannelAccount>(WireJson.Serializer),
    };
}
