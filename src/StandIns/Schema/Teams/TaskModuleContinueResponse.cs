using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The dialog shows a card or page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Makes an empty step.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>Makes a step.</summary>
    /// <param name="value">What to show.</param>
    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : base("continue") => Value = value;

    /// <summary>What to show.</summary>
    [JsonProperty("value")]
    public TaskModuleTaskInfo Value { get; set; }
}
