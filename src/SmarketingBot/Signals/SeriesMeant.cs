using SmarketingBot.Conversation;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Signals;

/// <summary>The series a turn is about: that of the conversation, or in one's own chat that of one's own meeting.</summary>
public sealed class SeriesMeant(MeantSeries meant)
{
    public Task<Series> Of(Turn turn) => meant.Run(turn.Here.IsPersonal ? null : turn.Here.Root, turn.Who.Id);
}
