using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>Sales gives a lead back, with a code, within its 24 working hours; taken or not.</summary>
public sealed class ReturnLead(LeadRights rights, LeadTrail trail, LeadSilence silence, IClock clock)
{
    /// <summary>Whether it can still be given back, and by whom.</summary>
    /// <exception cref="RuleBroken">Not sales, or too late; the sentence says what works instead.</exception>
    public async Task May(FoundLead found, string who)
    {
        var (lead, series, _) = found;
        await rights.MustWork(series, who);
        switch (lead.State)
        {
            case LeadState.Returned:
                return;
            case LeadState.Disputed:
                throw new RuleBroken(T($"The sides don't agree on {lead.Ref} already; the meeting rules on it. “dispute lead {lead.Ref} …” adds what your side says."));
            case LeadState.Ruled:
                throw new RuleBroken(T($"The meeting has ruled on {lead.Ref}. If that no longer fits, bring it up as a topic: “topic Lead {lead.Ref}”."));
        }
        if (clock.GetCurrentInstant() >= lead.SilentAt)
            throw new RuleBroken(T($"The 24 working hours to return {lead.Ref} are over, so it counts as accepted. If it shouldn't, say “dispute lead {lead.Ref} …” and why: the meeting then rules on it."));
    }

    /// <summary>Gives it back. With the same code again, nothing happens; with another, that one counts.</summary>
    /// <returns>False when it was returned so before.</returns>
    public async Task<bool> Run(FoundLead found, string who, ReturnCode code, string? why)
    {
        await May(found, who);
        var (lead, series, _) = found;
        if (why?.Length > Limits.Sentence) throw new RuleBroken(T($"Please say why in at most {Limits.Sentence} characters."));
        if (lead.State == LeadState.Returned && lead.Code == code && string.IsNullOrEmpty(why)) return false;
        if (lead.State == LeadState.Returned && lead.Code == code && lead.Why == why) return false;
        var before = LeadBefore.Of(lead);
        var from = lead.State == LeadState.Returned ? ReturnCodes.Stored(lead.Code!.Value) : lead.State == LeadState.Accepted ? "accepted" : "handed";
        (lead.State, lead.SettledAt, lead.Code, lead.Why) = (LeadState.Returned, clock.GetCurrentInstant(), code, string.IsNullOrEmpty(why) ? null : why);
        await trail.Note(series, lead, who, "returned", $"{from} to {ReturnCodes.Stored(code)}", before);
        await silence.Wait(series.Id);
        return true;
    }
}
