using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Reminders alone did not help: the moderator learns in private what is stuck, in one summary a day, so that somebody
/// neutral can ask what would.
/// </summary>
public sealed class TellModerator(BotDb db, Items items, Notices notices, Promises promises, Calendars calendars, IClock clock)
{
    /// <summary>The outbox kind of the summary.</summary>
    public const string Kind = "stuck";

    /// <summary>Puts an item on the next summary that is still to be said.</summary>
    public async Task Stuck(ActionItem item)
    {
        var moderator = await items.ModeratorOf(item);
        // Who moderates knows about their own.
        if (moderator is null || moderator == item.OwnerId) return;
        if (await db.People.FirstOrDefaultAsync(p => p.Id == moderator) is not { } person) return;
        var calendar = await calendars.Of(person);
        var at = calendar.EarliestFrom(clock.GetCurrentInstant());
        var group = item.SeriesId?.ToString("N") ?? moderator;
        var key = Key(group, calendar.DateAt(at));
        // Said today already, or to a moderator before: the next working day's takes it.
        while (await db.Outbox.FirstOrDefaultAsync(r => r.Key == key) is { } row && (row.Done > 0 || row.State != Delivery.Waiting || row.PersonId != moderator))
        {
            at = calendar.Opens(calendar.NextWorkingDay(calendar.DateAt(at)));
            key = Key(group, calendar.DateAt(at));
        }
        await notices.Make(Kind, key, moderator, group, from: at);
        await promises.Shows(key, [item.Number]);
        await promises.Refresh(key);
        // A second one in this transaction must find the first.
        await db.SaveChangesAsync();
    }

    /// <summary>What a summary shows: before it is said what is still open, once said all it named.</summary>
    public Task<List<ActionItem>> Items(OutboxMessage row) => db.ActionItems
        .Where(i => db.ShownItems.Any(s => s.Key == row.Key && s.Number == i.Number)
            && (row.Done > 0 || i.State == ItemState.Open || i.State == ItemState.Blocked))
        .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();

    private static string Key(string group, LocalDate date) => $"{Kind}/{group}/{LocalDatePattern.Iso.Format(date)}";
}
