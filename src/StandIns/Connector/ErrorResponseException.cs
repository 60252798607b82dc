using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused a call.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Makes one without words.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was asked, without its Authorization header.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>Status, headers (<c>Retry-After</c>) and the body as text, whatever its shape.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The body, if it is JSON; its error is null when the body has another shape than <c>{"error":…}</c>.</summary>
    public ErrorResponse Body { get; set; }
}
