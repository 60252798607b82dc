using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.Plans;

/// <summary>One step of a plan.</summary>
/// <param name="What">What comes out: “Customers”.</param>
/// <param name="Formula">With its numbers: “20,000 ÷ 5,000”.</param>
/// <param name="Exact">What it comes to.</param>
/// <param name="Value">What is reckoned on with: people and leads come whole, so they are rounded up.</param>
public sealed record PlanStep(string What, string Formula, decimal Exact, decimal Value)
{
    /// <summary>“20,000 ÷ 6,000 = 3.33, rounded up to 4”.</summary>
    public string Words => Exact == Value
        ? $"{Formula} = {Amounts.Say(decimal.Round(Value, 2, MidpointRounding.AwayFromZero))}"
        : T($"{Formula} = {Amounts.Say(decimal.Round(Exact, 2, MidpointRounding.AwayFromZero))}, rounded up to {Amounts.Say(Value)}");
}

/// <summary>A plan with each of its steps.</summary>
/// <param name="Steps">In the order in which they are reckoned.</param>
/// <param name="Leads">How many leads are needed in all.</param>
/// <param name="FromMarketing">How many of them marketing brings.</param>
/// <param name="Remark">What one should know about it, or null.</param>
public sealed record Plan(IReadOnlyList<PlanStep> Steps, decimal Leads, decimal FromMarketing, string? Remark);

/// <summary>
/// Reckons backwards from the quota, pure: F1 (quota × share ÷ deal ÷ rate), F1b (minus what sales finds itself), F2 (by
/// stage), F4 (people × leads each). What can't be reckoned is explained in one sentence that says what would work.
/// </summary>
public static class PlanSteps
{
    /// <summary>More leads than that are a mistyped rate.</summary>
    public const decimal MostLeads = 1_000_000_000;

    private static string Example => T("“plan 20000 a quarter, deals of 5000, 25% of leads buy, sales finds 2”");

    public static Parsed<Plan> Of(PlanGiven given) => given.Reps is not null || given.LeadsEach is not null ? ByPeople(given) : ByQuota(given);

    // F4: 10 × 100 = 1,000.
    private static Parsed<Plan> ByPeople(PlanGiven given)
    {
        if (given.Reps is not (> 0 and <= 100_000) || given.LeadsEach is not > 0)
            return Parsed.Hint<Plan>(T("How many people, and how many leads for each? Both above 0, for example “plan 10 reps, 100 leads each”."));
        if (given.Goal is not null)
            return Parsed.Hint<Plan>(T($"Plan from the quota or from the people, not both at once: {Example}, or “plan 10 reps, 100 leads each”."));
        return Finish(given, [Up(T("Leads"), T($"{Amounts.Say(given.Reps.Value)} people × {Amounts.Say(given.LeadsEach.Value)} leads each"), given.Reps.Value * given.LeadsEach.Value)]);
    }

