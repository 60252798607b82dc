using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>F7: leads × attempts × minutes ≤ people × hours, else what sales promises can't be done. Pure.</summary>
/// <param name="Needed">Hours that the promise takes.</param>
/// <param name="There">Hours there are.</param>
/// <param name="Words">The reckoning: “1,000 leads × 5 attempts × 6 min = 500 h; 10 people × 50 h = 500 h”.</param>
public sealed record CapacityCheck(decimal Needed, decimal There, string Words)
{
    public bool IsPossible => Needed <= There;

    /// <summary>The verdict after the reckoning.</summary>
    public string Verdict => Needed == There ? T("just enough") : IsPossible ? T("enough") : T($"{Say(Needed - There)} short: as it stands, sales can't keep its half");

    /// <summary>1,000 × 5 × 6 min = 500 h; 10 × 50 h = 500 h: just enough.</summary>
    public static CapacityCheck Of(decimal leads, int attempts, SalesCapacity capacity)
    {
        var needed = leads * attempts * capacity.Minutes / 60;
        var there = capacity.People * capacity.Hours;
        return new CapacityCheck(needed, there, capacity.People == 1
            ? T($"{Amounts.Say(leads)} leads × {attempts} attempts × {Amounts.Say(capacity.Minutes)} min = {Say(needed)}; 1 person × {Say(capacity.Hours)} = {Say(there)}")
            : T($"{Amounts.Say(leads)} leads × {attempts} attempts × {Amounts.Say(capacity.Minutes)} min = {Say(needed)}; {capacity.People} people × {Say(capacity.Hours)} = {Say(there)}"));
    }

    private static string Say(decimal hours) => T($"{Amounts.Say(decimal.Round(hours, 1, MidpointRounding.AwayFromZero))} h");
}
