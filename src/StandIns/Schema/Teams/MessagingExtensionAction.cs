using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A message-extension action is opened or submitted. Written by the client: check everything again.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>Which command of the manifest.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary><c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    [JsonProperty("commandContext")]
    public string CommandContext { get; set; }

    /// <summary><c>edit</c> or <c>send</c>, when a preview was shown.</summary>
    [JsonProperty("botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    /// <summary>The preview that was shown.</summary>
    [JsonProperty("botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    /// <summary>The message that the action was taken on.</summary>
    [JsonProperty("messagePayload")]
    public MessageActionsPayload MessagePayload { get; set; }

    /// <summary>A magic code after sign-in.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
