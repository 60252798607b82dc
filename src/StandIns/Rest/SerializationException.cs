namespace Microsoft.Rest;

/// <summary>An answer that cannot be read.</summary>
public class SerializationException : RestException
{
    /// <summary>Makes one without words.</summary>
    public SerializationException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    public SerializationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="content">The answer.</param>
    /// <param name="innerException">Why.</param>
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException) => Content = content;

    /// <summary>The answer that cannot be read.</summary>
    public string Content { get; set; }
}
