using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Meetings;

namespace SmarketingBot.Signals;

/// <summary>What sales hears out there: wins, objections, and the pieces that were made for them.</summary>
public sealed class SignalsFeature(BotDb db, MeantSeries meant, CelebrateWin celebrate, HearObjection objections, TakeBackSignal takeBack, SignalRights rights, SignalViews views, FindPerson people)
    : IFeature<SignalsFeature>
{
    public static void Describe(FeatureRows<SignalsFeature> rows) => rows
        .Command("win", Where.Anywhere, "win Acme 40000 thanks @Sam @Mia", "Celebrates a deal with thanks to both sides; “from spring-mail” names its campaign.", (f, t) => f.Win(t), "won")
        .Command("objection", Where.Anywhere, "objection price they say we are 20% above", "Notes what customers object; three alike suggest a piece of content.", (f, t) => f.Objection(t))
        .Command("content", Where.Anywhere, "content pricing one-pager for price", "Links a piece to an objection; a month later I ask whether it helped.", (f, t) => f.Content(t))
        .Command("helped", Where.Anywhere, "helped pricing one-pager", "Says that a piece helped you; “helped pricing one-pager not yet” that it didn't.", (f, t) => f.Helped(t))
        .Look("signals", Where.Anywhere, "signals", "Shows wins, objections, feedback in counts, what is coming up and asked for.", (f, t) => f.All(t))
        .Button(SignalsCard.Show, (f, t) => f.All(t))
        .Dialog(SignalsCard.Win, (f, t) => f.OpenWin(t), (f, t) => f.WinFilled(t))
        .Dialog(SignalsCard.Objection, (f, t) => f.Open(t, SignalsCard.ObjectionForm), (f, t) => f.ObjectionFilled(t))
        .Dialog(SignalsCard.Content, (f, t) => f.Open(t, SignalsCard.ContentForm), (f, t) => f.ContentFilled(t))
        .Button(SignalCard.Helped, (f, t) => f.Answered(t, true))
        .Button(SignalCard.NotYet, (f, t) => f.Answered(t, false))
        .Speaks(SignalKeys.Kind, (f, row, _) => f.Compose(row))
        .Speaks(SignalKeys.SuggestKind, (f, row, _) => f.Compose(row))
        .Notice(SignalKeys.HelpedKind, (f, row, _) => f.Compose(row))
        .Alarm(HearObjection.Alarm, (f, subject) => f.AskWhetherItHelped(subject))
        .Undoes(SignalRights.Deed, (f, deed) => f.TakeBack(deed));

    private async Task<Reply> Win(Turn turn)
    {
        var said = turn.Ask(WinSentence.Read(turn.Said, turn.Locale));
        var series = await meant.Of(turn);
        var thanked = new List<Person>();
        foreach (var who in said.Thanks) thanked.Add(await people.Run(series.ConversationId, who, turn.Who.Id));
        return Told(turn, await celebrate.Run(series, turn.Who.Id, said.Customer, said.Worth, said.Source, thanked));
    }

    private async Task<Reply> OpenWin(Turn turn)
    {
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var win = turn.Id("win") is { } id ? await Known(series, id) : null;
        return SignalsCard.WinForm(turn, win, await people.Present(series.ConversationId));
    }

    private async Task<Reply> WinFilled(Turn turn)
    {
        var series = await meant.Of(turn);
        var thanked = new List<Person>();
        foreach (var id in (turn.Text("thanks") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) thanked.Add(await people.Picked(series.ConversationId, id));
        if (turn.Id("win") is { } known)
        {
            await rights.MustBelong(series, turn.Who.Id);
            await celebrate.Thank(await Known(series, known), thanked);
            return Reply.Silence;
        }
        var (customer, worth, source) = (Plain.Text(turn.Text("name")), Plain.Text(turn.Text("worth")), Plain.Text(turn.Text("source")));
        Amount? amount = worth.Length == 0 ? null : turn.Ask(Amounts.Read(worth, turn.Locale));
        if (amount is { Value: < 0 } or { Unit: AmountUnit.Percent }) throw new RuleBroken(T("A win is worth something from 0 on, for example “40000”."));
        return Told(turn, await celebrate.Run(series, turn.Who.Id, customer, amount, source.Length == 0 ? null : source, thanked));
    }

    private async Task<Reply> Objection(Turn turn)
    {
        var words = turn.Said.Show(turn.Said.Text).Split(' ', 2);
        return await Heard(turn, words[0].Trim(':', ',', '“', '”', '"'), words.Length > 1 ? words[1] : null);
    }

    private Task<Reply> ObjectionFilled(Turn turn) => Heard(turn, Plain.Text(turn.Text("word")), Plain.Text(turn.Text("text")));

    private async Task<Reply> Heard(Turn turn, string word, string? text)
    {
        var count = await objections.Run(await meant.Of(turn), turn.Who.Id, word, string.IsNullOrWhiteSpace(text) ? null : text);
        return new Reply.Text(count == 1 ? T($"Noted: “{word}”, once in {HearObjection.Days} days.") : T($"Noted: “{word}”, {count} times in {HearObjection.Days} days."));
    }

    private async Task<Reply> Content(Turn turn)
    {
        var text = turn.Said.Show(turn.Said.Text);
        if (ContentWords.Read(text) is not { } said) throw new RuleBroken(T("Which piece, for which objection? For example “content pricing one-pager for price”."));
        return await Linked(turn, said.Piece, said.Word);
    }

    private Task<Reply> ContentFilled(Turn turn) => Linked(turn, Plain.Text(turn.Text("piece")), Plain.Text(turn.Text("word")));

    private async Task<Reply> Linked(Turn turn, string piece, string word)
    {
        var content = await objections.Link(await meant.Of(turn), turn.Who.Id, piece, word);
        return new Reply.Text(T($"“{content.Name}” is there for “{word}”. In {HearObjection.AskAfter} days I ask those who met it, in private, whether it helped."));
    }

    private async Task<Reply> Helped(Turn turn)
    {
        var (text, helped) = ContentWords.Helped(turn.Said.Show(turn.Said.Text).TrimEnd('.', '!'));
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var content = await objections.Named(series, text) ?? throw new RuleBroken(T("Which piece? For example “helped pricing one-pager” or “helped pricing one-pager not yet”."));
        await objections.Helped(content, turn.Who.Id, helped);
        return new Reply.Text(helped ? T($"Good to know: “{content.Name}” helped. Others see counts.") : T($"Noted: “{content.Name}” hasn't helped yet. Others see counts."));
    }

    private async Task<Reply> Answered(Turn turn, bool helped)
    {
        var id = turn.Id("content");
        // Asked in one's own chat, answered there; the id has to be of a meeting of theirs.
        var content = await db.Signals.FirstOrDefaultAsync(s => s.Id == id && s.Kind == SignalKind.Content
            && db.Series.Any(x => x.Id == s.SeriesId && db.Members.Any(m => m.ConversationId == x.ConversationId && m.PersonId == turn.Who.Id && m.Present)))
            ?? throw new RuleBroken(T("I can't find that piece here. “signals” shows what there is."));
        await rights.MustBelong(await db.Series.FirstAsync(s => s.Id == content.SeriesId), turn.Who.Id);
        await objections.Helped(content, turn.Who.Id, helped);
        return Reply.Same;
    }

    private async Task<Reply> All(Turn turn) => new Reply.Card(SignalsCard.Of(await views.Of(await meant.Of(turn))), T("What sales and marketing tell each other"));

    private async Task<Reply> Open(Turn turn, Func<Turn, Reply> form)
    {
        await rights.MustBelong(await meant.Of(turn), turn.Who.Id);
        return form(turn);
    }

    private async Task<Signal> Known(Series series, Guid id) =>
        await db.Signals.FirstOrDefaultAsync(s => s.Id == id && s.SeriesId == series.Id && s.Kind == SignalKind.Win && s.GoneAt == null) ?? throw new RuleBroken(T("I can't find that win here. “signals” shows what there is."));

    private Task<Speech?> Compose(OutboxMessage row) => views.Compose(row);

    private Task AskWhetherItHelped(string content) => objections.AskWhetherItHelped(Guid.Parse(content));

    private Task<string> TakeBack(Deed deed) => takeBack.Run(deed);

    // Its card says it to the conversation; thanks that are added later stand on the same card, further up.
    private static Reply Told(Turn turn, (Signal Win, bool IsNew) told) =>
        !told.IsNew ? new Reply.Text(T($"{told.Win.Name} is on the list already; its card shows all thanks."))
        : turn.Here.IsPersonal ? new Reply.Text(T("Told in the chat of your meeting. Congratulations!")) : Reply.Silence;
}
