using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Leads;

/// <summary>Leads that sales returns, what the sides say about it, and what the meeting rules.</summary>
public sealed class ReturnsFeature(MeantLead meant, ReturnLead giveBack, DisputeLead dispute, RuleLead rule, ReadQualityLead quality, LeadViews views) : IFeature<ReturnsFeature>
{
    public static void Describe(FeatureRows<ReturnsFeature> rows) => rows
        .Command("return lead", Where.Anywhere, "return lead L-17 wrong size only 5 people", "Gives a lead back with a code, within 24 working hours; for sales.", (f, t) => f.Return(t), "reject lead")
        .Command("dispute lead", Where.Anywhere, "dispute lead L-17 they have 40 people", "Says what your side sees differently; the next meeting rules on it.", (f, t) => f.Dispute(t))
        .Command("rule", Where.Conversation, "rule L-17 counts they do fit", "Rules on a disputed lead: “counts”, “returned” or “shared”; for the moderator in the meeting.", (f, t) => f.Rule(t), "rule lead")
        .Dialog(LeadCard.Return, (f, t) => f.OpenReturn(t), (f, t) => f.Returned(t))
        .Button("lead.returned", (f, t) => f.Chosen(t))
        .Dialog(LeadCard.Dispute, (f, t) => f.OpenDispute(t), (f, t) => f.Disputed(t))
        .Button(DisputeCard.Rule, (f, t) => f.Ruled(t))
        .Speaks(LeadKeys.DisputeKind, (f, row, viewer) => f.Compose(row, viewer));

    private async Task<Reply> Return(Turn turn)
    {
        var found = await meant.Said(turn);
        var (code, why) = ReturnCodes.Read(found.Rest);
        if (code is not { } known)
        {
            await giveBack.May(found, turn.Who.Id);
            return new Reply.Card(LeadCard.Codes(found.Lead, await NotWhen(found), why), T($"Why is {found.Lead.Ref} returned?"));
        }
        var fresh = await giveBack.Run(found, turn.Who.Id, known, why);
        return new Reply.Text(fresh
            ? T($"{found.Lead.Ref} is returned: {ReturnCodes.Say(known)}. Marketing can say “dispute lead {found.Lead.Ref} …” if it sees that differently.")
            : T($"{found.Lead.Ref} is returned already: {ReturnCodes.Say(known)}."));
    }

    private async Task<Reply> OpenReturn(Turn turn)
    {
        var found = await meant.Named(turn);
        await giveBack.May(found, turn.Who.Id);
        return LeadCard.ReturnForm(turn, found.Lead, await NotWhen(found));
    }

    private async Task<Reply> Returned(Turn turn)
    {
        await GiveBack(turn);
        return Reply.Silence;
    }

    private async Task<Reply> Chosen(Turn turn)
    {
        var found = await GiveBack(turn);
        return new Reply.Card(LeadCard.Of(await views.Of(found.Lead, found.Series), mayUndo: true), LeadCard.Summary(found.Lead));
    }

    private async Task<FoundLead> GiveBack(Turn turn)
    {
        var found = await meant.Named(turn);
        if (!Enum.TryParse<ReturnCode>(turn.Text("code"), out var code) || !Enum.IsDefined(code))
            throw new RuleBroken(T($"Please choose a code, or say it: “return lead {found.Lead.Ref} wrong size”."));
        await giveBack.Run(found, turn.Who.Id, code, Plain.Text(turn.Text("why")));
        return found;
    }

    private async Task<Reply> Dispute(Turn turn)
    {
        var found = await meant.Said(turn);
        var fresh = await dispute.Run(found, turn.Who.Id, found.Rest);
        // The card with both statements says it to the conversation.
        if (fresh && !turn.Here.IsPersonal) return Reply.Silence;
        return new Reply.Text(fresh
            ? T($"{found.Lead.Ref} is disputed: the meeting rules on it, and until then it counts as before. The other side can add its statement.")
            : T($"{found.Lead.Ref}: your side's statement is noted."));
    }

    private async Task<Reply> OpenDispute(Turn turn)
    {
        var found = await meant.Named(turn);
        var side = await dispute.May(found, turn.Who.Id);
        var open = await dispute.Open(found.Lead);
        return DisputeCard.Form(turn, found.Lead, side == Core.People.Side.Sales ? open?.Sales : open?.Marketing);
    }

    private async Task<Reply> Disputed(Turn turn)
    {
        await dispute.Run(await meant.Named(turn), turn.Who.Id, Plain.Text(turn.Text("statement")));
        return Reply.Silence;
    }

    private async Task<Reply> Rule(Turn turn)
    {
        var found = await meant.Said(turn);
        var (ruling, why) = RuleLead.Read(found.Rest);
        if (ruling is not { } known)
            throw new RuleBroken(T($"What is the ruling? Say “rule {found.Lead.Ref} counts”, “rule {found.Lead.Ref} returned” or “rule {found.Lead.Ref} shared”, and why."));
        var fresh = await rule.Run(found, turn.Who.Id, known, why);
        var noted = fresh ? T($"Noted as a decision: lead {found.Lead.Ref} {RuleLead.Say(known)}.") : T($"Noted already: lead {found.Lead.Ref} {RuleLead.Say(known)}.");
        return new Reply.Text(known == Ruling.Shared ? noted + " " + T("Next, propose the definition anew: “define MQL …”.") : noted);
    }

    private async Task<Reply> Ruled(Turn turn)
    {
        if (!Enum.TryParse<Ruling>(turn.Text("ruling"), out var ruling) || !Enum.IsDefined(ruling)) throw new RuleBroken(T("What is the ruling? For example “rule L-17 counts”."));
        await rule.Run(await meant.Named(turn), turn.Who.Id, ruling, null);
        return Reply.Same;
    }

    // What both sides agreed doesn't fit helps to choose the code.
    private async Task<IReadOnlyList<string>> NotWhen(FoundLead found) => (await quality.InForce(found.Series))?.NotWhen ?? [];

    private async Task<Speech?> Compose(OutboxMessage row, string? viewer) => await views.OfDispute(Guid.Parse(row.Subject)) is { } view
        ? Speech.Shows(DisputeCard.Of(view, viewer is not null && viewer == view.ModeratorId).ToJson(), DisputeCard.Summary(view))
        : row.Done == 0 ? null : Speech.Shows(DisputeCard.Gone().ToJson(), T("A dispute was taken back"));
}
