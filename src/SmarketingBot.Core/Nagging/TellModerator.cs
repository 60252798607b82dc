using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Reminders alone did not help: the moderator learns in private what is stuck, in one summary a day, so that somebody
/// neutral can ask what would.
/// </summary>
public sealed class TellModerator(BotDb db, Items items, Notices notices, Promises promises, Calendars calendars, RunningMeetings running, IClock clock)
{
    /// <summary>The outbox kind of the summary.</summary>
    public const string Kind = "stuck";

    /// <summary>Puts items on the next summaries that are still to be said.</summary>
    public async Task Stuck(IReadOnlyCollection<ActionItem> stuck)
    {
        if (stuck.Count == 0) return;
        var moderators = await items.ModeratorsOf(stuck);
        // Who moderates knows about their own.
        var told = stuck.Select(i => (Item: i, Moderator: moderators.GetValueOrDefault(i.Number))).Where(t => t.Moderator is not null && t.Moderator != t.Item.OwnerId).ToList();
        if (told.Count == 0) return;
        var ids = told.Select(t => t.Moderator!).Distinct().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        await calendars.Foresee(people.Values);
        await running.Foresee(ids);
        List<(ActionItem Item, Person Moderator, WorkCalendar Calendar, string Group, Instant At)> summaries = [];
        foreach (var (item, id) in told)
        {
            if (!people.TryGetValue(id!, out var person)) continue;
            var calendar = await calendars.Of(person);
            summaries.Add((item, person, calendar, item.SeriesId?.ToString("N") ?? id!, calendar.EarliestFrom(clock.GetCurrentInstant())));
        }
        // Today's and the next working day's: nearly always one of them takes it.
        await promises.Foresee(
            [], [.. summaries.SelectMany(s => new[] { Key(s.Group, s.Calendar.DateAt(s.At)), Key(s.Group, s.Calendar.NextWorkingDay(s.Calendar.DateAt(s.At))) }).Distinct()],
            [.. summaries.Select(s => s.Item.Number)]);
        foreach (var (item, moderator, calendar, group, earliest) in summaries) await Add(item, moderator.Id, calendar, group, earliest);
    }

    /// <summary>What a summary shows: before it is said what is still open, once said all it named.</summary>
    public Task<List<ActionItem>> Items(OutboxMessage row) => db.ActionItems
        .Where(i => db.ShownItems.Any(s => s.Key == row.Key && s.Number == i.Number)
            && (row.Done > 0 || i.State == ItemState.Open || i.State == ItemState.Blocked))
        .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();

    private async Task Add(ActionItem item, string moderator, WorkCalendar calendar, string group, Instant at)
    {
        var key = Key(group, calendar.DateAt(at));
        // Said today already, or to a moderator before: the next working day's takes it.
        while (await promises.Find(key) is { } row && (row.Done > 0 || row.State != Delivery.Waiting || row.PersonId != moderator))
        {
            at = calendar.Opens(calendar.NextWorkingDay(calendar.DateAt(at)));
            key = Key(group, calendar.DateAt(at));
        }
        await notices.Make(Kind, key, moderator, group, from: at);
        await promises.Shows(key, [item.Number]);
        await promises.Refresh(key);
    }

    private static string Key(string group, LocalDate date) => $"{Kind}/{group}/{LocalDatePattern.Iso.Format(date)}";
}
