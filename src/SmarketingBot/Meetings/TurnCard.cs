using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>The question to the next in the rota when a moderator can't attend.</summary>
public static class TurnCard
{
    public const string Accept = "turn.accept";
    public const string Decline = "turn.decline";

    public static AdaptiveCard Question(Meeting meeting, string moderator, string place, string when)
    {
        var id = ("meeting", (object)meeting.Id);
        return Kit.Card(
            T($"Can you moderate {place} on {when}? Say “i moderate” or “not this time”."),
            Kit.Eyebrow(Kit.Quote(place)),
            Kit.Title(T("Can you moderate?")),
            Kit.Line(T($"{Kit.Quote(moderator)} can't attend on {when}, and you are next in the rota.")),
            Kit.Buttons(Kit.Press(T("I'll moderate"), Accept, id).First(), Kit.Press(T("Not this time"), Decline, id)));
    }

    /// <param name="moderator">Who moderates; null is the person who reads.</param>
    /// <param name="place">Which meeting.</param>
    /// <param name="when">When.</param>
    public static AdaptiveCard Settled(string? moderator, string place, string when)
    {
        var sentence = moderator is null ? T($"Thank you! You moderate on {when}.") : T($"{moderator} moderates on {when}.");
        return Kit.Card(sentence, Kit.Eyebrow(Kit.Quote(place)), Kit.Line(Kit.Quote(sentence)));
    }

    /// <param name="others">Whether somebody else is asked.</param>
    public static AdaptiveCard Thanks(bool others) => Kit.Card(Fine(others), Kit.Line(Fine(others)));

    /// <summary>What somebody reads who said no.</summary>
    public static string Fine(bool others) => others
        ? T("That's fine. I ask somebody else.")
        : T("That's fine. There is nobody else to ask, so anybody neutral can take over.");
}
