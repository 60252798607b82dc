namespace Microsoft.Bot.Schema;

/// <summary>An edited message.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
