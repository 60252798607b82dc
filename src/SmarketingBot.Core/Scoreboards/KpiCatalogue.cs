using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>A KPI as somebody describes it, before it is on a scoreboard.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Unit">What it is told in.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="PeriodKind">For how long a number counts.</param>
/// <param name="Side">Whose it is; null is both sides'.</param>
/// <param name="Accumulates">A running total, or a rate that stands for itself.</param>
/// <param name="Currency">Sign or code of money, "" where nobody said it.</param>
public sealed record KpiDraft(string Name, KpiUnit Unit, KpiDirection Direction, PeriodKind PeriodKind, Side? Side, bool Accumulates, string Currency = "")
{
    /// <summary>What it is in words: "count, up, monthly, marketing".</summary>
    public string Words => string.Join(", ", new[]
    {
        Unit == KpiUnit.Money && Currency.Length > 0 ? Currency : Unit.ToString().ToLowerInvariant(),
        Direction.ToString().ToLowerInvariant(),
        PeriodKind switch { PeriodKind.Week => "weekly", PeriodKind.Month => "monthly", PeriodKind.Quarter => "quarterly", _ => "yearly" },
        Side switch { People.Side.Sales => "sales", People.Side.Marketing => "marketing", _ => "both" },
        Accumulates == Usual(Unit) ? "" : Accumulates ? "total" : "average",
    }.Where(w => w.Length > 0));

    /// <summary>Pieces and money run up; shares, hours and days stand for themselves.</summary>
    public static bool Usual(KpiUnit unit) => unit is KpiUnit.Count or KpiUnit.Money;

    /// <summary>A KPI that is on the scoreboard.</summary>
    public static KpiDraft Of(Kpi kpi) => new(kpi.Name, kpi.Unit, kpi.Direction, kpi.PeriodKind, kpi.Side, kpi.Accumulates, kpi.Currency);
}

/// <summary>What others count. Never a target: that is the two teams' to agree on.</summary>
public static class KpiCatalogue
{
    public static IReadOnlyList<KpiDraft> All { get; } =
    [
        new("MQL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Marketing, true),
        new("SAL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new("SQL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new("Opportunities", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new("Deals won", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, null, true),
        new("Revenue", KpiUnit.Money, KpiDirection.Up, PeriodKind.Month, null, true),
        new("Acceptance", KpiUnit.Percent, KpiDirection.Up, PeriodKind.Month, null, false),
        new("First response", KpiUnit.Hours, KpiDirection.Down, PeriodKind.Month, Side.Sales, false),
        new("Close rate", KpiUnit.Percent, KpiDirection.Up, PeriodKind.Month, Side.Sales, false),
        new("Cycle length", KpiUnit.Days, KpiDirection.Down, PeriodKind.Month, Side.Sales, false),
        new("Retention", KpiUnit.Percent, KpiDirection.Up, PeriodKind.Quarter, null, false),
    ];

    /// <summary>The one of that name, or null.</summary>
    public static KpiDraft? Find(string name) => All.FirstOrDefault(d => KpiNames.Key(d.Name) == KpiNames.Key(name));
}
