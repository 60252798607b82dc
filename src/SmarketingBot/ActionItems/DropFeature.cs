using SmarketingBot.Agreements;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.ActionItems;

/// <summary>Giving an item up: the owner asks, the moderator decides.</summary>
public sealed class DropFeature(DropItem drop, Items items, MeantItem meant, ItemViews views, AgreementFeature agreements) : IFeature<DropFeature>
{
    public static void Describe(FeatureRows<DropFeature> rows) => rows
        .Command("drop", Where.Anywhere, "drop 12 the customer has left", "Asks the moderator to drop an item of yours; reminders go on meanwhile.", (f, t) => f.DropBySentence(t))
        .Command("agree", Where.Anywhere, "agree 12", "Lets an item be dropped; for the moderator. “agree MQL” says yes to what is proposed.", (f, t) => f.Agree(t))
        .Command("keep", Where.Anywhere, "keep 12", "Keeps an item that its owner would drop; for the moderator.", (f, t) => f.Keep(t))
        .Button(ItemCard.Agree, (f, t) => f.AgreePressed(t))
        .Button(ItemCard.Keep, (f, t) => f.KeepPressed(t))
        .Dialog(ItemCard.Drop, (f, t) => f.Open(t), (f, t) => f.DropChosen(t))
        .Notice(DropItem.AskKind, (f, row, _) => f.Question(row))
        .Notice(DropItem.AnswerKind, (f, row, _) => f.Answer(row));

    private async Task<Reply> DropBySentence(Turn turn)
    {
        var words = turn.Ask(ItemWords.Read(turn.Said));
        var item = await meant.Said(turn, words.Number, "drop");
        return new Reply.Text(await drop.Ask(item, turn.Who.Id, turn.Said.Show(words.Rest))
            ? T($"#{item.Number} “{item.What}” is dropped. I won't remind you of it.")
            : T($"I'm asking whether #{item.Number} can be dropped. Until there is an answer, I go on reminding you."));
    }

    private async Task<Reply> Agree(Turn turn)
    {
        // "agree MQL" is about what both sides agree on.
        if (turn.Ask(ItemWords.Read(turn.Said)).Number is null && await agreements.Means(turn)) return await agreements.Agree(turn);
        var item = await Numbered(turn, "agree");
        await drop.Agree(item, turn.Who.Id);
        return new Reply.Text(T($"#{item.Number} “{item.What}” is dropped. I tell its owner."));
    }

    private async Task<Reply> Keep(Turn turn)
    {
        var item = await Numbered(turn, "keep");
        await drop.Keep(item, turn.Who.Id);
        return new Reply.Text(T($"#{item.Number} “{item.What}” stays. I tell its owner."));
    }

    private Task<ActionItem> Numbered(Turn turn, string verb) => turn.Ask(ItemWords.Read(turn.Said)).Number is { } number
        ? meant.Find(turn, number)
        : throw new RuleBroken(T($"Which item? For example “{Verb(verb)} 12”."));

    private async Task<Reply> AgreePressed(Turn turn)
    {
        await drop.Agree(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> KeepPressed(Turn turn)
    {
        await drop.Keep(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> Open(Turn turn)
    {
        var item = await meant.Chosen(turn);
        Items.MustBeAlive(item);
        await items.MustOwn(item, turn.Who.Id, T("drop", "only they can"));
        return ItemDialogs.Drop(turn, (await views.Of([item]))[0]);
    }

    private async Task<Reply> DropChosen(Turn turn)
    {
        await drop.Ask(await meant.Chosen(turn), turn.Who.Id, Plain.Text(turn.Text("why")));
        return Reply.Silence;
    }

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await views.Of(int.Parse(row.Subject, System.Globalization.CultureInfo.InvariantCulture)) is not { } view) return null;
        // Kept, done or dropped before it was asked.
        if (row.Done == 0 && (view.Item.DropWhy is null || !view.Item.IsAlive)) return null;
        return Speech.Shows(DecisionCard.Drop(view).ToJson(), T($"{view.Owner.Name} asks to drop “{view.Item.What}”"));
    }

    private async Task<Speech?> Answer(OutboxMessage row)
    {
        if (await views.Of(int.Parse(row.Subject, System.Globalization.CultureInfo.InvariantCulture)) is not { } view) return null;
        var said = (row.Payload ?? "").Split('/', 2);
        if (said.Length != 2) return null;
        var name = await items.NameOf(said[1]);
        return Speech.Says(said[0] == "agreed"
            ? T($"{name} agrees: #{view.Item.Number} “{view.Item.What}” is dropped. I won't remind you of it any more.")
            : T($"{name} would like to keep #{view.Item.Number} “{view.Item.What}”. Would another date help? “move {view.Item.Number} to …” sets one."));
    }
}
