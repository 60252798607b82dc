using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a refusal by the channel.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty body.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes a body.</summary>
    /// <param name="error">What went wrong.</param>
    public ErrorResponse(Error error = null) => Error = error;

    /// <summary>What went wrong; null if the body has another shape (see the response's text then).</summary>
    [JsonProperty("error")]
    public Error Error { get; set; }
}
