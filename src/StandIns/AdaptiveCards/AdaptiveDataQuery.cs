namespace AdaptiveCards;

/// <summary>Where choices come from.</summary>
public class AdaptiveDataQuery
{
    /// <summary>Always <c>Data.Query</c>.</summary>
    public string Type { get; set; } = "Data.Query";

    /// <summary>For people <c>graph.microsoft.com/users</c>, with <c>?scope=currentContext</c> for the members of the chat.</summary>
    public string Dataset { get; set; }

    /// <summary>What is typed, when the client asks.</summary>
    public string Value { get; set; }

    /// <summary>Results wanted; 0 for as many as there are.</summary>
    public int Count { get; set; }

    /// <summary>Results to leave out.</summary>
    public int Skip { get; set; }
}
