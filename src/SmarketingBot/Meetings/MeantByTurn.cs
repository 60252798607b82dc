using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>The series that a turn is about.</summary>
internal static class MeantByTurn
{
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public static Task<Series> Of(this MeantSeries meant, Turn turn) => meant.Run(turn.Here.Shared, turn.Who.Id);

    /// <summary>With the name of its conversation.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public static Task<(Series Series, string Name)> Place(this MeantSeries meant, Turn turn) => meant.Place(turn.Here.Shared, turn.Who.Id);

    /// <summary>All that can be meant, with the names of their conversations.</summary>
    public static Task<List<(Series Series, string Name)>> Places(this MeantSeries meant, Turn turn) => meant.Places(turn.Here.Shared, turn.Who.Id);
}
