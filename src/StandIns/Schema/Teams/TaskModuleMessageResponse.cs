using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The dialog closes with a sentence.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Makes an empty step.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>Makes a step.</summary>
    /// <param name="value">The sentence.</param>
    public TaskModuleMessageResponse(string value = null)
        : base("message") => Value = value;

    /// <summary>The sentence.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }
}