    private static Parsed<Plan> ByQuota(PlanGiven given)
    {
        if (given.Goal is not { } goal) return Parsed.Hint<Plan>(T($"Which quota, in which period? For example {Example}."));
        if (goal <= 0) return Parsed.Hint<Plan>(T($"A quota of {Amounts.Say(goal)} needs no plan. Say it above 0, for example {Example}."));
        if (given.Deal is not { } deal) return Parsed.Hint<Plan>(T($"How large is a deal on average? Add for example “deals of 5000”: {Example}."));
        if (deal <= 0) return Parsed.Hint<Plan>(T($"With deals of {Amounts.Say(deal)} no number of customers reaches the quota. Say what a deal brings, for example “deals of 5000”."));
        if (WrongRate(given) is { } wrong) return Parsed.Hint<Plan>(wrong);
        var byStage = given.OpportunitiesClose is not null || given.LeadsOpen is not null;
        if (byStage && given.LeadsBuy is not null)
            return Parsed.Hint<Plan>(T("You gave the way from lead to customer twice. Say either “25% of leads buy”, or “40% of opportunities close, 10% of leads become opportunities”."));
        if (byStage && given.OpportunitiesClose is null) return Parsed.Hint<Plan>(T("How many opportunities close? Add for example “40% of opportunities close”."));
        if (byStage && given.LeadsOpen is null) return Parsed.Hint<Plan>(T("How many leads become opportunities? Add for example “10% of leads become opportunities”."));
        if (!byStage && given.LeadsBuy is null) return Parsed.Hint<Plan>(T($"How many leads buy? Add for example “25% of leads buy”: {Example}."));
        if (given.SalesFinds is < 0) return Parsed.Hint<Plan>(T("Sales can't find fewer than 0 leads itself. Say for example “sales finds 2”, or leave it out."));
        if (given is { MarketingShare: not null, SalesFinds: not null })
            return Parsed.Hint<Plan>(T("Marketing's share of the revenue and what sales finds itself say the same thing twice. Say one of them: “50% from marketing”, or “sales finds 2”."));

        var steps = new List<PlanStep>();
        string Money(decimal value) => KpiWords.Money(Amounts.Say(value), given.Currency);
        if (given.MarketingShare is { } part)
            steps.Add(new PlanStep(T("Revenue from marketing"), $"{Money(goal)} × {Rate(part)}", goal * part, goal = goal * part));
        var customers = Up(T("Customers"), $"{Money(goal)} ÷ {Money(deal)}", goal / deal);
        steps.Add(customers);
        if (byStage)
        {
            var opportunities = Up(T("Opportunities"), $"{Amounts.Say(customers.Value)} ÷ {Rate(given.OpportunitiesClose!.Value)}", customers.Value / given.OpportunitiesClose.Value);
            steps.Add(opportunities);
            steps.Add(Up(T("Leads"), $"{Amounts.Say(opportunities.Value)} ÷ {Rate(given.LeadsOpen!.Value)}", opportunities.Value / given.LeadsOpen.Value));
        }
        else
        {
            steps.Add(Up(T("Leads"), $"{Amounts.Say(customers.Value)} ÷ {Rate(given.LeadsBuy!.Value)}", customers.Value / given.LeadsBuy.Value));
        }
        return Finish(given, steps);
    }

    private static Parsed<Plan> Finish(PlanGiven given, List<PlanStep> steps)
    {
        var leads = steps[^1].Value;
        if (leads > MostLeads) return Parsed.Hint<Plan>(T($"That comes to more than {Amounts.Say(MostLeads)} leads, so one of the numbers is probably mistyped. Check the rates, for example {Example}."));
        if (given.SalesFinds is not { } found) return Parsed.Ok(new Plan(steps, leads, leads, null));
        var rest = Math.Max(0, leads - found);
        steps.Add(Up(T("From marketing"), found > leads
            ? T($"{Amounts.Say(leads)} − {Amounts.Say(leads)} of the {Amounts.Say(found)} that sales finds")
            : T($"{Amounts.Say(leads)} − {Amounts.Say(found)} that sales finds"), rest));
        return Parsed.Ok(new Plan(steps, leads, steps[^1].Value, found >= leads ? T("Sales finds all of them itself, so nothing is left for marketing to bring.") : null));
    }

    private static string? WrongRate(PlanGiven given)
    {
        foreach (var (rate, what, example) in new[]
        {
            (given.LeadsBuy, T("The share of leads that buy"), T("“25% of leads buy”")),
            (given.OpportunitiesClose, T("The share of opportunities that close"), T("“40% of opportunities close”")),
            (given.LeadsOpen, T("The share of leads that become opportunities"), T("“10% of leads become opportunities”")),
            (given.MarketingShare, T("Marketing's share of the revenue"), T("“50% from marketing”")),
        })
            if (rate is { } said && said is not (> 0 and <= 1))
                return said <= 0
                    ? T($"{what} can't be {Rate(said)}: no number of leads would ever be enough. Say it like {example}.")
                    : T($"{what} can't be above 100%: more would come out than went in. Say it like {example}.");
        return null;
    }

    private static PlanStep Up(string what, string formula, decimal exact) => new(what, formula, exact, Whole(exact));

    // A third kept in 28 digits may come back as 4.0000000000000000000000000001; that is 4.
    private static decimal Whole(decimal exact) => decimal.Round(exact) is var near && Math.Abs(exact - near) < 0.000000001m ? near : decimal.Ceiling(exact);

    private static string Rate(decimal fraction) => Amounts.OfHundred((fraction * 100).ToString("#,0.####", Language.Current.Culture));
}
