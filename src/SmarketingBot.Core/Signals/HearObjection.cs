using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Signals;

/// <summary>What customers object, grouped by a word; three alike suggest a piece of content, and a month after there is one its users are asked whether it helped.</summary>
public sealed class HearObjection(BotDb db, SignalRights rights, Promises promises, Notices notices, Alarms alarms, IClock clock)
{
    /// <summary>The alarm at which people are asked whether a piece helped; its subject is the piece.</summary>
    public const string Alarm = "content-helped";

    /// <summary>So many alike suggest a piece.</summary>
    public const int Alike = 3;

    /// <summary>For so many days an objection counts, and so long after a piece is linked people are asked.</summary>
    public const int Days = 90, AskAfter = 30;

    /// <summary>Notes one.</summary>
    /// <returns>How many of that word there are in these days.</returns>
    public async Task<int> Run(Series series, string who, string word, string? text)
    {
        await rights.MustBelong(series, who);
        var (key, now) = (Signal.WordOf(word), clock.GetCurrentInstant());
        if (key.Length == 0) throw new RuleBroken(T("What do they object to? One word first, for example “objection price they say we are 20% above”."));
        if (await rights.Again(series, SignalKind.Objection, key, who, text, now) is null)
        {
            var heard = await rights.Keep(series, new Signal { SeriesId = series.Id, Kind = SignalKind.Objection, Name = word, NameKey = key, Text = text, SaidBy = who, At = now });
            await db.SaveChangesAsync();
            // Each further three suggest it anew, until there is a piece.
            if (await Count(series, key) % Alike == 0 && await Piece(series, key) is null)
                await promises.Make(SignalKeys.SuggestKind, SignalKeys.Suggest(heard.Id), Recipient.Conversation(series.ConversationId), heard.Id.ToString("N"));
        }
        return await Count(series, key);
    }

    /// <summary>There is a piece for an objection now.</summary>
    /// <exception cref="RuleBroken">Nobody has met that objection, or the piece is there already.</exception>
    public async Task<Signal> Link(Series series, string who, string piece, string word)
    {
        await rights.MustBelong(series, who);
        var (key, now) = (Signal.WordOf(word), clock.GetCurrentInstant());
        if (!await db.Signals.AnyAsync(s => s.SeriesId == series.Id && s.Kind == SignalKind.Objection && s.NameKey == key && s.GoneAt == null))
            throw new RuleBroken(T($"Nobody has told of the objection “{Plain.Text(word, 40)}” yet. “objection {Plain.Text(word, 40)} …” does."));
        var name = Signal.KeyOf(piece);
        if (await db.Signals.FirstOrDefaultAsync(s => s.SeriesId == series.Id && s.Kind == SignalKind.Content && s.NameKey == name && s.GoneAt == null) is { } there)
            return there.Text == key ? there : throw new RuleBroken(T($"“{there.Name}” is linked already. Give the piece another name."));
        var content = await rights.Keep(series, new Signal { SeriesId = series.Id, Kind = SignalKind.Content, Name = piece, NameKey = name, Text = key, SaidBy = who, At = now });
        await alarms.Set(Alarm, content.Id.ToString("N"), now + Duration.FromDays(AskAfter));
        // Suggestions about the word are settled.
        foreach (var heard in await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Objection && s.NameKey == key).Select(s => s.Id).ToListAsync())
            await promises.Refresh(SignalKeys.Suggest(heard));
        return content;
    }

    /// <summary>A month has passed: whoever met the objection is asked, each in their own chat.</summary>
    public async Task AskWhetherItHelped(Guid contentId)
    {
        if (await db.Signals.FirstOrDefaultAsync(s => s.Id == contentId && s.GoneAt == null) is not { } content) return;
        var from = content.At - Duration.FromDays(Days);
        var people = await db.Signals
            .Where(s => s.SeriesId == content.SeriesId && s.Kind == SignalKind.Objection && s.NameKey == content.Text && s.GoneAt == null && s.At > from)
            .Select(s => s.SaidBy).Distinct().ToListAsync();
        foreach (var person in people)
            if (await db.Series.AnyAsync(s => s.Id == content.SeriesId && db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == person && m.Present)))
                await notices.Make(SignalKeys.HelpedKind, SignalKeys.Helped(contentId, person), person, contentId.ToString("N"));
    }

    /// <summary>Somebody tells whether a piece helped them; the last word counts.</summary>
    public async Task Helped(Signal content, string who, bool helped)
    {
        var voice = await db.SignalVoices.FirstOrDefaultAsync(v => v.SignalId == content.Id && v.PersonId == who);
        if (voice is null) db.Add(voice = new SignalVoice { SignalId = content.Id, PersonId = who, What = "", At = clock.GetCurrentInstant() });
        voice.What = helped ? "helped" : "not yet";
        await promises.Refresh(SignalKeys.Helped(content.Id, who));
    }

    /// <summary>The piece for a word, or null.</summary>
    public Task<Signal?> Piece(Series series, string key) =>
        db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Content && s.Text == key && s.GoneAt == null).OrderByDescending(s => s.At).FirstOrDefaultAsync();

    /// <summary>A piece by its name, or by the word it is for.</summary>
    public Task<Signal?> Named(Series series, string name)
    {
        var (key, word) = (Signal.KeyOf(name), Signal.WordOf(name));
        return db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Content && s.GoneAt == null && (s.NameKey == key || s.Text == word)).OrderByDescending(s => s.At).FirstOrDefaultAsync();
    }

    /// <summary>How many objections of a word there are in these days.</summary>
    public Task<int> Count(Series series, string key)
    {
        var from = clock.GetCurrentInstant() - Duration.FromDays(Days);
        return db.Signals.CountAsync(s => s.SeriesId == series.Id && s.Kind == SignalKind.Objection && s.NameKey == key && s.GoneAt == null && s.At > from);
    }
}
