using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Keeps one alarm a person: when their items are looked at next. Reckoned anew in every transaction that touches
/// their items, zone or hours, so that somebody with an open item always has one.
/// </summary>
public sealed class NagCalendar(BotDb db, Alarms alarms, Calendars calendars, NagPlan plan, IClock clock)
{
    /// <summary>The alarm at which a person's items are looked at.</summary>
    public const string Alarm = "nag";

    /// <summary>Sets or clears the person's alarm from what holds now, saved or not.</summary>
    public async Task Recompute(string personId)
    {
        await db.SaveChangesAsync();
        var person = await db.Person(personId);
        var open = person is null ? [] : await Open(personId);
        if (person is null || open.Count == 0 && !await db.ActionItems.AnyAsync(i => i.OwnerId == personId && (i.State == ItemState.Open || i.State == ItemState.Blocked)))
        {
            await alarms.Set(Alarm, personId, null);
            return;
        }
        var calendar = await calendars.Of(person);
        var now = clock.GetCurrentInstant();
        if (open.Count == 0)
        {
            // Promised where the bot was removed: looked at each working day, should it be there again.
            await alarms.Set(Alarm, personId, calendar.Opens(calendar.NextWorkingDay(calendar.DateAt(now))));
            return;
        }
        var at = plan.NextLook(open, person.LastNagOn, calendar, now);
        // Their hours move when the new zone begins to count, maybe to an earlier moment: looked at again then.
        if (person.NextZoneFrom is { } moves && moves > now) at = Instant.Min(at, moves);
        await alarms.Set(Alarm, personId, Instant.Max(now, at));
    }

    /// <summary>The items that reminders are about: none of a conversation from which the bot was removed.</summary>
    public Task<List<ActionItem>> Open(string personId) => db.ActionItems
        .Where(i => i.OwnerId == personId && (i.State == ItemState.Open || i.State == ItemState.Blocked)
            && !db.Places.Any(p => p.ConversationId == i.ConversationId && !p.Active))
        .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();

    /// <summary>An item as the ladder sees it on a day.</summary>
    public static NagFacts Facts(ActionItem item, LocalDate day, WorkCalendar calendar)
    {
        // Touched since the reminder hour before this day's: that conversation is fresh.
        var previous = calendar.Opens(calendar.AddWorkingDays(day, -1));
        var promisedOn = calendar.DateAt(item.CreatedAt);
        return new NagFacts(
            item.Due,
            item.State == ItemState.Blocked ? NagState.Blocked : NagState.Open,
            item.HeadsUpSent, item.DueTodaySent, item.OverdueSent, item.LastAskedOn, item.SnoozedUntil,
            item.TouchedAt >= previous,
            // Promised before the day's reminder hour, the promise is due that day like any other.
            item.CreatedAt >= calendar.Opens(promisedOn) ? promisedOn : null,
            item.BlockedOn);
    }
}
