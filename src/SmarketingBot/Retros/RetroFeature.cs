using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Retros;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Retros;

/// <summary>Once in a while everybody looks back: keep, stop, try. Written alone, shown without names, voted on.</summary>
public sealed class RetroFeature(BotDb db, HoldRetro hold, MeantSeries meant, FindPerson people) : IFeature<RetroFeature>
{
    public static void Describe(FeatureRows<RetroFeature> rows) => rows
        .Command("retro", Where.Anywhere, "retro", "Looks back: “retro keep …” (stop, try) in your own chat, “retro reveal”, “retro vote 2”, “retro close”.", (f, t) => f.Said(t), "retrospective")
        .Dialog(RetroCard.Write, (f, t) => f.OpenWrite(t), (f, t) => f.Written(t))
        .Dialog(RetroCard.Vote, (f, t) => f.OpenVote(t), (f, t) => f.Voted(t))
        .Dialog(RetroCard.Commit, (f, t) => f.OpenCommit(t), (f, t) => f.Committed(t))
        .Button(RetroCard.Reveal, (f, t) => f.Pressed(t, (h, r, s) => h.Reveal(r, s, t.Who.Id)))
        .Button(RetroCard.Close, (f, t) => f.Pressed(t, (h, r, s) => h.Close(r, s, t.Who.Id)))
        .Speaks(HoldRetro.Kind, (f, row, viewer) => f.Compose(row, viewer));

    private async Task<Reply> Said(Turn turn)
    {
        var (word, rest) = turn.Said.Text.Trim().Split(' ', 2) is [var first, var second] ? (first, second.Trim()) : (turn.Said.Text.Trim(), "");
        if (word.Length == 0) return await Begin(turn);
        if (RetroWords.Kind(word) is { } kind) return await Note(turn, kind, turn.Said.Show(rest));
        var (retro, series) = await hold.Meant(Place(turn), turn.Who.Id);
        switch (RetroWords.Act(word))
        {
            case RetroAct.Reveal:
                await hold.Reveal(retro, series, turn.Who.Id);
                return Reply.Silence;
            case RetroAct.Close:
                await hold.Close(retro, series, turn.Who.Id);
                return new Reply.Text(T("The retro is closed."));
            case RetroAct.Vote:
                var notes = await hold.Notes(retro);
                var chosen = rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && retro.IsVoting && number >= 1 && number <= notes.Count ? notes[number - 1].Id : Guid.Empty).Distinct().ToList();
                await hold.Vote(retro, series, turn.Who.Id, chosen);
                return new Reply.Text(chosen.Count == 1 ? T("Your vote counts. Saying it again changes it.") : T("Your votes count. Saying it again changes them."));
            default:
                throw new RuleBroken(T("Say “retro keep …”, “retro stop …” or “retro try …” in our own chat; “retro vote 2” once it is shown."));
        }
    }

    private async Task<Reply> Begin(Turn turn)
    {
        var series = await meant.Run(Place(turn), turn.Who.Id, "", "retro");
        if (await hold.Open(series) is { } open)
            return new Reply.Text(open.IsWriting ? T("The retro is open: press “Write” on its card, or say “retro keep …” in our own chat.") : T("The retro is open: press “Vote” on its card, or say “retro vote 2”."));
        await hold.Begin(series, turn.Who.Id);
        return turn.Here.IsPersonal ? new Reply.Text(T("The retro is open in the chat of the meeting.")) : Reply.Silence;
    }

    private async Task<Reply> Note(Turn turn, RetroKind kind, string text)
    {
        if (!turn.Here.IsPersonal) throw new RuleBroken(T($"Here everybody sees that it is yours, so I didn't take it. Say “retro {RetroWords.Typed(kind)} …” in our own chat."));
        if (text.Length == 0) throw new RuleBroken(RetroWords.Ask(kind));
        var (retro, series) = await hold.Meant(null, turn.Who.Id);
        await hold.Write(retro, series, turn.Who.Id, new Dictionary<RetroKind, string> { [kind] = text });
        return new Reply.Text(T("Noted. It is shown without your name; saying it again changes it."));
    }

    private async Task<Reply> OpenWrite(Turn turn)
    {
        var (retro, _) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        return RetroCard.WriteForm(turn, await hold.Mine(retro, turn.Who.Id));
    }

    private async Task<Reply> Written(Turn turn)
    {
        var (retro, series) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        await hold.Write(retro, series, turn.Who.Id, Enum.GetValues<RetroKind>().ToDictionary(k => k, k => Plain.Text(turn.Text(RetroCard.Name(k)))));
        return Reply.Silence;
    }

    private async Task<Reply> OpenVote(Turn turn)
    {
        var (retro, _) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        return retro.IsVoting ? RetroCard.VoteForm(turn, await hold.Notes(retro)) : throw new RuleBroken(T("There is nothing to vote on yet. First everybody writes; then whoever moderates says “retro reveal”."));
    }

    private async Task<Reply> Voted(Turn turn)
    {
        var (retro, series) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        var chosen = (turn.Text("notes") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => Guid.TryParse(n, out var id) ? id : Guid.Empty).Distinct().ToList();
        await hold.Vote(retro, series, turn.Who.Id, chosen);
        return Reply.Silence;
    }

    private async Task<Reply> OpenCommit(Turn turn)
    {
        await hold.Named(turn.Here.Root, turn.Id("retro"));
        return RetroCard.CommitForm(turn);
    }

    private async Task<Reply> Committed(Turn turn)
    {
        var (retro, series) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        var owner = await people.Picked(turn.Here.Root, turn.Text("who"));
        await hold.Commit(retro, series, turn.Who.Id, owner, Plain.Text(turn.Text("what")), turn.Ask(DateWords.Read(turn.Text("when") ?? "", turn.Today, WorkWeek.Default)));
        return Reply.Silence;
    }

    private async Task<Reply> Pressed(Turn turn, Func<HoldRetro, Retro, Series, Task> act)
    {
        var (retro, series) = await hold.Named(turn.Here.Root, turn.Id("retro"));
        await act(hold, retro, series);
        return Reply.Same;
    }

    private static string? Place(Turn turn) => turn.Here.IsPersonal ? null : turn.Here.Root;

    private async Task<Speech?> Compose(OutboxMessage row, string? viewer)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.Retros.FirstOrDefaultAsync(r => r.Id == id) is not { } retro || await db.Series.FirstOrDefaultAsync(s => s.Id == retro.SeriesId) is not { } series) return null;
        var notes = retro.RevealedAt is null ? [] : await hold.Notes(retro);
        var votes = await db.RetroVotes.Where(v => db.RetroNotes.Any(n => n.Id == v.NoteId && n.RetroId == id)).GroupBy(v => v.NoteId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var items = await db.ActionItems.Where(i => i.Number == retro.FirstItem || i.Number == retro.SecondItem).OrderBy(i => i.Number).ToListAsync();
        var view = new RetroView(
            retro, await hold.Wrote(retro), [.. notes.Select((n, at) => (at + 1, n.Kind, n.Text, votes.GetValueOrDefault(n.Id)))],
            [.. items.Select(i => $"#{i.Number} {i.What}")],
            series.ModeratorId is { } moderator ? (await db.Person(moderator))?.Mri : null);
        return Speech.Shows(RetroCard.Of(view, viewer is not null && viewer == series.ModeratorId).ToJson(), RetroCard.Summary(view));
    }
}
