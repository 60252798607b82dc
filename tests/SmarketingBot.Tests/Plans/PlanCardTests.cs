using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Plans;
using SmarketingBot.Plans;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Plans;

public class PlanCardTests
{
    private const string FromQuota = "€20000 a quarter, deals of 6000, 25% of leads buy, sales finds 2";

    [Fact]
    public void A_plan_for_the_teams() => Card(FromQuota, PlanFor.Both).ShouldBeAs("plan");

    [Fact]
    public void A_plan_by_stage() => Card("100000 a quarter, deals of 25000, 40% of opportunities close, 10% of leads become opportunities", PlanFor.Sales).ShouldBeAs("plan-by-stage");

    [Fact]
    public void Ones_own_plan() => Card("20000 a quarter, deals of 5000, 25% of leads buy, sales finds 20", PlanFor.Me).ShouldBeAs("plan-mine");

    [Fact]
    public void Nothing_planned() => PlanCard.Nothing().ShouldBeAs("plan-empty");

    [Fact]
    public void A_plan_taken_back() => PlanCard.TakenBack().ShouldBeAs("plan-gone");

    [Fact]
    public void The_form() => ((Reply.Dialog)PlanDialog.Form(SomeTurn.Of("sam"), PlanSentence.Read(FromQuota).Value)).Content.ShouldBeAs("plan-form");

    private static AdaptiveCards.AdaptiveCard Card(string said, PlanFor whose) => PlanCard.Of(
        new SavedPlan { Id = Guid.Parse("33333333-3333-3333-3333-333333333333"), For = whose, Version = 2, Given = PlanSentence.Read(said).Value.ToJson(), MadeBy = "sam", MadeAt = Instant.FromUtc(2026, 11, 23, 9, 2) },
        "Sam Porter", DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
}
