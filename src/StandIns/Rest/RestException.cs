namespace Microsoft.Rest;

/// <summary>A call that did not end well.</summary>
public class RestException : Exception
{
    /// <summary>Makes one without words.</summary>
    public RestException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
