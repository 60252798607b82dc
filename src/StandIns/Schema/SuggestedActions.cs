using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons above the compose box; Teams shows the first three.</summary>
public class SuggestedActions
{
    /// <summary>Makes an empty set.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Makes a set.</summary>
    /// <param name="to">Channel ids of those who see them.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null) => (To, Actions) = (to, actions);

    /// <summary>Channel ids of those who see them; null for all.</summary>
    [JsonProperty("to")]
    public IList<string> To { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
