using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Agreements;

/// <summary>What two sides agree on.</summary>
public enum AgreementKind
{
    /// <summary>What a word means, the quality lead among them.</summary>
    Term,

    /// <summary>What both sides promise each other: the SLA with both its halves.</summary>
    Sla,
}

/// <summary>How far an agreement has come.</summary>
public enum AgreementState
{
    /// <summary>Somebody put it forward; it waits for a yes from each side, or is in discussion after a “not yet”.</summary>
    Proposed,

    /// <summary>Both sides said yes: it holds.</summary>
    InForce,

    /// <summary>It held until a later version took its place.</summary>
    Former,

    /// <summary>Something newer was proposed, or agreed, instead.</summary>
    Replaced,

    /// <summary>Whoever proposed it took it back.</summary>
    Withdrawn,
}

/// <summary>
/// One wording of something that needs a yes from each side: a proposal at first, a version once both said it. Versions
/// are kept with their dates.
/// </summary>
public sealed class Agreement : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public AgreementKind Kind { get; init; }

    /// <summary>What it is about, in the form by which it is found: “mql”.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, as people write it: “MQL”.</summary>
    public required string Title { get; init; }

    /// <summary>The wording, as JSON of the slice whose kind it is.</summary>
    public required string Content { get; init; }

    /// <summary>The wording in one sentence, in English, for whoever reads the store; what people read is <see cref="AgreementWords.Say"/>.</summary>
    public required string Summary { get; init; }

    public required string ProposedBy { get; init; }
    public Instant ProposedAt { get; init; }

    /// <summary>Who said yes for sales.</summary>
    public string? SalesBy { get; set; }

    /// <summary>Who said yes for marketing.</summary>
    public string? MarketingBy { get; set; }

    /// <summary>Who said “not yet” last, while no yes of that side followed.</summary>
    public string? AgainstBy { get; set; }

    public Side? AgainstSide { get; set; }

    /// <summary>Why not yet, if they said so.</summary>
    public string? AgainstWhy { get; set; }

    public AgreementState State { get; set; }

    /// <summary>Counted from 1 among the wordings of one subject that came into force; 0 until then.</summary>
    public int Version { get; set; }

    /// <summary>From when it has been in force.</summary>
    public Instant? Since { get; set; }

    /// <summary>Until when it was.</summary>
    public Instant? Until { get; set; }

    /// <summary>The decision as which it was recorded, where there was a meeting to record it in.</summary>
    public Guid? DecisionId { get; set; }

    /// <summary>Whether people may still answer it.</summary>
    public bool IsOpen => State == AgreementState.Proposed;

    /// <summary>Somebody said “not yet”: it is back in discussion, and kept.</summary>
    public bool IsInDiscussion => IsOpen && AgainstBy is not null;

    /// <summary>Whether a side has said yes.</summary>
    public bool Has(Side side) => (side == Side.Sales ? SalesBy : MarketingBy) is not null;

    /// <summary>What makes its message one message.</summary>
    public string Key => $"{ProposeAgreement.MessageKind}/{Id:N}";

    /// <summary>A name in the form by which it is found.</summary>
    public static string NameOf(string title) => Spelling.Fold(Plain.Text(title).Trim(' ', '.', '?', '!', ':', ',', '“', '”', '„', '"', '\''));
}
