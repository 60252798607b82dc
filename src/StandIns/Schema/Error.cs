using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong.</summary>
public class Error
{
    /// <summary>Makes an empty error.</summary>
    public Error()
    {
    }

    /// <summary>Makes an error.</summary>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">A sentence for people.</param>
    /// <param name="innerHttpError">The cause further in.</param>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null) =>
        (Code, Message, InnerHttpError) = (code, message, innerHttpError);

    /// <summary>A word for programs, for example <c>BotNotInConversationRoster</c>.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>A sentence for people, or JSON with a <c>subCode</c>.</summary>
    [JsonProperty("message")]
    public string Message { get; set; }

    /// <summary>The cause further in.</summary>
    [JsonProperty("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
