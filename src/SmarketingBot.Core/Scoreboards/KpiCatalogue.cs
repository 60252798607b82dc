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
        Unit == KpiUnit.Money && Currency.Length > 0 ? Currency : Say(Unit),
        T(Direction == KpiDirection.Up ? "up" : "down", "kpi"),
        PeriodWords.SayEach(PeriodKind),
        T(Side switch { People.Side.Sales => "sales", People.Side.Marketing => "marketing", _ => "both" }, "kpi"),
        Accumulates == Usual(Unit) ? "" : T(Accumulates ? "total" : "average", "kpi"),
    }.Where(w => w.Length > 0));

    /// <summary>"count", "money", "percent", "hours", "days". <see cref="KpiSentence"/> understands it, as all words above.</summary>
    public static string Say(KpiUnit unit) =>
        T(unit switch { KpiUnit.Money => "money", KpiUnit.Percent => "percent", KpiUnit.Hours => "hours", KpiUnit.Days => "days", _ => "count" }, "unit");

    /// <summary>Pieces and money run up; shares, hours and days stand for themselves.</summary>
    public static bool Usual(KpiUnit unit) => unit is KpiUnit.Count or KpiUnit.Money;

    /// <summary>A KPI that is on the scoreboard.</summary>
    public static KpiDraft Of(Kpi kpi) => new(kpi.Name, kpi.Unit, kpi.Direction, kpi.PeriodKind, kpi.Side, kpi.Accumulates, kpi.Currency);
}

/// <summary>What others count. Never a target: that is the two teams' to agree on.</summary>
public static class KpiCatalogue
{
    /// <remarks>Their names are written as the language spoken here calls them; on a scoreboard they stay as they were put there.</remarks>
    public static IReadOnlyList<KpiDraft> All =>
    [
        new("MQL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Marketing, true),
        new("SAL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new("SQL", KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new(T("Opportunities", "kpi"), KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, Side.Sales, true),
        new(T("Deals won", "kpi"), KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, null, true),
        new(T("Revenue", "kpi"), KpiUnit.Money, KpiDirection.Up, PeriodKind.Month, null, true),
        new(T("Acceptance", "kpi"), KpiUnit.Percent, KpiDirection.Up, PeriodKind.Month, null, false),
        new(T("First response", "kpi"), KpiUnit.Hours, KpiDirection.Down, PeriodKind.Month, Side.Sales, false),
        new(T("Close rate", "kpi"), KpiUnit.Percent, KpiDirection.Up, PeriodKind.Month, Side.Sales, false),
        new(T("Cycle length", "kpi"), KpiUnit.Days, KpiDirection.Down, PeriodKind.Month, Side.Sales, false),
        new(T("Retention", "kpi"), KpiUnit.Percent, KpiDirection.Up, PeriodKind.Quarter, null, false),
    ];

    /// <summary>The one of that name in any language, or null.</summary>
    public static KpiDraft? Find(string name) => Everywhere.SelectMany(all => all).FirstOrDefault(d => KpiNames.Key(d.Name) == KpiNames.Key(name));

    /// <summary>Each of them, with whether one of its names is on a scoreboard.</summary>
    public static IEnumerable<(KpiDraft Draft, bool IsThere)> With(IReadOnlyList<Kpi> there) =>
        All.Select((draft, at) => (draft, Everywhere.Any(all => KpiNames.Find(there, all[at].Name) is not null)));

    private static IEnumerable<IReadOnlyList<KpiDraft>> Everywhere => Language.All.Select(language => language.Say(() => All));
}
