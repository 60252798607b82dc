namespace SmarketingBot.Core.Leads;

/// <summary>What makes each message about a lead one message.</summary>
public static class LeadKeys
{
    /// <summary>The outbox kind of a lead's card.</summary>
    public const string Kind = "lead";

    /// <summary>The outbox kind of a dispute's card.</summary>
    public const string DisputeKind = "lead-dispute";

    /// <summary>The living card of a lead in the series' conversation.</summary>
    public static string Of(Guid leadId) => $"lead/{leadId:N}";

    /// <summary>The card with both statements.</summary>
    public static string Dispute(Guid disputeId) => $"lead-dispute/{disputeId:N}";
}
