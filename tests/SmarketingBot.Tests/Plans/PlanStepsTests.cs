using FsCheck.Fluent;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Plans;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Plans;

/// <summary>The worked examples of the field, by number; what can't be reckoned is explained.</summary>
public class PlanStepsTests
{
    [Theory]
    // F1: 100,000 ÷ 25,000 = 4 customers ÷ 25 % = 16 leads. With half of it from marketing: 2 customers, 8 leads.
    [InlineData("100000 a quarter, deals of 25000, 25% of leads buy", "4,16", 16)]
    [InlineData("100000 a quarter, deals of 25000, 25% of leads buy, 50% from marketing", "50000,2,8", 8)]
    // F1b: 16 − 2 = 14.
    [InlineData("20000 a quarter for me, deals of 5000, 25% of leads buy, sales finds 2", "4,16,14", 14)]
    // F2: 4 deals ÷ 40 % = 10 opportunities ÷ 10 % = 100 leads.
    [InlineData("100000 a quarter, deals of 25000, 40% of opportunities close, 10% of leads become opportunities", "4,10,100", 100)]
    // F4: 10 × 100 = 1,000.
    [InlineData("10 reps, 100 leads each", "1000", 1000)]
    // Each is rounded up before the next step.
    [InlineData("20000 a month, deals of 6000, 30% of leads buy", "4,14", 14)]
    [InlineData("€20k a month, deals of €5,000, 33% of leads buy, sales finds 20 itself", "4,13,0", 0)]
    // The same in German and Turkish, which are understood from everybody.
    [InlineData("20000 pro Quartal, Abschlüsse zu 5000, 25% der Leads kaufen, Vertrieb findet 2", "4,16,14", 14)]
    [InlineData("Umsatzziel 100000 € im Quartal für mich, je Abschluss 25000, 25 Prozent der Leads werden Kunden und 50 % vom Marketing", "50000,2,8", 8)]
    [InlineData("100000 für den Vertrieb monatlich, Deals zu 25000, 40% der Verkaufschancen gewonnen, 10% der Leads werden Verkaufschancen", "4,10,100", 100)]
    [InlineData("10 Leute, je 100 Leads im Monat", "1000", 1000)]
    [InlineData("çeyrekte 20000, iş başına 5000, potansiyel müşterilerin %25'i alır, satış 2 bulur", "4,16,14", 14)]
    [InlineData("benim için ayda 100000, anlaşma başına 25000, potansiyel müşterilerin yüzde 25'i satın alır ve %50 pazarlamadan", "50000,2,8", 8)]
    [InlineData("100000 yıllık, iş başına 25000, fırsatların %40'ı kazanılır, potansiyel müşterilerin %10'u fırsat olur", "4,10,100", 100)]
    [InlineData("10 kişi, kişi başına 100 potansiyel müşteri", "1000", 1000)]
    public void Worked_examples(string said, string steps, int fromMarketing)
    {
        var plan = PlanSteps.Of(PlanSentence.Read(said).Value).Value;
        string.Join(',', plan.Steps.Select(s => s.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(steps);
        plan.FromMarketing.ShouldBe(fromMarketing);
    }

    [Fact]
    public void Each_step_tells_formula_numbers_and_rounding() =>
        PlanSteps.Of(PlanSentence.Read("€20000 a month, deals of 6000, 30% of leads buy").Value).Value.Steps.Select(s => $"{s.What}: {s.Words}")
            .ShouldBe(["Customers: €20,000 ÷ €6,000 = 3.33, rounded up to 4", "Leads: 4 ÷ 30% = 13.33, rounded up to 14"]);

    [Theory]
    [InlineData("20000 a quarter", "How large is a deal on average?")]
    [InlineData("20000 a quarter, deals of 5000", "How many leads buy?")]
    [InlineData("deals of 5000, 25% of leads buy", "Which quota, in which period?")]
    [InlineData("20000 a quarter, deals of 0, 25% of leads buy", "no number of customers reaches the quota")]
    [InlineData("-20000 a quarter, deals of 5, 25% of leads buy", "A quota of -20,000 needs no plan.")]
    [InlineData("20000 a quarter, deals of 5000, 0% of leads buy", "can't be 0%: no number of leads would ever be enough.")]
    [InlineData("20000 a quarter, deals of 5000, 250% of leads buy", "can't be above 100%")]
    [InlineData("20000 a quarter, deals of 5000, -5% of leads buy", "can't be -5%")]
    [InlineData("20000 a quarter, deals of 5000, 25% of leads buy, 40% of opportunities close", "twice")]
    [InlineData("20000 a quarter, deals of 5000, 40% of opportunities close", "How many leads become opportunities?")]
    [InlineData("20000 a quarter, deals of 5000, 10% of leads become opportunities", "How many opportunities close?")]
    [InlineData("20000 a quarter, deals of 5000, 25% of leads buy, sales finds 2, 50% from marketing", "the same thing twice")]
    [InlineData("20000 a quarter, deals of 5000, 25% of leads buy, sales finds -2", "Sales can't find fewer than 0 leads")]
    [InlineData("1m a quarter, deals of 1, 0.0001% of leads buy", "probably mistyped")]
    [InlineData("10 reps", "How many people, and how many leads for each?")]
    [InlineData("20000 a quarter, 10 reps, 100 leads each", "not both at once")]
    public void What_cannot_be_reckoned_is_explained(string said, string hint)
    {
        var explained = PlanSteps.Of(PlanSentence.Read(said).Value).Hint;
        explained.ShouldContain(hint);
        explained.Split(". ").Length.ShouldBeLessThan(4);
    }

    [Theory]
    [InlineData("nonsense", "I can't read “nonsense”")]
    [InlineData("20000 a quarter, 25 of leads buy", "with a percent sign")]
    [InlineData("20000 a quarter, 25%", "of what?")]
    [InlineData("20000 a quarter, deals of many", "I can't read")]
    public void A_part_that_is_none_is_named(string said, string hint) => PlanSentence.Read(said).Hint.ShouldContain(hint);

    [Fact]
    public void Numbers_are_read_as_the_speaker_writes_them() =>
        PlanSteps.Of(PlanSentence.Read("20.000 € a quarter, deals of 5.000, 12,5% of leads buy", locale: "de-DE").Value).Value.Steps.Select(s => s.Value).ShouldBe([4, 32]);

    [Fact]
    public void Steps_multiply_out_and_never_overflow() => Prop.ForAll(Cases.ToArbitrary(), given =>
    {
        var reckoned = PlanSteps.Of(given);
        if (!reckoned.IsOk) return reckoned.Hint.Length > 0;
        var steps = reckoned.Value.Steps;
        var (customers, leads) = (steps[0].Value, steps[1].Value);
        return customers * given.Deal >= given.Goal && (customers - 1) * given.Deal < given.Goal
            && leads * given.LeadsBuy >= customers - 0.000001m && (leads - 1) * given.LeadsBuy < customers;
    }).Holds(1000);

    [Fact]
    public void A_higher_quota_never_takes_fewer_leads_and_a_better_rate_never_more() => Prop.ForAll(Cases.ToArbitrary(), given =>
    {
        decimal Leads(PlanGiven g) => PlanSteps.Of(g) is { IsOk: true } plan ? plan.Value.Leads : decimal.MaxValue;
        return Leads(given with { Goal = given.Goal + 1 }) >= Leads(given) && Leads(given with { LeadsBuy = Math.Min(1, given.LeadsBuy!.Value + 0.01m) }) <= Leads(given);
    }).Holds(1000);

    private static FsCheck.Gen<PlanGiven> Cases =>
        Gen.Choose(1, int.MaxValue).Zip(Gen.Choose(1, 1_000_000)).Zip(Gen.Choose(1, 10_000)).Select(t =>
            new PlanGiven { Goal = t.Item1.Item1 * (t.Item2 % 7 == 0 ? 400m : 1m), Deal = t.Item1.Item2 / 100m, LeadsBuy = t.Item2 / 10_000m, Period = PeriodKind.Month });
}
