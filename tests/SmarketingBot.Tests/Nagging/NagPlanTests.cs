using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Tests.Nagging;

public class NagPlanTests
{
    private static readonly NagPlan Plan = new(new NagLadder(new NagRules()));

    [Fact]
    public void Who_travelled_back_over_the_date_line_is_not_reminded_of_a_date_before_their_last()
    {
        // Reminded on Thursday in Kiritimati, they land where it is still Wednesday evening; reminders may come until midnight.
        var calendar = new WorkCalendar(DateTimeZoneProviders.Tzdb["Pacific/Pago_Pago"]) { From = new LocalTime(9, 30), Until = LocalTime.Midnight };
        var now = calendar.At(new LocalDate(2026, 11, 25), new LocalTime(23, 0));
        var item = new ActionItem { Number = 1, What = "send the deck", OwnerId = "sam", RecorderId = "sam", State = ItemState.Open, Due = new LocalDate(2026, 11, 20) };
        var thursday = new LocalDate(2026, 11, 26);

        Plan.Wanted([item], thursday, calendar, now).ShouldBeEmpty();
        calendar.DateAt(Plan.NextLook([item], thursday, calendar, now)).ShouldBe(new LocalDate(2026, 11, 27));
        Plan.Wanted([item], null, calendar, now).ShouldHaveSingleItem().Kind.ShouldBe(NagKind.Overdue);
    }
}
