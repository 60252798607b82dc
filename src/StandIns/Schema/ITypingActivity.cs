namespace Microsoft.Bot.Schema;

/// <summary>A sign of typing.</summary>
public interface ITypingActivity : IActivity
{
}
