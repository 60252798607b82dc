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

    public static string Gone => T("This plan was taken back.");

    public static string Summary(SavedPlan plan) => plan.For switch
    {
        PlanFor.Me => T("Your plan"),
        PlanFor.Sales => T($"Plan for sales, version {plan.Version}"),
        PlanFor.Marketing => T($"Plan for marketing, version {plan.Version}"),
        _ => T($"Plan, version {plan.Version}"),
    };

    /// <param name="saved">The plan.</param>
    /// <param name="madeBy">The name of whoever made it.</param>
    /// <param name="zone">In which its date is told.</param>
    public static AdaptiveCard Of(SavedPlan saved, string madeBy, DateTimeZone zone)
    {
        var given = PlanGiven.FromJson(saved.Given);
        var plan = PlanSteps.Of(given).Value;
        var (mine, period) = (saved.For == PlanFor.Me, PeriodWords.Say(given.Period));
        var (by, day) = (Kit.Quote(madeBy), DateWords.Write(saved.MadeAt.InZone(zone).Date));
        return Kit.Card(
            T($"{Summary(saved)}: {Amounts.Say(plan.FromMarketing)} leads from marketing a {period}"),
            [
                Kit.Eyebrow(saved.For switch
                {
                    PlanFor.Me => T($"Your own plan · version {saved.Version} · only you see it"),
                    PlanFor.Sales => T($"Plan for sales · version {saved.Version} · {by}, {day}"),
                    PlanFor.Marketing => T($"Plan for marketing · version {saved.Version} · {by}, {day}"),
                    _ => T($"Plan · version {saved.Version} · {by}, {day}"),
                }),
                Kit.Title(plan.FromMarketing == 1 ? T($"1 lead from marketing a {period}") : T($"{Amounts.Say(plan.FromMarketing)} leads from marketing a {period}")),
                .. plan.Steps.SelectMany((step, i) => new AdaptiveElement[]
                {
                    Kit.Row(step.What, Amounts.Say(decimal.Round(step.Value, 2, MidpointRounding.AwayFromZero)), strong: i == plan.Steps.Count - 1),
                    Kit.Under(Kit.Quote(step.Words)),
                }),
                plan.Remark is { } remark ? Kit.Line(remark) : null,
                Kit.Subtle(T("Customers, opportunities and leads come whole, so each is rounded up before the next step.")),
                Kit.Buttons(
                    // One's own plan stays one's own.
                    mine || plan.FromMarketing <= 0 ? null : Kit.Open(T("Make it the SLA"), SlaCard.Change, ("amount", plan.FromMarketing.ToString("0", CultureInfo.InvariantCulture)), ("period", given.Period.ToString())).First(),
                    // Begun without a number: what a campaign brought is entered, what was planned isn't.
                    mine || plan.FromMarketing <= 0 ? null : Kit.Open(T("Make a campaign"), CampaignCard.Change),
                    Kit.Open(T("Change the plan"), Make, (Id, saved.Id))),
            ]);
    }

    /// <summary>Nothing is planned yet.</summary>
    public static AdaptiveCard Nothing() => Kit.Card(
        T("Nothing is planned yet."),
        Kit.Title(T("Plan backwards from the quota")),
        Kit.Line(T("From the quota, what a deal brings and how many leads buy I reckon how many leads marketing has to bring, step by step.")),
        Kit.Subtle(T("Say for example **plan 20000 a quarter, deals of 5000, 25% of leads buy, sales finds 2**. With **for me** only you see it.")),
        Kit.Buttons(Kit.Open(T("Make a plan"), Make).First()));

    public static AdaptiveCard TakenBack() => Kit.Card(Gone, Kit.Subtle(Gone));
}
