using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>The form of <em>Create action item</em>. The manifest names its command by the verb.</summary>
public static class CreateItemDialog
{
    public const string Verb = "item.create";
    private static string Title => T("Create action item");

    /// <param name="turn">The opening.</param>
    /// <param name="preset">What it offers.</param>
    /// <param name="colleagues">Who can be chosen; null asks with the people picker of the conversation.</param>
    public static Reply Form(Turn turn, Preset preset, IReadOnlyList<Person>? colleagues)
    {
        var who = colleagues is null
            ? Inputs.People("who", T("Who"), preset.Who)
            : Inputs.Choice("who", T("Who"), colleagues.Select(p => (p.Id == turn.Who.Id ? T($"{p.Name} (me)") : p.Name, p.Id)), preset.Who);
        var card = Kit.Card(
            Title,
            Kit.Problem(turn.Problem),
            Inputs.Text("what", T("What"), preset.What, Limits.Sentence, T("For example: send the deck to Acme"), multiline: true),
            who,
            Inputs.Date("when", T("When"), preset.When, turn.Today, turn.Today.PlusYears(Limits.YearsAhead)),
            Kit.Subtle(T("If it is for somebody else, I ask them first. I remind the owner in private until it is done.")));
        card.Actions.Add(Kit.Send(T("Save"), Verb, turn.Form));
        return new Reply.Dialog(Title, card);
    }
}
