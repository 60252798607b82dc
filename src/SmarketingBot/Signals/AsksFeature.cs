using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.Signals;

/// <summary>What one team wants from the other: feedback and its answer, what is coming up, and what is asked for.</summary>
public sealed class AsksFeature(
    BotDb db, MeantSeries meant, GiveFeedback feedback, ComingUp coming, AskSide ask, FindCampaign campaigns, SignalRights rights, SignalViews views, SeriesCalendar days) : IFeature<AsksFeature>
{
    public static void Describe(FeatureRows<AsksFeature> rows) => rows
        .Command("feedback", Where.Anywhere, "feedback spring-mail annoys customers call it spam", "Tells a campaign's owner in private that it works, has no effect or annoys.", (f, t) => f.Feedback(t))
        .Command("answer", Where.Anywhere, "answer spring-mail we send half as many from now on", "Answers feedback about what you look after; whoever gave it sees it.", (f, t) => f.Answer(t))
        .Command("coming", Where.Anywhere, "coming spring webinar 3-20 dec", "Notes what is coming up; “coming spring webinar off” calls it off.", (f, t) => f.Coming(t))
        .Command("ask", Where.Anywhere, "ask marketing fintech one-pager by 3 dec", "Asks a side for something; whoever takes it promises it.", (f, t) => f.Ask(t))
        .Command("take", Where.Anywhere, "take fintech one-pager", "Takes what was asked of your side; it becomes your item.", (f, t) => f.Take(t))
        .Dialog(SignalsCard.Feedback, (f, t) => f.OpenFeedback(t), (f, t) => f.FeedbackFilled(t))
        .Dialog(SignalCard.Reply, (f, t) => f.OpenAnswer(t), (f, t) => f.AnswerFilled(t))
        .Dialog(SignalsCard.Coming, (f, t) => f.Open(t, SignalsCard.ComingForm), (f, t) => f.ComingFilled(t))
        .Dialog(SignalsCard.Ask, (f, t) => f.Open(t, SignalsCard.AskForm), (f, t) => f.AskFilled(t))
        .Button(SignalCard.Take, (f, t) => f.TakePressed(t))
        .Notice(SignalKeys.FeedbackKind, (f, row, _) => f.Compose(row))
        .Notice(SignalKeys.AnswerKind, (f, row, _) => f.Compose(row));

    private async Task<Reply> Feedback(Turn turn)
    {
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var (about, rest) = await feedback.About(series, turn.Said.Show(turn.Said.Text));
        var (verdict, text) = GiveFeedback.Read(rest);
        if (verdict is not { } known) throw new RuleBroken(T($"What does it do? Say “feedback {about} works”, “feedback {about} no effect” or “feedback {about} annoys”, and what you see."));
        return await Given(turn, series, about, known, text);
    }

    private async Task<Reply> FeedbackFilled(Turn turn)
    {
        if (!Enum.TryParse<Verdict>(turn.Text("verdict"), out var verdict) || !Enum.IsDefined(verdict)) throw new RuleBroken(T("Please choose what it does: works, no effect or annoys."));
        return await Given(turn, await meant.Of(turn), Plain.Text(turn.Text("about")), verdict, Plain.Text(turn.Text("text")));
    }

    private async Task<Reply> Given(Turn turn, Series series, string about, Verdict verdict, string text)
    {
        var given = await feedback.Run(series, turn.Who.Id, about, verdict, text.Length == 0 ? null : text);
        await db.SaveChangesAsync();
        var counts = (await feedback.Counts(series)).First(c => Signal.KeyOf(c.About) == given.NameKey);
        return new Reply.Text(T($"Noted about {given.Name}: {counts.Words}. Whoever looks after it reads what you wrote, in private."));
    }

    private async Task<Reply> OpenFeedback(Turn turn)
    {
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var pieces = await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Content && s.GoneAt == null).OrderByDescending(s => s.At).Select(s => s.Name).Take(50).ToListAsync();
        return SignalsCard.FeedbackForm(turn, [.. (await campaigns.All(series)).Take(50).Select(c => c.Name), .. pieces]);
    }

    private async Task<Reply> Answer(Turn turn)
    {
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var (about, text) = await feedback.About(series, turn.Said.Show(turn.Said.Text));
        await feedback.Answer(series, await feedback.Unanswered(series, turn.Who.Id, about), turn.Who.Id, text);
        return new Reply.Text(T("Answered: whoever gave that feedback reads it in their own chat."));
    }

    private async Task<Reply> OpenAnswer(Turn turn) => SignalsCard.AnswerForm(turn, (await Asked(turn)).Given);

    private async Task<Reply> AnswerFilled(Turn turn)
    {
        var (series, given) = await Asked(turn);
        await feedback.Answer(series, given, turn.Who.Id, Plain.Text(turn.Text("answer")));
        return Reply.Silence;
    }

    // The card stands in the owner's own chat: the id has to be of a meeting of theirs, and about something of theirs.
    private async Task<(Series Series, Signal Given)> Asked(Turn turn)
    {
        var id = turn.Id("feedback");
        var given = await db.Signals.FirstOrDefaultAsync(s => s.Id == id && s.Kind == SignalKind.Feedback && s.GoneAt == null
            && db.Series.Any(x => x.Id == s.SeriesId && db.Members.Any(m => m.ConversationId == x.ConversationId && m.PersonId == turn.Who.Id && m.Present)))
            ?? throw new RuleBroken(T("I can't find that feedback here."));
        var series = await db.Series.FirstAsync(s => s.Id == given.SeriesId);
        await feedback.MustOwn(series, given, turn.Who.Id);
        return (series, given);
    }

    private async Task<Reply> Coming(Turn turn)
    {
        var series = await meant.Of(turn);
        if (turn.Said.Text.Length > 0) return await Came(turn, series, turn.Ask(ComingSentence.Read(turn.Said.Show(turn.Said.Text), turn.Today, series.Week)));
        return new Reply.Card(SignalsCard.Of(await views.Of(series)), T("What is coming up"));
    }

    private async Task<Reply> ComingFilled(Turn turn)
    {
        if (SignalsCard.Day(turn, "from") is not { } from || SignalsCard.Day(turn, "until") is not { } until || until < from)
            throw new RuleBroken(T("Please choose a first day, and a last day that is not before it."));
        return await Came(turn, await meant.Of(turn), new ComingSentence(Plain.Text(turn.Text("what")), new NodaTime.DateInterval(from, until)));
    }

    private async Task<Reply> Came(Turn turn, Series series, ComingSentence said)
    {
        var before = await coming.Run(series, turn.Who.Id, said);
        var today = days.Today(series);
        return new Reply.Text(said.Days is not { } stretch ? T($"“{before!.Name}” is called off.")
            : before is null || before.From == stretch.Start && before.Until == stretch.End ? T($"Coming up: {said.What}, {ComingUp.Say(stretch, today)}.")
            : T($"Coming up: {said.What}, {ComingUp.Say(stretch, today)} (was {ComingUp.Say(before, today)})."));
    }

    private async Task<Reply> Ask(Turn turn)
    {
        var series = await meant.Of(turn);
        var text = turn.Said.Show(turn.Said.Text);
        if (text.Length == 0) return new Reply.Card(SignalsCard.Of(await views.Of(series)), T("What is asked for"));
        if (AskWords.Of(text) is not { What.Length: > 0 } asked) throw new RuleBroken(T("Whom, for what, by when? For example “ask marketing fintech one-pager by 12 dec” or “ask sales …”."));
        if (AskWords.Dated(asked.What, turn.Today, series.Week) is not { } dated) throw new RuleBroken(asked.Side == Side.Sales
            ? T($"By when? Say it last, for example “ask sales {Plain.Cap(asked.What, 60)} by 12 dec”.")
            : T($"By when? Say it last, for example “ask marketing {Plain.Cap(asked.What, 60)} by 12 dec”."));
        return Stands(turn, await ask.Run(series, turn.Who.Id, asked.Side, dated.Before, turn.Ask(dated.Date)));
    }

    private async Task<Reply> AskFilled(Turn turn)
    {
        var side = turn.Text("side") switch { nameof(Side.Sales) => Side.Sales, nameof(Side.Marketing) => Side.Marketing, _ => throw new RuleBroken(T("Please choose whom you ask: sales or marketing.")) };
        if (SignalsCard.Day(turn, "by") is not { } due || due < turn.Today || due > turn.Today.PlusYears(1)) throw new RuleBroken(T("Please choose a day from today on, at most a year ahead."));
        return Stands(turn, await ask.Run(await meant.Of(turn), turn.Who.Id, side, Plain.Text(turn.Text("what")), due));
    }

    // Its card says it to the conversation; asked again there is none that is new.
    private static Reply Stands(Turn turn, (Signal Ask, bool IsNew) asked) =>
        !asked.IsNew ? new Reply.Text(T($"“{asked.Ask.Name}” is asked for already, by {DateWords.Say(asked.Ask.Until!.Value, turn.Today)}. “ask” shows what is asked for."))
        : turn.Here.IsPersonal ? new Reply.Text(T("Asked in the chat of your meeting; whoever takes it promises it.")) : Reply.Silence;

    private async Task<Reply> Take(Turn turn)
    {
        var series = await meant.Of(turn);
        await rights.MustBelong(series, turn.Who.Id);
        var taken = await ask.Take(series, await ask.Named(series, turn.Said.Show(turn.Said.Text)), (await db.Person(turn.Who.Id))!);
        return new Reply.Text(T($"#{taken.ItemNumber} is yours: {taken.Name}, by {DateWords.Say(taken.Until!.Value, turn.Today)}. I remind you until it is done."));
    }

    private async Task<Reply> TakePressed(Turn turn)
    {
        var (series, id) = (await meant.Of(turn), turn.Id("ask"));
        await rights.MustBelong(series, turn.Who.Id);
        var asked = await db.Signals.FirstOrDefaultAsync(s => s.Id == id && s.SeriesId == series.Id && s.Kind == SignalKind.Ask) ?? throw new RuleBroken(T("I can't find that here. “ask” shows what is asked for."));
        await ask.Take(series, asked, (await db.Person(turn.Who.Id))!);
        return Reply.Same;
    }

    private Task<Speech?> Compose(OutboxMessage row) => views.Compose(row);

    private async Task<Reply> Open(Turn turn, Func<Turn, Reply> form)
    {
        await rights.MustBelong(await meant.Of(turn), turn.Who.Id);
        return form(turn);
    }
}
