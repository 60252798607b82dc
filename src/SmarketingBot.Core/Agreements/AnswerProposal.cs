using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Agreements;

/// <summary>
/// The sides answer what is proposed. One yes from each brings it into force, dated, as a decision; the version before is
/// kept. A “not yet” takes the yes of that side back and leaves the proposal in discussion.
/// </summary>
public sealed class AnswerProposal(BotDb db, ReadAgreements read, Neutrality neutrality, RecordDecision decisions, FollowAgenda agenda, Deeds deeds, Promises promises, OfferedLanguages languages, IClock clock)
{
    /// <summary>The deed of a yes.</summary>
    public const string Agreed = "agreed";

    /// <summary>The deed of a “not yet”.</summary>
    public const string Refused = "refused";

    /// <summary>Somebody of a side says yes. Saying it twice changes nothing.</summary>
    /// <exception cref="RuleBroken">It is settled, or they belong to neither side.</exception>
    public async Task Agree(Series series, Agreement proposal, string who)
    {
        var side = await MayAnswer(series, proposal, who);
        if (proposal.Has(side) || !proposal.IsOpen) return;
        if (side == Side.Sales) proposal.SalesBy = who;
        else proposal.MarketingBy = who;
        if (proposal.AgainstSide == side) (proposal.AgainstBy, proposal.AgainstSide, proposal.AgainstWhy) = (null, null, null);
        await deeds.Remember(Agreed, proposal.Id.ToString("N"), who, series.ConversationId, side.ToString());
        if (proposal.Has(Side.Sales) && proposal.Has(Side.Marketing)) await ComeIntoForce(series, proposal, who);
        await Follow(proposal);
    }

    /// <summary>Somebody of a side says “not yet”: the yes of that side goes, the proposal stays in discussion.</summary>
    /// <param name="series">The series.</param>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="why">Why not; empty when nothing was said.</param>
    /// <exception cref="RuleBroken">It is settled, they belong to neither side, or the reason is too long.</exception>
    public async Task NotYet(Series series, Agreement proposal, string who, string why)
    {
        var side = await MayAnswer(series, proposal, who);
        if (!proposal.IsOpen) throw new RuleBroken(T($"“{proposal.Title}” holds since both sides said yes. To change it, propose another wording."));
        if (why.Length > Limits.Sentence) throw new RuleBroken(T($"Please say why in at most {Limits.Sentence} characters, and the rest when you talk about it."));
        if (side == Side.Sales) proposal.SalesBy = null;
        else proposal.MarketingBy = null;
        (proposal.AgainstBy, proposal.AgainstSide, proposal.AgainstWhy) = (who, side, why.Length == 0 ? null : why);
        await deeds.Remember(Refused, proposal.Id.ToString("N"), who, series.ConversationId);
        await Follow(proposal);
    }

    /// <summary>Whoever said yes takes it back; what it brought into force gives way to what held before.</summary>
    /// <exception cref="RuleBroken">Something newer holds.</exception>
    public async Task<Agreement> NotAgreed(Guid id, string who)
    {
        var proposal = await read.ById(id);
        if (proposal is not { State: AgreementState.InForce or AgreementState.Proposed })
            throw new RuleBroken(T("Something newer was agreed since, so that yes can't be taken back. Propose what shall hold instead."));
        if (proposal.State == AgreementState.InForce) await GoOutOfForce(proposal);
        if (proposal.SalesBy == who) proposal.SalesBy = null;
        if (proposal.MarketingBy == who) proposal.MarketingBy = null;
        await Follow(proposal);
        return proposal;
    }

    /// <summary>Whoever said “not yet” takes it back.</summary>
    /// <exception cref="RuleBroken">It is settled meanwhile.</exception>
    public async Task<Agreement> NotRefused(Guid id, string who)
    {
        var proposal = await read.ById(id);
        if (proposal is not { IsInDiscussion: true } || proposal.AgainstBy != who) throw new RuleBroken(T("That was answered anew meanwhile, so there is nothing to undo."));
        (proposal.AgainstBy, proposal.AgainstSide, proposal.AgainstWhy) = (null, null, null);
        await Follow(proposal);
        return proposal;
    }

    // Its card, and what the agenda says of words that wait and of promises that hold.
    private async Task Follow(Agreement proposal)
    {
        await promises.Refresh(proposal.Key);
        await agenda.Changed(proposal.SeriesId);
    }

    private async Task<Side> MayAnswer(Series series, Agreement proposal, string who)
    {
        await db.MustBeInside(who, T("the yes comes from sales and from marketing"));
        if (await neutrality.SideOf(series, who) is not { } side || side is not (Side.Sales or Side.Marketing))
            throw new RuleBroken(T("The yes has to come from sales and from marketing; you belong to neither. “team sales @name” says who does.")) { IsAboutRights = true };
        return proposal.State is AgreementState.Proposed or AgreementState.InForce
            ? side
            : throw new RuleBroken(T($"That wording of “{proposal.Title}” is settled: something newer was proposed or agreed."));
    }

    private async Task ComeIntoForce(Series series, Agreement proposal, string who)
    {
        var now = clock.GetCurrentInstant();
        var before = await read.InForce(series.Id, proposal.Kind, proposal.Name);
        if (before is not null)
        {
            (before.State, before.Until) = (AgreementState.Former, now);
            await promises.Refresh(before.Key);
        }
        // A version that was taken back leaves its number to the next one.
        (proposal.State, proposal.Version, proposal.Since) = (AgreementState.InForce, (before?.Version ?? 0) + 1, now);
        foreach (var other in await read.Open(series.Id, proposal.Kind, proposal.Name))
        {
            if (other.Id == proposal.Id) continue;
            other.State = AgreementState.Replaced;
            // By this a yes that is taken back finds what to open again.
            other.Until = now;
            await promises.Refresh(other.Key);
        }
        // Whoever says the last yes, the decision is read by all of the meeting.
        var decided = languages.Speak(series.Language).Say(() => T($"{proposal.Title}, version {proposal.Version}: {AgreementWords.Say(proposal)}"));
        proposal.DecisionId = (await decisions.BothSides(series, who, decided))?.Id;
    }

    private async Task GoOutOfForce(Agreement proposal)
    {
        if (proposal.DecisionId is { } decision) await decisions.Forget(decision);
        var since = proposal.Since;
        if (await read.Before(proposal) is { } before)
        {
            (before.State, before.Until) = (AgreementState.InForce, null);
            await promises.Refresh(before.Key);
        }
        foreach (var other in await db.Agreements.Where(a => a.SeriesId == proposal.SeriesId && a.Kind == proposal.Kind && a.Name == proposal.Name && a.State == AgreementState.Replaced && a.Until == since).ToListAsync())
        {
            (other.State, other.Until) = (AgreementState.Proposed, null);
            await promises.Refresh(other.Key);
        }
        (proposal.State, proposal.Version, proposal.Since, proposal.DecisionId) = (AgreementState.Proposed, 0, null, null);
    }
}
