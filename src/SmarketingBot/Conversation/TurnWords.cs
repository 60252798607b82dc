using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Conversation;

internal static class TurnWords
{
    /// <summary>The value, or the hint said to the person.</summary>
    /// <exception cref="RuleBroken">There was only a hint.</exception>
    internal static T Ask<T>(this Turn _, Parsed<T> parsed) => parsed.IsOk ? parsed.Value : throw new RuleBroken(parsed.Hint);
}
