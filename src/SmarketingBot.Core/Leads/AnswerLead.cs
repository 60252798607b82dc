using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>What sales does with a lead: takes it by word, touches it, tries to reach it.</summary>
public sealed class AnswerLead(BotDb db, LeadRights rights, LeadTrail trail, LeadSilence silence, IClock clock)
{
    // A press within a minute of the same one is one that Teams delivers again.
    private static readonly Duration Same = Duration.FromMinutes(1);

    /// <summary>Sales takes it. Taken already, nothing happens.</summary>
    /// <returns>False when it counted as accepted before.</returns>
    /// <exception cref="RuleBroken">Not sales, or it was given back.</exception>
    public async Task<bool> Take(FoundLead found, string who)
    {
        var (lead, series, _) = found;
        await rights.MustWork(series, who);
        switch (lead.State)
        {
            case LeadState.Accepted or LeadState.AcceptedBySilence or LeadState.Ruled:
                return false;
            case LeadState.Disputed:
                throw new RuleBroken(T($"The sides don't agree on {lead.Ref} yet; the meeting rules on it. “dispute lead {lead.Ref} …” adds what your side says."));
        }
        var before = LeadBefore.Of(lead);
        var from = lead.State == LeadState.Returned ? $"returned {ReturnCodes.Stored(lead.Code!.Value)}" : "handed";
        (lead.State, lead.SettledAt, lead.Code, lead.Why) = (LeadState.Accepted, clock.GetCurrentInstant(), null, null);
        await trail.Note(series, lead, who, "accepted", $"{from} to accepted", before);
        await silence.Wait(series.Id);
        return true;
    }

    /// <summary>Somebody of sales reached out for the first time. It is an attempt too; touched already, nothing happens.</summary>
    /// <returns>False when it was touched before.</returns>
    /// <exception cref="RuleBroken">Not sales, or a time before the lead was handed over.</exception>
    public async Task<bool> Touch(FoundLead found, string who, Instant at)
    {
        await rights.MustWork(found.Series, who);
        if (found.Lead.TouchedAt is not null) return false;
        await Attempt(found, who, at, "touched");
        return true;
    }

    /// <summary>One more attempt; the first is the first touch.</summary>
    /// <returns>How many attempts there are now.</returns>
    /// <exception cref="RuleBroken">Not sales, or a time before the lead was handed over.</exception>
    public async Task<int> Try(FoundLead found, string who, Instant at)
    {
        await rights.MustWork(found.Series, who);
        var id = found.Lead.Id;
        var times = await db.LeadAttempts.Where(a => a.LeadId == id).SumAsync(a => a.Times);
        var (from, until) = (at - Same, at + Same);
        if (await db.LeadAttempts.AnyAsync(a => a.LeadId == id && a.At > from && a.At < until)) return times;
        if (times >= RecordLead.MostAttempts) throw new RuleBroken(T($"{found.Lead.Ref} has {times} attempts already; more are not counted."));
        await Attempt(found, who, at, "tried");
        return times + 1;
    }

    private async Task Attempt(FoundLead found, string who, Instant at, string what)
    {
        var (lead, series, _) = found;
        if (at < lead.AssignedAt) throw new RuleBroken(T($"{lead.Ref} was handed over after that. Say a time since then, for example “touched lead {lead.Ref} at 9:40”, or leave it out for now."));
        var before = LeadBefore.Of(lead);
        var attempt = new LeadAttempt { LeadId = lead.Id, At = at };
        db.Add(attempt);
        if (lead.TouchedAt is null || at < lead.TouchedAt) lead.TouchedAt = at;
        await trail.Note(series, lead, who, what, null, before with { Attempt = attempt.Id });
    }
}
