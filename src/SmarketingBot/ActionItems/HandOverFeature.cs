using Microsoft.EntityFrameworkCore;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.ActionItems;

/// <summary>Items of somebody who left, given to others by a form; by sentence it is “give 12 @name”.</summary>
public sealed class HandOverFeature(BotDb db, Items items, AnswerItem answer, FindPerson find, ItemViews views) : IFeature<HandOverFeature>
{
    private const string Who = "who";

    public static void Describe(FeatureRows<HandOverFeature> rows) => rows
        .Notice(HandOver.Kind, (f, row, _) => f.Compose(row))
        .Dialog(HandOverCard.Give, (f, t) => f.Open(t), (f, t) => f.Given(t));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var numbers = HandOver.Numbers(row);
        var shown = await views.Of(await db.ActionItems.Where(i => numbers.Contains(i.Number)).OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync());
        if (shown.Count == 0) return null;
        var leaver = await db.People.Where(p => p.Id == row.Subject).Select(p => p.Name).FirstOrDefaultAsync() ?? ForgetPerson.Name;
        var card = HandOverCard.Of(leaver, row.Subject, shown);
        return Speech.Shows(card.ToJson(), card.FallbackText);
    }

    private async Task<Reply> Open(Turn turn)
    {
        var item = await Chosen(turn);
        return Form(turn, (await views.Of([item]))[0], await Candidates(item, turn.Who.Id));
    }

    /// <summary>The form: who takes it on.</summary>
    public static Reply Form(Turn turn, ItemView view, IReadOnlyList<Person> candidates)
    {
        var card = Kit.Card(
            T("Give to"),
            Kit.Problem(turn.Problem),
            Kit.Line(T($"Who takes on “{Kit.Quote(view.Item.What)}”? They are asked in their own chat.")),
            Inputs.Choice(Who, T("Give to"), candidates.Select(p => (p.Name, p.Id)), turn.Text(Who)));
        card.Actions.Add(Kit.Send(T("Give"), HandOverCard.Give, turn.Form, ("item", view.Item.Number)));
        return new Reply.Dialog(T($"Give to · #{view.Item.Number}"), card);
    }

    private async Task<Reply> Given(Turn turn)
    {
        var item = await Chosen(turn);
        var owner = (await Candidates(item, turn.Who.Id)).FirstOrDefault(p => p.Id == turn.Text(Who)) ?? throw new RuleBroken(T("Please choose somebody who is in that conversation."));
        await answer.Give(item, turn.Who.Id, owner);
        return Reply.Silence;
    }

    private async Task<ActionItem> Chosen(Turn turn)
    {
        var item = turn.Number("item") is { } number
            ? await items.Find(number, turn.Who.Id, turn.Here.Shared)
            : throw new RuleBroken(T("Please choose an item first."));
        Items.MustBeAlive(item);
        return await items.IsModerator(item, turn.Who.Id) ? item : throw new RuleBroken(T($"Only the moderator can give #{item.Number} to somebody.")) { IsAboutRights = true };
    }

    // An item without a conversation is known to its recorder only.
    private async Task<IReadOnlyList<Person>> Candidates(ActionItem item, string who) => item.ConversationId is { } place
        ? [.. (await find.Present(place)).Where(p => !p.Outside && p.Id != item.OwnerId)]
        : [await find.ById(who)];
}
