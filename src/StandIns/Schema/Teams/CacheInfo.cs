using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long the client may reuse an answer.</summary>
public class CacheInfo
{
    /// <summary>Makes an empty rule.</summary>
    public CacheInfo()
    {
    }

    /// <summary>Makes a rule.</summary>
    /// <param name="cacheType">cache or no_cache.</param>
    /// <param name="cacheDuration">Seconds.</param>
    public CacheInfo(string cacheType = null, int cacheDuration = 0) => (CacheType, CacheDuration) = (cacheType, cacheDuration);

    /// <summary><c>cache</c> or <c>no_cache</c>.</summary>
    [JsonProperty("cacheType")]
    public string CacheType { get; set; }

    /// <summary>Seconds.</summary>
    [JsonProperty("cacheDuration")]
    public int CacheDuration { get; set; }
}
