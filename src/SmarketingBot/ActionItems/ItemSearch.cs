using System.Globalization;
using AdaptiveCards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.ActionItems;

/// <summary>An item that a search found: what is pasted, and its two lines in the list.</summary>
public sealed record FoundItem(AdaptiveCard Card, string Title, string Line);

/// <summary>Searches one's own open items and those of the conversation it is asked in.</summary>
public sealed class ItemSearch(ListItems lists, ItemViews views)
{
    /// <summary>The command's name in the manifest.</summary>
    public const string Command = "items.search";

    /// <summary>Items that hold every word, in what they say or in their owner's name; a number finds that item.</summary>
    public async Task<IReadOnlyList<FoundItem>> Run(Turn turn, string text, int skip, int count)
    {
        var mine = await lists.Mine(turn.Who.Id);
        var here = turn.Here.IsPersonal ? [] : await lists.Here(turn.Here.Root);
        var items = mine.Concat(here).DistinctBy(i => i.Number).OrderBy(i => i.Due).ThenBy(i => i.Number).ToList();
        var words = Plain.Text(text, Limits.Title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = (await views.Of(items)).Where(view => words.All(word => Holds(view, word)));
        return [.. found.Skip(skip).Take(count).Select(Show)];
    }

    private static FoundItem Show(ItemView view) => new(
        ItemCard.Pasted(view),
        $"#{view.Item.Number} {view.Item.What}",
        $"{view.Owner.Name} · {ItemCard.Day(view.Item.Due, view.Today)} · {view.Origin ?? T("own list")}");

    private static bool Holds(ItemView view, string word) =>
        view.Item.Number.ToString(CultureInfo.InvariantCulture) == word.TrimStart('#')
        || view.Item.What.Contains(word, StringComparison.OrdinalIgnoreCase)
        || view.Owner.Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
