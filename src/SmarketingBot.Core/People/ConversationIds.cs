namespace SmarketingBot.Core.People;

/// <summary>Conversation ids as Teams writes them.</summary>
public static class ConversationIds
{
    /// <summary>The conversation without the thread that a channel's id may carry (<c>;messageid=…</c>).</summary>
    public static string Root(string id)
    {
        var thread = id.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase);
        return thread < 0 ? id : id[..thread];
    }
}
