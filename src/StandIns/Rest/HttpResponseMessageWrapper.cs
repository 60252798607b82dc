using System.Net;

namespace Microsoft.Rest;

/// <summary>What stays of a response.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>Keeps a response.</summary>
    /// <param name="httpResponse">The response.</param>
    /// <param name="content">Its body.</param>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
        (StatusCode, ReasonPhrase, Content) = (httpResponse.StatusCode, httpResponse.ReasonPhrase, content);
    }

    /// <summary>HTTP status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The words beside the status.</summary>
    public string ReasonPhrase { get; protected set; }
}
