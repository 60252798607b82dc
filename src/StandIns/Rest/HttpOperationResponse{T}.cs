namespace Microsoft.Rest;

/// <summary>The outcome of a call that returns something.</summary>
/// <typeparam name="T">What.</typeparam>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>What came back; default when the body was empty.</summary>
    public T Body { get; set; }
}
