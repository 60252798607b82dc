using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>
/// A side doesn't agree with how a lead stands: marketing with its return, sales with its acceptance by silence. Both say why on one card, and it
/// becomes a short topic of the next meeting.
/// </summary>
public sealed class DisputeLead(BotDb db, LeadRights rights, LeadTrail trail, LeadSilence silence, SuggestTopic suggest, WhichLanguage language, Promises promises, IClock clock)
{
    /// <summary>The time box of its topic, in minutes.</summary>
    public const int TopicMinutes = 3;

    /// <summary>How long after it was settled a lead can be disputed, in working days: two meetings of a weekly series.</summary>
    public const int WorkingDays = 10;

    /// <summary>Opens the dispute with what one's side says, or adds or changes that of an open one.</summary>
    /// <returns>True when the dispute is new.</returns>
    /// <exception cref="RuleBroken">Not their side's to dispute, too late, ruled already, or no statement.</exception>
    public async Task<bool> Run(FoundLead found, string who, string statement)
    {
        var (lead, series, _) = found;
        var side = await May(found, who);
        if (statement.Length is 0 or > Limits.Sentence)
            throw new RuleBroken(T($"What does your side say? One sentence of at most {Limits.Sentence} characters, for example “dispute lead {lead.Ref} they have 40 people and our definition says 20”."));
        var open = await Open(lead);
        if (open is not null)
        {
            if ((side == Side.Sales ? open.Sales : open.Marketing) == statement) return false;
            State(open, side, who, statement);
            await trail.Note(series, lead, who, "stated", null, LeadBefore.Of(lead));
            await promises.Refresh(LeadKeys.Dispute(open.Id));
            return false;
        }
        var before = LeadBefore.Of(lead);
        open = new LeadDispute { SeriesId = series.Id, LeadId = lead.Id, OpenedAt = clock.GetCurrentInstant() };
        // What sales wrote when it returned the lead is what it says, until it says more.
        if (lead.Code is not null && side == Side.Marketing) open.Sales = lead.Why;
        State(open, side, who, statement);
        db.Add(open);
        lead.State = LeadState.Disputed;
        await trail.Note(series, lead, who, "disputed", before.State == LeadState.Returned ? "returned to disputed" : "accepted to disputed", before with { Dispute = open.Id });
        await promises.Make(LeadKeys.DisputeKind, LeadKeys.Dispute(open.Id), Recipient.Conversation(series.ConversationId), open.Id.ToString("N"));
        await db.SaveChangesAsync();
        var (title, outcome) = language.Of(series.Language).Say(() => (Title(lead), T("we have a ruling")));
        await suggest.Run(series.Id, title, outcome, TopicMinutes);
        return true;
    }

    /// <summary>Whether somebody can dispute it now, and the side they speak for.</summary>
    /// <exception cref="RuleBroken">They can't; the sentence says why and what works.</exception>
    public async Task<Side> May(FoundLead found, string who)
    {
        var (lead, series, _) = found;
        var side = await rights.SideOf(series, who);
        switch (lead.State)
        {
            case LeadState.Disputed:
                return side;
            case LeadState.Ruled:
                throw new RuleBroken(T($"The meeting has ruled on {lead.Ref}. If that no longer fits, bring it up as a topic: “topic Lead {lead.Ref}”."));
            case LeadState.Returned when side != Side.Marketing:
                throw new RuleBroken(T($"Sales returned {lead.Ref} itself. “took lead {lead.Ref}” takes it after all."));
            case LeadState.AcceptedBySilence when side != Side.Sales:
                throw new RuleBroken(T($"{lead.Ref} counts as accepted already, so there is nothing to dispute."));
            case LeadState.Handed or LeadState.Accepted:
                throw new RuleBroken(side == Side.Sales
                    ? T($"{lead.Ref} was not accepted by silence. Within its 24 working hours, “return lead {lead.Ref} …” gives it back.")
                    : T($"Nobody returned {lead.Ref}, so there is nothing to dispute."));
        }
        var calendar = await silence.CalendarOf(series);
        var last = calendar.AddWorkingDays(calendar.DateAt(lead.SettledAt ?? lead.AssignedAt), WorkingDays);
        if (calendar.DateAt(clock.GetCurrentInstant()) > last)
            throw new RuleBroken(T($"{lead.Ref} was settled more than {WorkingDays} working days ago. Bring it up as a topic: “topic Lead {lead.Ref}”."));
        return side;
    }

    /// <summary>The open dispute about a lead, or null.</summary>
    public Task<LeadDispute?> Open(Lead lead) => db.LeadDisputes.FirstOrDefaultAsync(d => d.LeadId == lead.Id && d.RuledAt == null);

    /// <summary>The topic, named after the problem.</summary>
    public static string Title(Lead lead) => Plain.Cap(
        lead.Code is { } code ? T($"Lead {lead.Ref} returned as {ReturnCodes.Say(code)} – does the definition fit?") : T($"Lead {lead.Ref} accepted by silence – does the definition fit?"), Limits.Title);

    private static void State(LeadDispute dispute, Side side, string who, string statement)
    {
        if (side == Side.Sales) (dispute.Sales, dispute.SalesBy) = (statement, who);
        else (dispute.Marketing, dispute.MarketingBy) = (statement, who);
    }
}
