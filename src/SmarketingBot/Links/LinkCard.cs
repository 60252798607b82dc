using AdaptiveCards;
using SmarketingBot.Cards;

namespace SmarketingBot.Links;

/// <summary>The message with the address of a document; once it was opened, that it was.</summary>
public static class LinkCard
{
    /// <param name="from">The conversation it comes from.</param>
    /// <param name="title">What it is.</param>
    /// <param name="until">Until when the address works, on the reader's clock.</param>
    /// <param name="address">The address.</param>
    public static AdaptiveCard Of(string from, string title, string until, Uri address) => Kit.Card(
        T($"{title}, until {until}."),
        Kit.Eyebrow(T($"{Kit.Quote(from)} · only for you")),
        Kit.Title(Kit.Quote(title)),
        Kit.Line(T($"It opens once, until {until}. Keep what you need of it then, and please don't pass the address on.")),
        Kit.Buttons(Kit.Link(T("Open", "button"), address).First()));

    public static AdaptiveCard Opened(string from, string title, string at) => Kit.Card(
        T($"{title}, opened at {at}."),
        Kit.Eyebrow(T($"{Kit.Quote(from)} · only for you")),
        Kit.Title(Kit.Quote(title)),
        Kit.Subtle(T($"Opened at {at}. The address no longer works; ask again for another.")));
}
