using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is opened or submitted. Written by the client: check everything again.</summary>
public class TaskModuleRequest
{
    /// <summary>Makes an empty request.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="data">The button's data and the inputs.</param>
    /// <param name="context">How the client looks.</param>
    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null) => (Data, Context) = (data, context);

    /// <summary>The button's data merged with the inputs, a Newtonsoft token.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }

    /// <summary>How the client looks.</summary>
    [JsonProperty("context")]
    public TaskModuleRequestContext Context { get; set; }
}
