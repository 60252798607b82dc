using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Reviews;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Reviews;

public class ReviewCardTests
{
    [Fact]
    public void The_review_of_a_month() => ReviewCard.Of(View()).ShouldBeAs("review");

    [Fact]
    public void The_review_of_a_month_in_which_nothing_was() => ReviewCard.Of(View() with
    {
        Month = ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 12, 1)),
        OnTime = new OnTime(0, 0, 0, []),
        Numbers = MonthInNumbers.None,
        KeptOn = null,
        Meetings = new MeetingsHeld(0, 0, 0, 0, 0, 0, 0, 0, null),
    }).ShouldBeAs("review-empty");

    private static ReviewView View() => new(
        new Guid("00000000-0000-7000-8000-000000000001"), "Weekly smarketing", ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 11, 1)),
        new OnTime(18, 20, 2, [(Side.Sales, 10, 11), (Side.Marketing, 8, 9)]), new MeetingsHeld(4, 1, 240, 212, 11, 2, 1, 5, 4.25), new LocalDate(2026, 12, 1))
    {
        KeptOn = new LocalDate(2026, 11, 3),
        Numbers = new MonthInNumbers(
            new GoalStanding(
                new SharedGoal { Target = 12, What = "new customers", From = new LocalDate(2026, 10, 1), By = new LocalDate(2027, 3, 31), SetBy = "noa" },
                new GoalNumber { Value = 7, EnteredBy = "sam" }, new Pace(PaceVerdict.OnPace), []),
            [new("MQL 470 of 500", "a little behind", FactMood.Watch), new("Revenue €104,000 of €100,000", "on pace", FactMood.Good), new("Retention", "not entered")],
            new LeadCounts(92, 41, 30, 12, 9, 0, 0, 0),
            [(ReturnCode.WrongSize, 5), (ReturnCode.NoBudgetOrTiming, 4)],
            [("webinar", new LeadCounts(60, 30, 20, 6, 4, 0, 0, 0)), (null, new LeadCounts(32, 11, 10, 6, 5, 0, 0, 0))])
        {
            Promised = [new("Marketing: 83 of 120 MQL", "breached", FactMood.Bad), new("Sales: 77 of 83 touched in time, 92.8%", "kept", FactMood.Good)],
        },
    };
}
