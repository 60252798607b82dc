namespace Microsoft.Bot.Schema;

/// <summary>A question that is answered in the same HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Which question.</summary>
    string Name { get; set; }

    /// <summary>Its payload.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
