using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tenant.</summary>
public class TenantInfo
{
    /// <summary>Makes an empty tenant.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Makes a tenant.</summary>
    /// <param name="id">Its id.</param>
    public TenantInfo(string id = null) => Id = id;

    /// <summary>Its directory id, a GUID.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
