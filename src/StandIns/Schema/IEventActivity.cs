namespace Microsoft.Bot.Schema;

/// <summary>An event.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Which event.</summary>
    string Name { get; set; }

    /// <summary>Its payload.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
