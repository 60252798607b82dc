namespace Microsoft.Bot.Schema;

/// <summary>The end of a conversation.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why.</summary>
    string Code { get; set; }

    /// <summary>A last word.</summary>
    string Text { get; set; }
}
