using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.ActionItems;

/// <summary>Finds the item that a sentence, a button or a form means, as far as whoever speaks may know of it.</summary>
public sealed class MeantItem(Items items, ListItems lists)
{
    /// <summary>The item of a button, or the one chosen above it.</summary>
    public Task<ActionItem> Chosen(Turn turn) => turn.Number("item") is { } number
        ? Find(turn, number)
        : throw new RuleBroken(T("Please choose an item first."));

    public Task<ActionItem> Find(Turn turn, int number) => items.Find(number, turn.Who.Id, turn.Here.Shared);

    /// <summary>The item of a sentence; without a number the only open one is meant.</summary>
    public async Task<ActionItem> Said(Turn turn, int? number, string verb) =>
        number is { } said ? await Find(turn, said) : Only(turn, await lists.Mine(turn.Who.Id), verb);

    /// <summary>The only one of some items that belongs here.</summary>
    public static ActionItem Only(Turn turn, IEnumerable<ActionItem> some, string verb)
    {
        var here = some.Where(i => turn.Here.IsPersonal || i.ConversationId == turn.Here.Root).ToList();
        return here.Count switch
        {
            1 => here[0],
            0 => throw new RuleBroken(turn.Here.IsPersonal
                ? T("You have nothing open, so all is done. To promise something, say “I'll send the deck by fri”.")
                : T("You have nothing open here. “my items” in our own chat lists everything.")),
            _ => throw new RuleBroken(here.Count > 5
                ? T($"Which one? You have {Some(here)} and more open. For example “{Verb(verb)} {here[0].Number}”.")
                : T($"Which one? You have {Some(here)} open. For example “{Verb(verb)} {here[0].Number}”.")),
        };
    }

    private static string Some(IEnumerable<ActionItem> items) => string.Join(", ", items.Take(5).Select(i => $"#{i.Number}"));
}
