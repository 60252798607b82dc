using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Retros;

/// <summary>A retro from its opening to its end. Who wrote or voted for what is told to nobody.</summary>
public sealed class HoldRetro(BotDb db, RecordCommitment record, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of its living card.</summary>
    public const string Kind = "retro";

    private static string NoneOpen => T("No retro is open here. Whoever moderates can open one: “retro”.");

    /// <summary>What makes its card one message.</summary>
    public static string Key(Guid id) => $"{Kind}/{id:N}";

    /// <summary>The one that is open in a series, or null.</summary>
    public Task<Retro?> Open(Series series) => db.Retros.FirstOrDefaultAsync(r => r.SeriesId == series.Id && r.ClosedAt == null);

    /// <summary>The one that is open in a conversation, or in the only series of theirs that has one.</summary>
    /// <param name="conversationId">The conversation; null in their own chat.</param>
    /// <param name="who">Who speaks.</param>
    /// <exception cref="RuleBroken">None is open, or several are.</exception>
    public async Task<(Retro Retro, Series Series)> Meant(string? conversationId, string who)
    {
        var open = await db.Series.Where(s => conversationId == null
                ? db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present) : s.ConversationId == conversationId)
            .Join(db.Retros.Where(r => r.ClosedAt == null), s => s.Id, r => r.SeriesId, (s, r) => new { Series = s, Retro = r }).OrderBy(o => o.Retro.Id).Take(2).ToListAsync();
        return open.Count switch
        {
            1 => (open[0].Retro, open[0].Series),
            0 => throw new RuleBroken(NoneOpen),
            _ => throw new RuleBroken(T("Several retros are open. Press “Write” or “Vote” on the card of the one that you mean.")),
        };
    }

    /// <summary>The one that a card names. Cards carry ids, never rights: it must belong to this conversation.</summary>
    /// <exception cref="RuleBroken">There is no such one here, or it is closed.</exception>
    public async Task<(Retro Retro, Series Series)> Named(string conversationId, Guid? id) =>
        await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId) is { } series && id is { } named
        && await db.Retros.FirstOrDefaultAsync(r => r.Id == named && r.SeriesId == series.Id && r.ClosedAt == null) is { } retro ? (retro, series) : throw new RuleBroken(NoneOpen);

    /// <summary>Opens one, in the conversation of the series.</summary>
    /// <exception cref="RuleBroken">They don't moderate.</exception>
    public async Task<Retro> Begin(Series series, string who)
    {
        MustModerate(series, who, T("open a retro", "only they can"));
        var retro = db.Add(new Retro { SeriesId = series.Id, OpenedBy = who, OpenedAt = clock.GetCurrentInstant() }).Entity;
        await promises.Make(Kind, Key(retro.Id), Recipient.Conversation(series.ConversationId), retro.Id.ToString("N"));
        return retro;
    }

    /// <summary>What somebody wrote themselves, for them alone.</summary>
    public Task<Dictionary<RetroKind, string>> Mine(Retro retro, string who) =>
        db.RetroNotes.Where(n => n.RetroId == retro.Id && n.PersonId == who).ToDictionaryAsync(n => n.Kind, n => n.Text);

    /// <summary>Writes notes down, one of each kind a person; writing again changes one's own, nothing takes it away.</summary>
    /// <exception cref="RuleBroken">A guest, too long, or they are shown already.</exception>
    public async Task Write(Retro retro, Series series, string who, IReadOnlyDictionary<RetroKind, string> notes)
    {
        await MustBelong(series, who);
        if (!retro.IsWriting) throw new RuleBroken(T("What was written is shown already, so nothing can be added. You can vote: “retro vote 2”."));
        var mine = await db.RetroNotes.Where(n => n.RetroId == retro.Id && n.PersonId == who).ToListAsync();
        foreach (var (kind, text) in notes)
        {
            if (text.Length > Limits.Sentence) throw new RuleBroken(T($"Please say each in at most {Limits.Sentence} characters."));
            var note = mine.Find(n => n.Kind == kind);
            if (text.Length == 0 && note is not null) db.Remove(note);
            else if (note is not null) note.Text = text;
            else if (text.Length > 0) db.Add(new RetroNote { RetroId = retro.Id, PersonId = who, Kind = kind, Text = text });
        }
        await promises.Refresh(Key(retro.Id));
    }

    /// <summary>Shows everybody what was written, without names and shuffled. Shown already, nothing happens.</summary>
    /// <exception cref="RuleBroken">They don't moderate, or fewer than three people wrote.</exception>
    public async Task Reveal(Retro retro, Series series, string who)
    {
        MustModerate(series, who, T("show what was written", "only they can"));
        if (retro.RevealedAt is not null) return;
        var wrote = await Wrote(retro);
        if (wrote < Retro.ShownFrom)
            throw new RuleBroken(wrote == 1
                ? T($"1 person has written so far. From {Retro.ShownFrom} on I can show it, because with fewer everybody would know whose it is.")
                : T($"{wrote} people have written so far. From {Retro.ShownFrom} on I can show it, because with fewer everybody would know whose it is."));
        retro.RevealedAt = clock.GetCurrentInstant();
        await promises.Refresh(Key(retro.Id));
    }

    /// <summary>How many people wrote something.</summary>
    public Task<int> Wrote(Retro retro) => db.RetroNotes.Where(n => n.RetroId == retro.Id).Select(n => n.PersonId).Distinct().CountAsync();

    /// <summary>The notes in the order in which they are numbered: shuffled by their ids, kind by kind.</summary>
    public async Task<IReadOnlyList<RetroNote>> Notes(Retro retro) =>
        [.. (await db.RetroNotes.Where(n => n.RetroId == retro.Id).ToListAsync()).OrderBy(n => n.Kind).ThenBy(n => n.Id)];

    /// <summary>Gives somebody's votes to these notes, and to no others any more.</summary>
    /// <exception cref="RuleBroken">A guest, more than three, not notes of this retro, or nothing is shown yet.</exception>
    public async Task Vote(Retro retro, Series series, string who, IReadOnlyCollection<Guid> notes)
    {
        await MustBelong(series, who);
        if (!retro.IsVoting) throw new RuleBroken(T("There is nothing to vote on yet. First everybody writes; then whoever moderates says “retro reveal”."));
        if (notes.Count is 0 or > Retro.Votes) throw new RuleBroken(T($"Please choose one to {Retro.Votes}, for example “retro vote 2 5”."));
        var all = await db.RetroNotes.Where(n => n.RetroId == retro.Id).Select(n => n.Id).ToListAsync();
        if (notes.Any(n => !all.Contains(n))) throw new RuleBroken(T($"There are {all.Count} notes. Choose by their numbers, for example “retro vote 2 5”."));
        db.RemoveRange(await db.RetroVotes.Where(v => v.PersonId == who && all.Contains(v.NoteId) && !notes.Contains(v.NoteId)).ToListAsync());
        var had = await db.RetroVotes.Where(v => v.PersonId == who && notes.Contains(v.NoteId)).Select(v => v.NoteId).ToListAsync();
        db.AddRange(notes.Except(had).Select(n => new RetroVote { NoteId = n, PersonId = who }));
        await promises.Refresh(Key(retro.Id));
    }

    /// <summary>Writes down what somebody will do because of it: at most two things.</summary>
    /// <exception cref="RuleBroken">They don't moderate, there are two, or nothing is shown yet.</exception>
    public async Task Commit(Retro retro, Series series, string who, Person owner, string what, LocalDate due)
    {
        MustModerate(series, who, T("record what comes out of a retro", "only they can"));
        if (!retro.IsVoting) throw new RuleBroken(T("First everybody writes and votes; whoever moderates says “retro reveal”."));
        if (retro.SecondItem is not null) throw new RuleBroken(T($"A retro has at most {Retro.MostCommitments} commitments, so that they get done. Close it with “retro close”."));
        var item = await record.Run(series.ConversationId, who, owner, what, due);
        if (retro.FirstItem is null) retro.FirstItem = item.Number;
        else retro.SecondItem = item.Number;
        await promises.Shows(Key(retro.Id), [item.Number]);
        await promises.Refresh(Key(retro.Id));
    }

    /// <summary>Ends it. What was never shown is deleted.</summary>
    /// <exception cref="RuleBroken">They don't moderate.</exception>
    public async Task Close(Retro retro, Series series, string who)
    {
        MustModerate(series, who, T("close the retro", "only they can"));
        if (retro.RevealedAt is null) db.RemoveRange(await db.RetroNotes.Where(n => n.RetroId == retro.Id).ToListAsync());
        retro.ClosedAt = clock.GetCurrentInstant();
        await promises.Refresh(Key(retro.Id));
    }

    private static void MustModerate(Series series, string who, string toDo)
    {
        if (series.ModeratorId != who) throw new RuleBroken(T($"Only whoever moderates can {toDo}. Ask them to say it.")) { IsAboutRights = true };
    }

    private async Task MustBelong(Series series, string who)
    {
        if (!await db.People.AnyAsync(p => p.Id == who && !p.Outside && db.Members.Any(m => m.ConversationId == series.ConversationId && m.PersonId == who && m.Present)))
            throw new RuleBroken(T("A retro is for the members of this organisation in the meeting. Guests can add topics: “topic …”.")) { IsAboutRights = true };
    }
}
