using System.Text.Json;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Plans;

/// <summary>Whose plan it is.</summary>
public enum PlanFor
{
    Both,
    Sales,
    Marketing,

    /// <summary>One person's own, which nobody else sees.</summary>
    Me,
}

/// <summary>What a plan backwards from the quota starts from; rates as fractions. What was not said is null.</summary>
public sealed record PlanGiven
{
    public PlanFor For { get; init; }
    public PeriodKind Period { get; init; } = PeriodKind.Month;

    /// <summary>The quota, in money.</summary>
    public decimal? Goal { get; init; }

    /// <summary>Sign or code of the money, “” where nobody said it.</summary>
    public string Currency { get; init; } = "";

    /// <summary>What one deal brings on average.</summary>
    public decimal? Deal { get; init; }

    /// <summary>How many leads become customers.</summary>
    public decimal? LeadsBuy { get; init; }

    /// <summary>How many opportunities become customers (F2).</summary>
    public decimal? OpportunitiesClose { get; init; }

    /// <summary>How many leads become opportunities (F2).</summary>
    public decimal? LeadsOpen { get; init; }

    /// <summary>Which share of the revenue marketing must bring (F1).</summary>
    public decimal? MarketingShare { get; init; }

    /// <summary>How many leads sales finds itself (F1b).</summary>
    public decimal? SalesFinds { get; init; }

    /// <summary>How many people sell (F4).</summary>
    public int? Reps { get; init; }

    /// <summary>How many leads each of them needs (F4).</summary>
    public decimal? LeadsEach { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static PlanGiven FromJson(string json) => JsonSerializer.Deserialize<PlanGiven>(json)!;
}
