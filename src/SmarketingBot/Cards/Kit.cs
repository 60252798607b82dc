using AdaptiveCards;
using Newtonsoft.Json.Linq;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Cards;

/// <summary>
/// The few patterns every card is made of, so that agenda, meeting, item and reminder look like one family and none
/// forgets a label, a wrap or a fallback. Words of people go in through <see cref="Quote"/>: they are data.
/// </summary>
public static class Kit
{
    /// <summary>A card of version 1.5, which phones draw as far as they can; <paramref name="fallback"/> is what older ones show.</summary>
    public static AdaptiveCard Card(string fallback, params AdaptiveElement?[] body) => new(new AdaptiveSchemaVersion(1, 5))
    {
        FallbackText = Harmless(fallback),
        Body = [.. body.Where(e => e is not null).Select(e => e!)],
    };

    /// <summary>Takes the whole width of the message, for cards with columns.</summary>
    public static AdaptiveCard Wide(this AdaptiveCard card)
    {
        card.AdditionalProperties["msteams"] = new JObject { ["width"] = "Full" };
        return card;
    }

    /// <summary>Listed people get a view of their own; always listed, because the documents disagree about an empty list.</summary>
    public static AdaptiveCard SeenApartBy(this AdaptiveCard card, IEnumerable<string> mris, string verb, params (string Name, object Value)[] data)
    {
        var ids = mris.Take(60).ToList();
        if (ids.Count > 0) card.Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = verb, Data = Data(verb, data) }, UserIds = ids };
        return card;
    }

    // Shown as it is by some clients and as Markdown by others, so escaping would show: links and tags are broken instead.
    private static string Harmless(string text) => text.Replace("](", "] (", StringComparison.Ordinal).Replace('<', '‹').Replace('>', '›');

    /// <summary>What somebody wrote, as they wrote it: no markup of theirs becomes ours.</summary>
    public static string Quote(string? text) => Plain.Escape(text);

    /// <summary>The heading of a card.</summary>
    public static AdaptiveTextBlock Title(string text) => new(text)
    {
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    /// <summary>The small line above a title that says which kind of card this is and where it comes from.</summary>
    public static AdaptiveTextBlock Eyebrow(string text) => new(text) { Size = AdaptiveTextSize.Small, IsSubtle = true, Wrap = true };

    /// <summary>The heading of a part of a card.</summary>
    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
        Spacing = AdaptiveSpacing.Medium,
    };

    public static AdaptiveTextBlock Line(string text) => new(text) { Wrap = true };

    /// <summary>A line close under the one above it.</summary>
    public static AdaptiveTextBlock Under(string text) => new(text) { Wrap = true, Spacing = AdaptiveSpacing.None, IsSubtle = true };

    public static AdaptiveTextBlock Subtle(string text) => new(text) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small };

    /// <summary>Why a form comes back.</summary>
    public static AdaptiveElement? Problem(string? sentence) => sentence is null
        ? null
        : Box(AdaptiveContainerStyle.Attention, Line(Quote(sentence)));

    public static AdaptiveContainer Box(AdaptiveContainerStyle style, params AdaptiveElement?[] items) => new()
    {
        Style = style,
        Items = [.. items.Where(i => i is not null).Select(i => i!)],
    };

    /// <summary>A group without a frame.</summary>
    public static AdaptiveContainer Group(params AdaptiveElement?[] items) => new() { Items = [.. items.Where(i => i is not null).Select(i => i!)] };

    public static AdaptiveFactSet? Facts(params (string Title, string? Value)[] facts)
    {
        var filled = facts.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new AdaptiveFact(f.Title, f.Value!)).ToList();
        return filled.Count == 0 ? null : new AdaptiveFactSet { Facts = filled };
    }

    /// <summary>A row with something short at its right end: a topic and its minutes, an item and its date.</summary>
    public static AdaptiveColumnSet Row(string left, string right, bool strong = false) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Items = [new AdaptiveTextBlock(left) { Wrap = true, Weight = strong ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default }],
            },
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Auto,
                Items = [new AdaptiveTextBlock(right) { IsSubtle = !strong, Wrap = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Right }],
            },
        ],
    };

    /// <summary>The buttons of a card; the store allows six.</summary>
    public static AdaptiveActionSet? Buttons(params AdaptiveAction?[] actions)
    {
        var shown = actions.Where(a => a is not null).Select(a => a!).ToList();
        return shown.Count == 0 ? null : new AdaptiveActionSet { Actions = shown, Spacing = AdaptiveSpacing.Medium };
    }

    /// <summary>A button that acts at once and answers the presser; older clients send it as a message.</summary>
    public static AdaptiveExecuteAction Press(string title, string verb, params (string Name, object Value)[] data) => new()
    {
        Title = title,
        Verb = verb,
        Data = Data(verb, data),
        Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, Data = Data(verb, data) }),
    };

    /// <summary>A button that opens a form.</summary>
    public static AdaptiveSubmitAction Open(string title, string verb, params (string Name, object Value)[] data)
    {
        var json = Data(verb, data);
        json["msteams"] = new JObject { ["type"] = "task/fetch" };
        return new AdaptiveSubmitAction { Title = title, Data = json };
    }

    /// <summary>The button that sends a form off. <paramref name="form"/> names this opening of it, so that sending twice is sending once.</summary>
    public static AdaptiveSubmitAction Send(string title, string verb, string form, params (string Name, object Value)[] data)
    {
        var json = Data(verb, data);
        json["form"] = form;
        return new AdaptiveSubmitAction { Title = title, Data = json };
    }

    public static AdaptiveOpenUrlAction Link(string title, Uri url) => new() { Title = title, Url = url };

    /// <summary>The first button of a card, drawn in the accent colour where the client does so.</summary>
    public static T First<T>(this T action) where T : AdaptiveAction
    {
        action.Style = "positive";
        return action;
    }

    private static JObject Data(string verb, (string Name, object Value)[] data)
    {
        var json = new JObject { ["verb"] = verb };
        foreach (var (name, value) in data) json[name] = JToken.FromObject(value);
        return json;
    }
}
