using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What stays of an HTTP message after its connection is gone.</summary>
public abstract class HttpMessageWrapper
{
    private protected HttpMessageWrapper()
    {
    }

    /// <summary>The body as text.</summary>
    public string Content { get; private protected set; }

    /// <summary>The headers, for example <c>Retry-After</c>; names ignore case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    private protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var header in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            Headers[header.Key] = [.. header.Value];
    }
}
