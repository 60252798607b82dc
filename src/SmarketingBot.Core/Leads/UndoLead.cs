using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Leads;

/// <summary>Takes back what somebody just did to a lead, as long as nobody has gone on with it since.</summary>
public sealed class UndoLead(BotDb db, LeadSilence silence, RecordDecision decisions, FollowAgenda agenda, Deeds deeds, Promises promises, NodaTime.IClock clock)
{
    /// <summary>Takes it back; answers what to say.</summary>
    /// <exception cref="RuleBroken">Somebody has gone on with it, or it is gone.</exception>
    public async Task<string> Run(Deed deed)
    {
        var id = Guid.Parse(deed.Subject);
        if (await db.Leads.FirstOrDefaultAsync(l => l.Id == id) is not { } lead) throw new RuleBroken(T("That lead is gone already, so there is nothing to undo."));
        var series = await db.Series.FirstAsync(s => s.Id == lead.SeriesId);
        var before = LeadTrail.Unpack(deed.Before!);
        var last = await db.LeadEvents.Where(e => e.LeadId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstOrDefaultAsync();
        if (last?.Id != before.Event) throw new RuleBroken(T($"Something has happened to {lead.Ref} since, so I can't take that back. “lead {lead.Ref}” shows how it stands."));
        if (last.What == "handed")
        {
            db.Remove(lead);
            db.RemoveRange(await db.LeadEvents.Where(e => e.LeadId == id).ToListAsync());
            await promises.Refresh(LeadKeys.Of(id));
            await silence.Wait(series.Id);
            await agenda.Changed(series.Id);
            return T($"{lead.Ref} is taken back: it was never handed over.");
        }
        await Restore(lead, before, deed.PersonId);
        db.Add(new LeadEvent { LeadId = id, At = clock.GetCurrentInstant(), PersonId = deed.PersonId, What = "undone", Detail = last.What });
        await promises.Refresh(LeadKeys.Of(id));
        await silence.Wait(series.Id);
        await agenda.Changed(series.Id);
        return T($"{lead.Ref} is as it was before.");
    }

    private async Task Restore(Lead lead, LeadBefore before, string who)
    {
        (lead.State, lead.TouchedAt, lead.SettledAt, lead.Code, lead.Ruling) = (before.State, before.TouchedAt, before.SettledAt, before.Code, before.Ruling);
        if (before.State is LeadState.Handed or LeadState.Accepted or LeadState.AcceptedBySilence) lead.Why = null;
        if (before.Attempt is { } attempt) db.RemoveRange(await db.LeadAttempts.Where(a => a.Id == attempt).ToListAsync());
        if (before.Dispute is not { } id || await db.LeadDisputes.FirstOrDefaultAsync(d => d.Id == id) is not { } dispute) return;
        if (dispute.RuledAt is null)
        {
            db.Remove(dispute);
        }
        else
        {
            if (dispute.DecisionId is { } decision)
            {
                await decisions.TakeBack(decision);
                if (await deeds.Of(who, RecordDecision.Decided, decision.ToString("N")) is { } decided) deeds.Forget(decided);
            }
            (dispute.RuledAt, dispute.DecisionId) = (null, null);
        }
        await promises.Refresh(LeadKeys.Dispute(id));
    }
}
