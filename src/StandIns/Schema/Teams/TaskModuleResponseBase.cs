using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog does next.</summary>
public class TaskModuleResponseBase
{
    /// <summary>Makes an empty step.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Makes a step.</summary>
    /// <param name="type">continue or message.</param>
    public TaskModuleResponseBase(string type = null) => Type = type;

    /// <summary><c>continue</c> or <c>message</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
