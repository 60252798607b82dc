namespace Microsoft.Rest;

/// <summary>The outcome of a call.</summary>
public class HttpOperationResponse
{
    /// <summary>What was asked; its content is gone.</summary>
    public HttpRequestMessage Request { get; set; }

    /// <summary>What came back; its content is read.</summary>
    public HttpResponseMessage Response { get; set; }
}
