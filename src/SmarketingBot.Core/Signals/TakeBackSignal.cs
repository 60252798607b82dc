using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Signals;

/// <summary>Takes back what somebody just told.</summary>
public sealed class TakeBackSignal(BotDb db, FollowAgenda agenda, Promises promises, Alarms alarms, IClock clock)
{
    /// <summary>Takes it back; answers what to say.</summary>
    public async Task<string> Run(Deed deed)
    {
        var id = Guid.Parse(deed.Subject);
        if (await db.Signals.FirstOrDefaultAsync(s => s.Id == id && s.GoneAt == null) is not { } signal) throw new RuleBroken(T("That is gone already, so there is nothing to undo."));
        if (signal.ItemNumber is { } item) throw new RuleBroken(T($"“{signal.Name}” was taken already, as #{item}. Its owner can drop it."));
        if (signal.Answer is not null) throw new RuleBroken(T("It was answered already, so it stays."));
        signal.GoneAt = clock.GetCurrentInstant();
        await promises.Refresh(SignalKeys.Of(id));
        await promises.Withdraw(SignalKeys.Feedback(id));
        await promises.Refresh(SignalKeys.Suggest(id));
        if (signal.Kind == SignalKind.Content) await alarms.Set(HearObjection.Alarm, id.ToString("N"), null);
        await agenda.Changed(signal.SeriesId);
        return T($"“{signal.Name}” is taken back.");
    }
}

/// <summary>Deletes signals with the voices of people in them.</summary>
public sealed class ForgetSignals(BotDb db)
{
    /// <summary>All of some series.</summary>
    public async Task Of(IReadOnlyCollection<Guid> series) => await Delete(await db.Signals.Where(s => series.Contains(s.SeriesId)).Select(s => s.Id).ToListAsync());

    /// <summary>All that were told before.</summary>
    public async Task<int> Before(Instant instant, int most)
    {
        var ids = await db.Signals.Where(s => s.At < instant).OrderBy(s => s.At).Select(s => s.Id).Take(most).ToListAsync();
        await Delete(ids);
        return ids.Count;
    }

    private async Task Delete(List<Guid> ids)
    {
        foreach (var some in ids.Chunk(500))
        {
            await db.SignalVoices.Where(v => some.Contains(v.SignalId)).ExecuteDeleteAsync();
            await db.Signals.Where(s => some.Contains(s.Id)).ExecuteDeleteAsync();
            var subjects = some.Select(id => id.ToString("N")).ToList();
            string[] kinds = [SignalKeys.Kind, SignalKeys.SuggestKind, SignalKeys.FeedbackKind, SignalKeys.AnswerKind, SignalKeys.HelpedKind];
            await db.Outbox.Where(r => kinds.Contains(r.Kind) && subjects.Contains(r.Subject)).ExecuteDeleteAsync();
            await db.Alarms.Where(a => a.Kind == HearObjection.Alarm && subjects.Contains(a.Subject)).ExecuteDeleteAsync();
        }
    }
}
