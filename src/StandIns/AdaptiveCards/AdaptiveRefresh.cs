namespace AdaptiveCards;

/// <summary>How clients get a newer state of a card.</summary>
public class AdaptiveRefresh
{
    /// <summary>What is asked.</summary>
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>Channel ids of those for whom it is asked without a click; at most 60. The documents disagree on what no ids mean.</summary>
    public List<string> UserIds { get; set; } = [];

    /// <summary>When the state gets old, UTC.</summary>
    public DateTime? Expires { get; set; }
}
