using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>The forms about one item.</summary>
public static class ItemDialogs
{
    public static Reply NewDate(Turn turn, ItemView view) => Form(
        turn, view, T("New date"), ItemCard.Move, T($"Until when can you do “{Kit.Quote(view.Item.What)}”?"),
        Inputs.Date("when", T("When"), Chosen(turn) ?? LocalDate.Max(view.Item.Due, view.Today).PlusDays(7), view.Today, view.Today.PlusYears(1)));

    public static Reply Snooze(Turn turn, ItemView view) => Form(
        turn, view, T("Snooze"), ItemCard.Snooze, T($"I'll ask again about “{Kit.Quote(view.Item.What)}” on the day you choose, at most {Limits.SnoozeDays} days ahead. The date you promised stays."),
        Inputs.Date("when", T("When"), Chosen(turn) ?? view.Today.PlusDays(2), view.Today.PlusDays(1), view.Today.PlusDays(Limits.SnoozeDays)));

    public static Reply NotForMe(Turn turn, ItemView view) => Form(
        turn, view, T("Not for me"), ItemCard.NotForMe, T($"“{Kit.Quote(view.Item.What)}” goes back to {Kit.Quote(view.Recorder)} and the moderator."),
        Inputs.Choice("why", T("Why"), [(T("I'm the wrong person"), "wrong person"), (T("I can't promise it"), "can't promise"), (T("It is already done"), "already done")], turn.Text("why") ?? "wrong person"));

    /// <summary>Why somebody handed an item back: a choice of the form, or their own words.</summary>
    public static string? WhyNot(string? why) => why switch
    {
        "wrong person" => T("the wrong person"),
        "can't promise" => T("can't promise it"),
        "already done" => T("it is already done"),
        "not for me" => T("not for me", "reason"),
        _ => why,
    };

    public static Reply Note(Turn turn, ItemView view) => Form(
        turn, view, T("Add note"), ItemCard.AddNote, T($"A word or a link for “{Kit.Quote(view.Item.What)}”."),
        Inputs.Text("note", T("Note"), turn.Text("note") ?? view.Item.Note, Limits.Note, T("For example a link to the deck"), multiline: true));

    /// <param name="turn">Who opens it, and what was filled in before.</param>
    /// <param name="view">The item.</param>
    /// <param name="members">Whom to choose from where the people picker does not reach.</param>
    public static Reply Blocked(Turn turn, ItemView view, IReadOnlyList<Person> members)
    {
        AdaptiveInput? by = !turn.Here.IsPersonal ? Inputs.People("by", T("By", "who helps"), turn.Text("by"), required: false)
            : members.Count > 0 ? Inputs.Choice("by", T("By", "who helps"), members.Select(p => (p.Name, p.Id)), turn.Text("by") ?? view.Item.BlockedBy, required: false)
            : null;
        return Form(
            turn, view, T("Blocked"), ItemCard.Blocked, T($"What stands in the way of “{Kit.Quote(view.Item.What)}”? Whoever could help is asked once; you are asked once a week."),
            [Inputs.Text("why", T("Why"), turn.Text("why") ?? view.Item.BlockedWhy, Limits.Sentence, T("For example: waiting for the price list")), .. by is null ? Array.Empty<AdaptiveInput>() : [by]]);
    }

    public static Reply Drop(Turn turn, ItemView view) => Form(
        turn, view, T("Drop"), ItemCard.Drop, T($"Why can “{Kit.Quote(view.Item.What)}” be dropped? The moderator decides; until then I go on reminding you."),
        Inputs.Text("why", T("Why"), turn.Text("why"), Limits.Sentence, T("For example: the customer has left")));

    private static Reply Form(Turn turn, ItemView view, string title, string verb, string sentence, params AdaptiveInput[] inputs)
    {
        var card = Kit.Card(title, [Kit.Problem(turn.Problem), Kit.Line(sentence), .. inputs]);
        card.Actions.Add(Kit.Send(T("Save"), verb, turn.Form, ("item", view.Item.Number)));
        return new Reply.Dialog($"{title} · #{view.Item.Number}", card);
    }

    private static LocalDate? Chosen(Turn turn) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(turn.Text("when") ?? "") is { Success: true } date ? date.Value : null;
}
