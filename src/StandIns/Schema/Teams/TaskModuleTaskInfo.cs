using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog shows.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Makes an empty dialog.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>Makes a dialog.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="height">Its height.</param>
    /// <param name="width">Its width.</param>
    /// <param name="url">A page to show.</param>
    /// <param name="card">A card to show.</param>
    /// <param name="fallbackUrl">Where clients go that have no dialogs.</param>
    /// <param name="completionBotId">Which bot gets the result of a page.</param>
    public TaskModuleTaskInfo(
        string title = null,
        object height = null,
        object width = null,
        string url = null,
        Attachment card = null,
        string fallbackUrl = null,
        string completionBotId = null) =>
        (Title, Height, Width, Url, Card, FallbackUrl, CompletionBotId) = (title, height, width, url, card, fallbackUrl, completionBotId);

    /// <summary>Its title.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    [JsonProperty("height")]
    public object Height { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    [JsonProperty("width")]
    public object Width { get; set; }

    /// <summary>A page to show.</summary>
    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>A card to show.</summary>
    [JsonProperty("card")]
    public Attachment Card { get; set; }

    /// <summary>Where clients go that have no dialogs.</summary>
    [JsonProperty("fallbackUrl")]
    public string FallbackUrl { get; set; }

    /// <summary>Which bot gets the result of a page.</summary>
    [JsonProperty("completionBotId")]
    public string CompletionBotId { get; set; }
}
