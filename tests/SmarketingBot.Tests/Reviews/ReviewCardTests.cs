using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Reviews;
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
        Meetings = new MeetingsHeld(0, 0, 0, 0, 0, 0, 0, 0, null),
    }).ShouldBeAs("review-empty");

    private static ReviewView View() => new(
        new Guid("00000000-0000-7000-8000-000000000001"), "Weekly smarketing", ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 11, 1)),
        new OnTime(18, 20, 2, [(Side.Sales, 10, 11), (Side.Marketing, 8, 9)]), new MeetingsHeld(4, 1, 240, 212, 11, 2, 1, 5, 4.25), new LocalDate(2026, 12, 1));
}
