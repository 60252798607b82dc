using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>An off-pace number as something to talk about: named after the problem, with the outcome wished for.</summary>
public static class OffPace
{
    /// <summary>"MQL: 120 behind where November should be".</summary>
    public static string Title(KpiStanding standing)
    {
        var (kpi, name) = (standing.Kpi, standing.Period.Name(standing.Period.From));
        // Half a lead isn't missing: pieces are told whole, the rest as people read it.
        var gap = kpi.Unit == KpiUnit.Count ? decimal.Round(standing.Pace.Gap, 0, MidpointRounding.AwayFromZero) : KpiWords.Rounded(standing.Pace.Gap);
        var much = kpi.Unit == KpiUnit.Percent ? T($"{Amounts.Say(gap)} points") : KpiWords.Say(kpi, gap);
        return Plain.Cap(
            (kpi.Accumulates, kpi.Direction) switch
            {
                (true, KpiDirection.Up) => T($"{kpi.Name}: {much} behind where {name} should be"),
                (true, _) => T($"{kpi.Name}: {much} above where {name} should be"),
                (_, KpiDirection.Up) => T($"{kpi.Name}: {much} under its target in {name}"),
                _ => T($"{kpi.Name}: {much} over its target in {name}"),
            },
            Limits.Title);
    }

    /// <summary>What follows "so that".</summary>
    public static string Outcome(KpiStanding standing) => T($"we agree who does what to bring {standing.Kpi.Name} back on pace");

    /// <summary>How every title about this KPI begins, whatever its number is by now and whatever language says it.</summary>
    public static string Beginning(Kpi kpi) => kpi.Name + ": ";
}
