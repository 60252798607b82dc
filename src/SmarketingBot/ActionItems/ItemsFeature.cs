using System.Globalization;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>What people do with their items, by sentence and by button.</summary>
public sealed class ItemsFeature(
    Items items, ListItems lists, MeantItem meant, FinishItem finish, MoveItem move, AnswerItem answer, ItemViews views, FindPerson find, Promises promises)
    : IFeature<ItemsFeature>
{
    public const string MyItemsVerb = "items.mine";
    public const string HereVerb = "items.here";

    public static void Describe(FeatureRows<ItemsFeature> rows) => rows
        .Look("my items", Where.Anywhere, "my items", "Lists what you promised and have not finished.", (f, t) => f.Mine(t), "my actions", "todo", "my todo")
        .Look("items", Where.Conversation, "items", "Lists what was promised here and is not finished.", (f, t) => f.Here(t), "actions", "action items")
        .Look("items", Where.Personal, "items", "Lists what you promised and have not finished.", (f, t) => f.Mine(t), "actions", "action items")
        .Command("done", Where.Anywhere, "done 12 [note or link]", "Closes an item of yours.", (f, t) => f.DoneBySentence(t), "finished", "complete", "close")
        .Command("move", Where.Anywhere, "move 12 to 3 dec", "Sets a new date for an item of yours.", (f, t) => f.MoveBySentence(t), "reschedule", "postpone")
        .Command("snooze", Where.Anywhere, "snooze 12 until fri", "Asks you again about an item on a later day.", (f, t) => f.SnoozeBySentence(t))
        .Command("accept", Where.Anywhere, "accept 12", "Says yes to an item somebody wrote down for you.", (f, t) => f.AcceptBySentence(t))
        .Command("not for me", Where.Anywhere, "not for me 12", "Hands an item back that somebody wrote down for you.", (f, t) => f.DeclineBySentence(t))
        .Command("give", Where.Anywhere, "give 12 @Ben", "Gives an item to somebody else; for the moderator.", (f, t) => f.Give(t))
        .Button(MyItemsVerb, (f, t) => f.MineElsewhere(t))
        .Button(HereVerb, (f, t) => f.Here(t))
        .Button(ItemCard.Done, (f, t) => f.DonePressed(t))
        .Button(ItemCard.Accept, (f, t) => f.AcceptPressed(t))
        .Dialog(ItemCard.Move, (f, t) => f.Open(t, () => T("move", "only they can"), ItemDialogs.NewDate), (f, t) => f.MoveChosen(t))
        .Dialog(ItemCard.Snooze, (f, t) => f.Open(t, () => T("snooze", "only they can"), ItemDialogs.Snooze), (f, t) => f.SnoozeChosen(t))
        .Dialog(ItemCard.NotForMe, (f, t) => f.Open(t, () => T("hand back", "only they can"), ItemDialogs.NotForMe), (f, t) => f.DeclineChosen(t))
        .Dialog(ItemCard.AddNote, (f, t) => f.Open(t, null, ItemDialogs.Note), (f, t) => f.NoteWritten(t));

    private async Task<Reply> Mine(Turn turn)
    {
        var mine = await views.Of(await lists.Mine(turn.Who.Id));
        // In a group, somebody's own list with its lateness is for their own chat.
        if (!turn.Here.IsPersonal)
            return new Reply.Text(mine.Count == 0 ? T("You have nothing open. Say “my items” in our own chat whenever you want to check.") : T($"You have {mine.Count} open. Say “my items” in our own chat to see them; here I keep that between us."));
        return new Reply.Card(ItemListCard.Mine(mine), ItemListCard.You(mine.Count));
    }

    private async Task<Reply> MineElsewhere(Turn turn)
    {
        var key = $"mine/{turn.Who.Id}/{turn.ActivityId}";
        if (!await promises.Lately(ItemSpeeches.MineKind, turn.Who.Id)) await promises.Make(ItemSpeeches.MineKind, key, Recipient.Person(turn.Who.Id), turn.Who.Id);
        return new Reply.Text(T("I sent your items to our own chat."));
    }

    private async Task<Reply> Here(Turn turn)
    {
        var here = await views.Of(await lists.Here(turn.Here.Root));
        return new Reply.Card(ItemListCard.Here(here), ItemListCard.OpenHere(here.Count));
    }

    private async Task<Reply> DoneBySentence(Turn turn)
    {
        var words = turn.Ask(ItemWords.Read(turn.Said));
        // Which one is a choice: in their own chat a button is nearer than another sentence.
        if (words.Number is null && turn.Here.IsPersonal && (await lists.Mine(turn.Who.Id)).Count > 1) return await Mine(turn);
        var item = await meant.Said(turn, words.Number, "done");
        if (!await finish.Run(item, turn.Who.Id, turn.Said.Show(words.Rest))) return new Reply.Text(T($"#{item.Number} was done already. All is well."));
        // A message of its own that follows the item: taken back or opened again, it says so.
        var number = item.Number.ToString(CultureInfo.InvariantCulture);
        var key = $"{ItemSpeeches.ThanksKind}/{number}/{turn.ActivityId}";
        await promises.Make(ItemSpeeches.ThanksKind, key, turn.Back(), number);
        await promises.Shows(key, [item.Number]);
        return Reply.Silence;
    }

    private async Task<Reply> MoveBySentence(Turn turn)
    {
        var words = turn.Ask(DatedItemWords.Read(turn.Said, turn.Today, WorkWeek.Default));
        var item = await meant.Said(turn, words.Number, "move");
        await move.Move(item, turn.Who.Id, words.Date);
        return new Reply.Text(T($"#{item.Number} is now due {DateWords.Say(item.Due, turn.Today)}."));
    }

    private async Task<Reply> SnoozeBySentence(Turn turn)
    {
        var words = turn.Ask(DatedItemWords.Read(turn.Said, turn.Today, WorkWeek.Default));
        var item = await meant.Said(turn, words.Number, "snooze");
        await move.Snooze(item, turn.Who.Id, words.Date, turn.Today);
        return new Reply.Text(T($"I'll ask again about #{item.Number} on {DateWords.Say(words.Date, turn.Today)}."));
    }

    private async Task<Reply> AcceptBySentence(Turn turn)
    {
        var item = await meant.Said(turn, turn.Ask(ItemWords.Read(turn.Said)).Number, "accept");
        await answer.Accept(item, turn.Who.Id);
        return new Reply.Text(T($"Thank you. #{item.Number} “{item.What}” is on your list, due {DateWords.Say(item.Due, turn.Today)}."));
    }

    private async Task<Reply> DeclineBySentence(Turn turn)
    {
        var words = turn.Ask(ItemWords.Read(turn.Said));
        var item = await meant.Said(turn, words.Number, "not for me");
        await answer.Decline(item, turn.Who.Id, words.Rest.Length == 0 ? "not for me" : turn.Said.Show(words.Rest));
        return new Reply.Text(T($"#{item.Number} goes back to whoever wrote it down and to the moderator. I won't remind you of it."));
    }

    private async Task<Reply> Give(Turn turn)
    {
        var words = turn.Ask(ItemWords.Read(turn.Said));
        if (words.Number is not { } number) throw new RuleBroken(T("Which item, and to whom? For example “give 12 @Ben”."));
        var item = await meant.Find(turn, number);
        var who = turn.Ask(WhoWords.Read(words.Rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? words.Rest[3..] : words.Rest, turn.Said));
        var owner = await find.Run(item.ConversationId ?? turn.Here.Root, who, turn.Who.Id);
        await answer.Give(item, turn.Who.Id, owner);
        return new Reply.Text(T($"#{item.Number} “{item.What}” goes to {owner.Name}. I'm asking them."));
    }

    private async Task<Reply> DonePressed(Turn turn)
    {
        await finish.Run(await meant.Chosen(turn), turn.Who.Id, null);
        return Reply.Same;
    }

    private async Task<Reply> AcceptPressed(Turn turn)
    {
        await answer.Accept(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> Open(Turn turn, Func<string>? toDo, Func<Turn, ItemView, Reply> form)
    {
        var item = await meant.Chosen(turn);
        if (toDo is not null)
        {
            Items.MustBeAlive(item);
            await items.MustOwn(item, turn.Who.Id, toDo());
        }
        return form(turn, (await views.Of([item]))[0]);
    }

    private async Task<Reply> MoveChosen(Turn turn)
    {
        await move.Move(await meant.Chosen(turn), turn.Who.Id, Date(turn));
        return Reply.Silence;
    }

    private async Task<Reply> SnoozeChosen(Turn turn)
    {
        await move.Snooze(await meant.Chosen(turn), turn.Who.Id, Date(turn), turn.Today);
        return Reply.Silence;
    }

    private async Task<Reply> DeclineChosen(Turn turn)
    {
        await answer.Decline(await meant.Chosen(turn), turn.Who.Id, Plain.Text(turn.Text("why") ?? "not for me", Limits.Sentence));
        return Reply.Silence;
    }

    private async Task<Reply> NoteWritten(Turn turn)
    {
        var note = Plain.Text(turn.Text("note"));
        if (note.Length is 0 or > Limits.Note) throw new RuleBroken(T($"Please write a note of 1 to {Limits.Note} characters, for example a link."));
        await finish.AddNote(await meant.Chosen(turn), turn.Who.Id, note);
        return Reply.Silence;
    }

    private static LocalDate Date(Turn turn) => turn.Ask(DateWords.Read(turn.Text("when") ?? "", turn.Today, WorkWeek.Default));
}
