using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.Reviews;

/// <summary>Reads what the review of a month shows, in a constant number of queries.</summary>
public sealed class ReviewViews(BotDb db, CountOnTime onTime, ReadMonth numbers, SeriesCalendar calendars, NagRules rules)
{
    public async Task<ReviewView> Of(Series series, ReportingPeriod month)
    {
        var counted = await numbers.Of(series, month);
        return new ReviewView(
            series.Id,
            await db.Places.Where(p => p.ConversationId == series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync(),
            month,
            await onTime.Run(series, month.From, month.Until, rules.SmallestSide),
            await MeetingsHeld.Of(db, series, month),
            calendars.Today(series))
        {
            Numbers = counted,
            KeptOn = counted.Goal?.Goal.KeptAt?.InZone(SeriesWords.Zone(series.Zone)).Date,
        };
    }
}
