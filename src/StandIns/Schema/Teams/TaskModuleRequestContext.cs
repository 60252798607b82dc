using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Makes an empty context.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>Makes a context.</summary>
    /// <param name="theme">default, dark or contrast.</param>
    public TaskModuleRequestContext(string theme = null) => Theme = theme;

    /// <summary>default, dark or contrast.</summary>
    [JsonProperty("theme")]
    public string Theme { get; set; }
}
