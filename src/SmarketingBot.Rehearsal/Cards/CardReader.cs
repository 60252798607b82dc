using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmarketingBot.Rehearsal;

/// <summary>Reads a card the way a person does: the text from top to bottom, the buttons, the inputs.</summary>
public sealed partial class CardReader
{
    private readonly Lazy<CardWalk> _walk;

    /// <summary>Reads any adaptive card.</summary>
    public CardReader(JsonObject card, SimMessage? message = null)
    {
        (Json, Message) = (card, message);
        _walk = new(() => CardWalk.Over(Json));
    }

    /// <summary>The card itself: a copy, nobody else holds it.</summary>
    public JsonObject Json { get; }

    /// <summary>The message it stands in; null for answers and dialogs.</summary>
    public SimMessage? Message { get; }

    /// <summary>The visible lines in reading order, without Markdown's signs.</summary>
    public IReadOnlyList<string> Lines => _walk.Value.Lines;

    /// <summary>The lines as one text.</summary>
    public string Text => string.Join('\n', Lines);

    /// <summary>All buttons, also those in parts that are folded up.</summary>
    public IReadOnlyList<CardAction> Actions => _walk.Value.Actions;

    /// <summary>What the buttons say.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions.Select(a => a.Title)];

    /// <summary>All inputs that have an id.</summary>
    public IReadOnlyList<CardInput> Inputs => _walk.Value.Inputs;

    /// <summary>The button with this title, in any letter case.</summary>
    public CardAction Action(string title) => Actions.FirstOrDefault(a => Same(a.Title, title))
        ?? throw new RehearsalException($"There is no button \"{title}\", only: {Listed(Buttons)}.\n{this}");

    /// <summary>The input with this id or label.</summary>
    public CardInput Input(string idOrLabel) => Inputs.FirstOrDefault(i => i.IsCalled(idOrLabel))
        ?? throw new RehearsalException($"There is no input \"{idOrLabel}\", only: {Listed(Inputs.Select(i => $"{i.Label} ({i.Id})"))}.\n{this}");

    /// <summary>Whether a text is to be read somewhere on the card (line breaks count as spaces, letter case matters).</summary>
    public bool Shows(string text) => Flat(Text).Contains(Flat(text), StringComparison.Ordinal);

    /// <summary>Whether a button of this title is there.</summary>
    public bool Offers(string button) => Actions.Any(a => Same(a.Title, button));

    /// <summary>Fails unless every text is to be read.</summary>
    public CardReader ShouldShow(params IEnumerable<string> texts) =>
        Each(texts, Shows, "The card should show");

    /// <summary>Fails if one of the texts is to be read.</summary>
    public CardReader ShouldNotShow(params IEnumerable<string> texts) =>
        Each(texts, t => !Shows(t), "The card should not show");

    /// <summary>Fails unless every button is there.</summary>
    public CardReader ShouldOffer(params IEnumerable<string> buttons) =>
        Each(buttons, Offers, "The card should offer");

    /// <summary>Fails if one of the buttons is there.</summary>
    public CardReader ShouldNotOffer(params IEnumerable<string> buttons) =>
        Each(buttons, b => !Offers(b), "The card should not offer");

    /// <inheritdoc/>
    public override string ToString() => $"--- the card ---\n{Text}\n[{string.Join("] [", Buttons)}]\n----------------";

    private CardReader Each(IEnumerable<string> wanted, Func<string, bool> holds, string wish)
    {
        foreach (var one in wanted)
        {
            if (!holds(one)) throw new RehearsalException($"{wish} \"{one}\".\n{this}");
        }

        return this;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";

    private static string Flat(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
