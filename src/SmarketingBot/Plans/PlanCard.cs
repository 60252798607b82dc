using System.Globalization;
using AdaptiveCards;
using NodaTime;
using SmarketingBot.Campaigns;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Plans;
using SmarketingBot.ServiceLevels;

namespace SmarketingBot.Plans;

/// <summary>A plan backwards from the quota, each step with its formula, its numbers and how it was rounded.</summary>
public static class PlanCard
{
    public const string Make = "plan.make";

    /// <summary>Names the plan in what a button brings along.</summary>
    public const string Id = "plan";

    public const string Gone = "This plan was taken back.";

    public static string Summary(SavedPlan plan) => plan.For == PlanFor.Me ? "Your plan" : $"Plan{Whose(plan.For)}, version {plan.Version}";

    /// <param name="saved">The plan.</param>
    /// <param name="madeBy">The name of whoever made it.</param>
    /// <param name="zone">In which its date is told.</param>
    public static AdaptiveCard Of(SavedPlan saved, string madeBy, DateTimeZone zone)
    {
        var given = PlanGiven.FromJson(saved.Given);
        var plan = PlanSteps.Of(given).Value;
        var (mine, period) = (saved.For == PlanFor.Me, PeriodWords.Say(given.Period));
        var day = saved.MadeAt.InZone(zone).ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        return Kit.Card(
            $"{Summary(saved)}: {Amounts.Say(plan.FromMarketing)} leads from marketing a {period}",
            [
                Kit.Eyebrow(mine ? $"Your own plan · version {saved.Version} · only you see it" : $"Plan{Whose(saved.For)} · version {saved.Version} · {Kit.Quote(madeBy)}, {day}"),
                Kit.Title($"{Leads(plan.FromMarketing)} from marketing a {period}"),
                .. plan.Steps.SelectMany((step, i) => new AdaptiveElement[]
                {
                    Kit.Row(step.What, Amounts.Say(decimal.Round(step.Value, 2, MidpointRounding.AwayFromZero)), strong: i == plan.Steps.Count - 1),
                    Kit.Under(Kit.Quote(step.Words)),
                }),
                plan.Remark is { } remark ? Kit.Line(remark) : null,
                Kit.Subtle("Customers, opportunities and leads come whole, so each is rounded up before the next step."),
                Kit.Buttons(
                    // One's own plan stays one's own.
                    mine || plan.FromMarketing <= 0 ? null : Kit.Open("Make it the SLA", SlaCard.Change, ("amount", plan.FromMarketing.ToString("0", CultureInfo.InvariantCulture)), ("period", given.Period.ToString())).First(),
                    // Begun without a number: what a campaign brought is entered, what was planned isn't.
                    mine || plan.FromMarketing <= 0 ? null : Kit.Open("Make a campaign", CampaignCard.Change),
                    Kit.Open("Change the plan", Make, (Id, saved.Id))),
            ]);
    }

    /// <summary>Nothing is planned yet.</summary>
    public static AdaptiveCard Nothing() => Kit.Card(
        "Nothing is planned yet.",
        Kit.Title("Plan backwards from the quota"),
        Kit.Line("From the quota, what a deal brings and how many leads buy I reckon how many leads marketing has to bring, step by step."),
        Kit.Subtle("Say for example **plan 20000 a quarter, deals of 5000, 25% of leads buy, sales finds 2**. With **for me** only you see it."),
        Kit.Buttons(Kit.Open("Make a plan", Make).First()));

    public static AdaptiveCard TakenBack() => Kit.Card(Gone, Kit.Subtle(Gone));

    private static string Leads(decimal leads) => leads == 1 ? "1 lead" : $"{Amounts.Say(leads)} leads";

    private static string Whose(PlanFor whose) => whose switch { PlanFor.Sales => " for sales", PlanFor.Marketing => " for marketing", _ => "" };
}
