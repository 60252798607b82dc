using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a dialog's request.</summary>
public class TaskModuleResponse
{
    /// <summary>Makes an empty answer, which closes the dialog.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>Makes an answer.</summary>
    /// <param name="task">What happens next.</param>
    public TaskModuleResponse(TaskModuleResponseBase task = null) => Task = task;

    /// <summary>A <see cref="TaskModuleContinueResponse"/> or <see cref="TaskModuleMessageResponse"/>.</summary>
    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }

    /// <summary>How long the client may reuse the answer.</summary>
    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
