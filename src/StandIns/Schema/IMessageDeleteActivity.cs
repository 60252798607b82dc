namespace Microsoft.Bot.Schema;

/// <summary>A deleted message.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
