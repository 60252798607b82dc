using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Signals;

/// <summary>How often a campaign or piece was said to work, to have no effect, to annoy.</summary>
public sealed record FeedbackCounts(string About, int Works, int NoEffect, int Annoys)
{
    /// <summary>“works 2 · no effect 1 · annoys 1”.</summary>
    public string Words => T($"works {Works} · no effect {NoEffect} · annoys {Annoys}");
}

/// <summary>What a campaign or a piece does out there: the words go to its owner, whose answer the giver sees; everybody else sees counts.</summary>
public sealed class GiveFeedback(BotDb db, SignalRights rights, FindCampaign campaigns, HearObjection content, Promises promises, Notices notices, IClock clock)
{
    private static readonly LittleWords<Verdict> Verdicts = new(
        (Verdict.Works, ["works", "work", "helps", "wirkt", "funktioniert", "hilft", "işe yarıyor", "çalışıyor", "etkili"]),
        (Verdict.NoEffect, ["no effect", "noeffect", "nothing", "ohne Wirkung", "keine Wirkung", "wirkungslos", "bringt nichts", "etkisiz", "etkisi yok", "işe yaramıyor"]),
        (Verdict.Annoys, ["annoys", "annoying", "annoy", "nervt", "stört", "rahatsız ediyor", "rahatsız edici", "bıktırıyor"]));

    /// <summary>Gives it.</summary>
    /// <exception cref="RuleBroken">There is no campaign or piece of that name, or nothing was said about it.</exception>
    public async Task<Signal> Run(Series series, string who, string about, Verdict verdict, string? text)
    {
        var side = await rights.MustBelong(series, who);
        var (name, owner) = await Owner(series, about);
        var (key, now) = (Signal.KeyOf(name), clock.GetCurrentInstant());
        if (await rights.Again(series, SignalKind.Feedback, key, who, text, now) is { } again && again.Verdict == verdict) return again;
        var given = await rights.Keep(series, new Signal { SeriesId = series.Id, Kind = SignalKind.Feedback, Name = name, NameKey = key, Text = text, Verdict = verdict, Side = side, SaidBy = who, At = now });
        if (owner != who) await notices.Make(SignalKeys.FeedbackKind, SignalKeys.Feedback(given.Id), owner, given.Id.ToString("N"));
        return given;
    }

    /// <summary>The owner answers; the giver reads it in their own chat. A better answer takes the place of the first.</summary>
    /// <exception cref="RuleBroken">Not the owner, or no answer.</exception>
    public async Task Answer(Series series, Signal given, string who, string answer)
    {
        await MustOwn(series, given, who);
        if (answer.Length is 0 or > Limits.Sentence) throw new RuleBroken(T($"What do you answer? One sentence of at most {Limits.Sentence} characters."));
        if (given.Answer == answer) return;
        (given.Answer, given.AnsweredBy, given.AnsweredAt) = (answer, who, clock.GetCurrentInstant());
        await promises.Refresh(SignalKeys.Feedback(given.Id));
        await notices.Make(SignalKeys.AnswerKind, SignalKeys.Answer(given.Id), given.SaidBy, given.Id.ToString("N"));
        await promises.Refresh(SignalKeys.Answer(given.Id));
    }

    /// <summary>Only whoever looks after what it is about.</summary>
    public async Task MustOwn(Series series, Signal given, string who)
    {
        await rights.MustBelong(series, who);
        var (name, owner) = await Owner(series, given.Name);
        if (owner != who) throw new RuleBroken(T($"Whoever looks after “{name}” answers that.")) { IsAboutRights = true };
    }

    /// <summary>The oldest feedback about something that its owner has not answered.</summary>
    /// <exception cref="RuleBroken">All is answered.</exception>
    public async Task<Signal> Unanswered(Series series, string who, string about)
    {
        var (name, _) = await Owner(series, about);
        var key = Signal.KeyOf(name);
        return await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Feedback && s.NameKey == key && s.GoneAt == null && s.Answer == null && s.SaidBy != who)
            .OrderBy(s => s.At).FirstOrDefaultAsync() ?? throw new RuleBroken(T($"All that was said about “{name}” is answered."));
    }

    /// <summary>The counts, by what they are about.</summary>
    public async Task<IReadOnlyList<FeedbackCounts>> Counts(Series series) =>
        [.. (await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Feedback && s.GoneAt == null).OrderBy(s => s.At).ToListAsync())
            .GroupBy(s => s.NameKey).Select(g => new FeedbackCounts(g.Last().Name, g.Count(s => s.Verdict == Verdict.Works), g.Count(s => s.Verdict == Verdict.NoEffect), g.Count(s => s.Verdict == Verdict.Annoys)))];

    /// <summary>The longest beginning of some words that names a campaign or a piece, and the rest.</summary>
    /// <exception cref="RuleBroken">None does.</exception>
    public async Task<(string Name, string Said)> About(Series series, string text)
    {
        var words = Plain.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(words.Length, 8); taken > 0; taken--)
        {
            var name = string.Join(' ', words[..taken]);
            if (await Find(series, name) is { } found) return (found.Name, string.Join(' ', words[taken..]));
        }
        throw new RuleBroken(words.Length == 0
            ? T("About what? For example “feedback spring-mail works they answer within a day”.")
            : T($"I know no campaign or piece called “{Plain.Text(words[0], 40)}”. “campaign {Plain.Text(words[0], 40)}” begins one, and “signals” shows what there is."));
    }

    /// <summary>Reads “annoys customers call it spam”.</summary>
    public static (Verdict? Verdict, string Text) Read(string text)
    {
        if (Verdicts.First(text) is { } said) return (said.Meaning, said.Remainder);
        return (null, text);
    }

    private async Task<(string Name, string Owner)> Owner(Series series, string about) => await Find(series, about)
        ?? throw new RuleBroken(T($"I know no campaign or piece called “{Plain.Text(about, 40)}”. “campaign {Plain.Text(about, 40)}” begins one."));

    private async Task<(string Name, string Owner)?> Find(Series series, string name)
    {
        if (await campaigns.Named(series, name) is { } campaign) return (campaign.Name, campaign.OwnerId);
        var key = Signal.KeyOf(name);
        return await content.Named(series, name) is { } piece && piece.NameKey == key ? (piece.Name, piece.SaidBy) : null;
    }
}
