using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Agreements;

/// <summary>Both sides answer what somebody put forward: a word's meaning, the SLA.</summary>
public sealed class AgreementFeature(MeantProposal meant, ProposeAgreement propose, AnswerProposal answer, AgreementViews views) : IFeature<AgreementFeature>
{
    public static void Describe(FeatureRows<AgreementFeature> rows) => rows
        .Command("not yet", Where.Anywhere, "not yet MQL we need the region too", "Keeps a proposal in discussion and says why; “agree MQL” says yes.", (f, t) => f.NotYet(t))
        .Button(AgreementCard.Agree, (f, t) => f.AgreePressed(t))
        .Dialog(AgreementCard.NotYet, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Speaks(ProposeAgreement.MessageKind, (f, row, _) => f.Compose(row))
        .Undoes(ProposeAgreement.Proposed, (f, deed) => f.NotProposed(deed))
        .Undoes(AnswerProposal.Agreed, (f, deed) => f.NotAgreed(deed))
        .Undoes(AnswerProposal.Refused, (f, deed) => f.NotRefused(deed));

    /// <summary>Whether “agree …” can mean a proposal: it has words, or something waits for an answer here.</summary>
    public async Task<bool> Means(Turn turn) => turn.Said.Text.Length > 0 || await meant.AnyOpen(turn);

    /// <summary><c>agree MQL</c>: the command belongs to the items, which ask here when no number follows.</summary>
    public async Task<Reply> Agree(Turn turn)
    {
        var (series, proposal, _) = await meant.Said(turn, "agree");
        await answer.Agree(series, proposal, turn.Who.Id);
        return new Reply.Text(Stands(proposal));
    }

    private async Task<Reply> NotYet(Turn turn)
    {
        var (series, proposal, why) = await meant.Said(turn, "not yet");
        await answer.NotYet(series, proposal, turn.Who.Id, why);
        return new Reply.Text(proposal.Kind == AgreementKind.Term
            ? T($"“{proposal.Title}” stays in discussion. To propose other words, say “define {proposal.Title} …”.")
            : T($"“{proposal.Title}” stays in discussion. To propose other words, say “sla …”."));
    }

    private async Task<Reply> AgreePressed(Turn turn)
    {
        var (series, proposal) = await meant.Chosen(turn);
        await answer.Agree(series, proposal, turn.Who.Id);
        return new Reply.Card(AgreementCard.Of(await views.Of(proposal, series)), T("Agreement"));
    }

    private async Task<Reply> Open(Turn turn) => AgreementCard.Form(turn, (await meant.Chosen(turn)).Proposal);

    private async Task<Reply> Filled(Turn turn)
    {
        var (series, proposal) = await meant.Chosen(turn);
        await answer.NotYet(series, proposal, turn.Who.Id, Plain.Text(turn.Text(AgreementCard.Why)));
        return Reply.Silence;
    }

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        if (await views.Of(Guid.Parse(row.Subject)) is not { } view) return null;
        // Taken back or overtaken before anybody saw it.
        if (row.Done == 0 && view.Agreement.State is AgreementState.Withdrawn or AgreementState.Replaced) return null;
        return Speech.Shows(AgreementCard.Of(view).ToJson(), AgreementCard.Summary(view));
    }

    private async Task<string> NotProposed(Deed deed)
    {
        var proposal = await propose.TakeBack(Guid.Parse(deed.Subject), deed.Before);
        return T($"Undone: “{proposal.Title}” is not proposed any more.");
    }

    private async Task<string> NotAgreed(Deed deed)
    {
        var proposal = await answer.NotAgreed(Guid.Parse(deed.Subject), deed.PersonId);
        return T($"Undone: your yes to “{proposal.Title}” is taken back.");
    }

    private async Task<string> NotRefused(Deed deed)
    {
        var proposal = await answer.NotRefused(Guid.Parse(deed.Subject), deed.PersonId);
        return T($"Undone: nothing stands against “{proposal.Title}” any more.");
    }

    private static string Stands(Agreement proposal) => proposal.State == AgreementState.InForce
        ? T($"Both sides agreed: version {proposal.Version} of “{proposal.Title}” is in force from today on.")
        : proposal.Has(Side.Sales) ? T($"Noted. The yes of marketing to “{proposal.Title}” is still missing.")
        : T($"Noted. The yes of sales to “{proposal.Title}” is still missing.");
}
