using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Agreements;

/// <summary>Somebody puts something forward that needs a yes from each side. If they belong to one, that is its yes.</summary>
public sealed class ProposeAgreement(BotDb db, ReadAgreements read, AnswerProposal answer, Neutrality neutrality, FollowAgenda agenda, Deeds deeds, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the living card of a proposal.</summary>
    public const string MessageKind = "agreement";

    /// <summary>The deed of proposing.</summary>
    public const string Proposed = "proposed";

    /// <summary>Most wordings of one subject that wait for answers at the same time.</summary>
    public const int MostOpen = 5;

    /// <summary>Puts it forward. The same words proposed again are a yes; one's own earlier wording is replaced.</summary>
    /// <param name="series">Where it shall hold.</param>
    /// <param name="who">Who proposes it.</param>
    /// <param name="wording">What.</param>
    /// <param name="oneAtATime">Whether a newer proposal replaces any open one, also somebody else's.</param>
    /// <exception cref="RuleBroken">They are from outside, it holds already, or too much is open.</exception>
    public async Task<Agreement> Run(Series series, string who, Wording wording, bool oneAtATime)
    {
        await db.MustBeInside(who, T("what holds between sales and marketing is for people of this organisation"));
        var name = Agreement.NameOf(wording.Title);
        if (await read.InForce(series.Id, wording.Kind, name) is { } holds && holds.Content == wording.Content)
            throw new RuleBroken(T($"That is agreed already, as version {holds.Version} of “{holds.Title}”. To change it, say what shall be different."));
        var open = await read.Open(series.Id, wording.Kind, name);
        if (open.FirstOrDefault(a => a.Content == wording.Content) is { } same)
        {
            if (same.ProposedBy != who) await answer.Agree(series, same, who);
            return same;
        }
        foreach (var older in open.Where(a => oneAtATime || a.ProposedBy == who))
        {
            older.State = AgreementState.Replaced;
            await promises.Refresh(older.Key);
        }
        if (open.Count(a => a.IsOpen) >= MostOpen)
            throw new RuleBroken(T($"{MostOpen} wordings of “{wording.Title}” are in discussion already. Agree on one of them first."));
        var side = await neutrality.SideOf(series, who);
        var agreement = new Agreement
        {
            SeriesId = series.Id,
            Kind = wording.Kind,
            Name = name,
            Title = wording.Title,
            Content = wording.Content,
            Summary = Plain.Cap(wording.Summary, Limits.Sentence),
            ProposedBy = who,
            ProposedAt = clock.GetCurrentInstant(),
            SalesBy = side == Side.Sales ? who : null,
            MarketingBy = side == Side.Marketing ? who : null,
        };
        db.Add(agreement);
        await deeds.Remember(Proposed, agreement.Id.ToString("N"), who, series.ConversationId, string.Join(',', open.Where(a => !a.IsOpen).Select(a => a.Id.ToString("N"))));
        await promises.Make(MessageKind, agreement.Key, Recipient.Conversation(series.ConversationId), agreement.Id.ToString("N"));
        await agenda.Changed(series.Id);
        return agreement;
    }

    /// <summary>It was not meant so: the proposal goes, and what it replaced is open again.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="replaced">What it replaced, as noted when it was made.</param>
    /// <exception cref="RuleBroken">It was answered meanwhile.</exception>
    public async Task<Agreement> TakeBack(Guid id, string? replaced)
    {
        var agreement = await read.ById(id);
        if (agreement is not { IsOpen: true }) throw new RuleBroken(T("Both sides answered that already, so it can't be taken back. Propose what shall hold instead."));
        agreement.State = AgreementState.Withdrawn;
        await promises.Refresh(agreement.Key);
        foreach (var older in (replaced ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (await read.ById(Guid.Parse(older)) is { State: AgreementState.Replaced } again)
            {
                again.State = AgreementState.Proposed;
                await promises.Refresh(again.Key);
            }
        await agenda.Changed(agreement.SeriesId);
        return agreement;
    }
}

/// <summary>What is proposed.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">What it is about, as people write it.</param>
/// <param name="Content">The wording, as JSON of its slice.</param>
/// <param name="Summary">The wording in one sentence, in English.</param>
public sealed record Wording(AgreementKind Kind, string Title, string Content, string Summary);
