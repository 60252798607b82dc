using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>The question whether a meeting on a listed holiday is held.</summary>
public static class HolidayCard
{
    public const string Hold = "holiday.hold";
    public const string Cancel = "holiday.cancel";

    /// <param name="meeting">The meeting.</param>
    /// <param name="place">Which series.</param>
    /// <param name="when">The day and the hours.</param>
    /// <param name="gap">How long the gap becomes without it; empty where nobody knows.</param>
    /// <param name="until">Until when an answer counts.</param>
    /// <param name="alone">The moderator reads it in their own chat; else the group does, where the sentences need no moderator.</param>
    public static AdaptiveCard Question(Meeting meeting, string place, string when, string gap, string until, bool alone)
    {
        var id = ("meeting", (object)meeting.Id.ToString("N"));
        return Kit.Card(
            T($"Hold the meeting of {when}? It is a listed holiday. Say “hold meeting” or “cancel meeting”."),
            Kit.Eyebrow(Kit.Quote(place)),
            Kit.Title(T("Hold the meeting on a holiday?")),
            Kit.Line(T($"The meeting of {when} falls on a listed holiday.")),
            gap.Length == 0 ? null : Kit.Line(T($"Without it: {SeriesWords.After(gap)}")),
            Kit.Subtle(alone
                ? T($"If I hear nothing until {until}, I cancel it and tell the group. Without buttons, say **hold meeting** or **cancel meeting**")
                : T($"If I hear nothing until {until}, I cancel it. Without buttons, say **hold meeting**")),
            Kit.Buttons(Kit.Press(T("Hold it"), Hold, id).First(), Kit.Press(T("Cancel it"), Cancel, id)));
    }

    /// <summary>What became of it.</summary>
    public static AdaptiveCard Settled(string place, string sentence) => Kit.Card(sentence, Kit.Eyebrow(Kit.Quote(place)), Kit.Line(sentence));
}
