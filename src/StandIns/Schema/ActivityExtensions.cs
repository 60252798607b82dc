namespace Microsoft.Bot.Schema;

/// <summary>What messages say about mentions.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether somebody is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">Channel id (<c>29:…</c>, <c>28:…</c>) of the one looked for.</param>
    /// <returns>True if so.</returns>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>Whether the one addressed, the bot on inbound messages, is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <returns>True if so.</returns>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    /// <summary>Takes the mention of the one addressed out of the text.</summary>
    /// <param name="activity">The message, which is changed.</param>
    /// <returns>The remaining text, trimmed.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the mentions of somebody out of the text.</summary>
    /// <param name="activity">The message, which is changed.</param>
    /// <param name="id">Channel id of the one mentioned.</param>
    /// <returns>The remaining text, trimmed.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        if (string.IsNullOrEmpty(activity.Text))
            return activity.Text;

        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var written = string.IsNullOrEmpty(mention.Text) ? $"<at>{mention.Mentioned.Name}</at>" : mention.Text;
            activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
