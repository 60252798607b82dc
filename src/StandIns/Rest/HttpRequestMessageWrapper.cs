namespace Microsoft.Rest;

/// <summary>What stays of a request. The Authorization header does not: exceptions get logged.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>Keeps a request.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="content">Its body.</param>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        Headers.Remove("Authorization");
        (Method, RequestUri, Content) = (httpRequest.Method, httpRequest.RequestUri, content);
    }

    /// <summary>GET, POST, …</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>Where it went.</summary>
    public Uri RequestUri { get; protected set; }
}
