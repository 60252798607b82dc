namespace Microsoft.Bot.Schema;

/// <summary>A change of members or names.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>New topic.</summary>
    string TopicName { get; set; }

    /// <summary>Whether earlier history is shown.</summary>
    bool? HistoryDisclosed { get; set; }
}
