namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke, given in the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Body, written as JSON; none when null.</summary>
    public object Body { get; set; }

    /// <summary>Whether the status is 2xx.</summary>
    /// <returns>True if so.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
