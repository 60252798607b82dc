using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Agreements;

/// <summary>The series that somebody means: that of the conversation; in one's own chat the only one of theirs.</summary>
public sealed class HomeSeries(ReadVocabulary places)
{
    /// <summary>What somebody reads where no meeting is set up.</summary>
    public const string NoneHere = "There is no meeting here yet. Set it up first, for example “setup weekly tue 10:00 45m”.";

    /// <summary>What somebody reads in their own chat who is in no meeting.</summary>
    public const string NoneOfMine = "You are in no meeting of mine yet. Say it in the chat of your meeting, once it is set up.";

    /// <exception cref="RuleBroken">There is none, or there are several.</exception>
    public async Task<(Series Series, string Name)> Of(Turn turn) => await places.Places(turn.Who.Id, turn.Here.IsPersonal ? null : turn.Here.Root) switch
    {
        [var only] => only,
        [] => throw new RuleBroken(turn.Here.IsPersonal ? NoneOfMine : NoneHere),
        var several => throw new RuleBroken($"You are in several meetings: {Names.List(several.Select(p => p.Name))}. Say it in the chat of the one you mean."),
    };
}
