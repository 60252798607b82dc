using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody is mentioned in the text.</summary>
public class Mention : Entity
{
    /// <summary>Makes a mention.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Makes a mention.</summary>
    /// <param name="mentioned">Who.</param>
    /// <param name="text">The words in the message text that are the mention.</param>
    /// <param name="type">Always <c>mention</c>.</param>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention") =>
        (Mentioned, Text) = (mentioned, text);

    /// <summary>Who is mentioned.</summary>
    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The words in the message text, <c>&lt;at&gt;Name&lt;/at&gt;</c>; must equal them literally.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
