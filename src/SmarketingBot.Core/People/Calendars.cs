using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>When people may be disturbed.</summary>
public sealed class Calendars(BotDb db, IClock clock)
{
    private readonly Dictionary<string, WorkCalendar> _foreseen = [];

    /// <summary>
    /// Their zone and days (theirs, else those of a series of theirs), their absences, the holidays of the series
    /// concerned, and the hours: their own, else from the earliest reminder hour of those series until the latest end.
    /// </summary>
    public async Task<WorkCalendar> Of(Person person) => _foreseen.GetValueOrDefault(person.Id) ?? (await OfAll([person]))[person.Id];

    /// <summary>Reads many at once; asked for one of them later in this unit of work, which changes nothing of theirs, nobody asks the store again.</summary>
    public async Task Foresee(IReadOnlyCollection<Person> people)
    {
        foreach (var (id, calendar) in await OfAll(people)) _foreseen[id] = calendar;
    }

    /// <summary>As <see cref="Of(Person)"/>, at a fixed number of commands for any number of people.</summary>
    /// <param name="people">Whose.</param>
    /// <param name="promised">The series where each promised what is neither finished nor given up, by whoever read that already.</param>
    public async Task<IReadOnlyDictionary<string, WorkCalendar>> OfAll(IReadOnlyCollection<Person> people, ILookup<string, Guid>? promised = null)
    {
        if (people.Count == 0) return new Dictionary<string, WorkCalendar>();
        var ids = people.Select(p => p.Id).ToList();
        var attended = (await db.Members.Where(m => ids.Contains(m.PersonId) && m.Present)
            .Join(db.Series, m => m.ConversationId, s => s.ConversationId, (m, s) => new { m.PersonId, s.Id }).ToListAsync()).ToLookup(m => m.PersonId, m => m.Id);
        promised ??= (await db.ActionItems
            .Where(i => ids.Contains(i.OwnerId) && i.SeriesId != null && i.State != ItemState.Done && i.State != ItemState.Dropped)
            .Select(i => new { i.OwnerId, i.SeriesId }).Distinct().ToListAsync()).ToLookup(i => i.OwnerId, i => i.SeriesId!.Value);
        var mine = ids.ToDictionary(id => id, id => promised[id].Union(attended[id]).ToList());
        var concerned = mine.Values.SelectMany(m => m).Distinct().ToList();
        // Many share a series, so it is read once; and what this unit of work changed and did not save yet counts already.
        var series = db.Held<Series>().Where(s => concerned.Contains(s.Id)).ToDictionary(s => s.Id);
        List<Guid> unread = [.. concerned.Where(id => !series.ContainsKey(id))];
        if (unread.Count > 0)
            foreach (var one in await db.Series.Where(s => unread.Contains(s.Id)).ToListAsync()) series[one.Id] = one;
        var holidays = concerned.Count == 0 ? null
            : (await db.Holidays.Where(h => concerned.Contains(h.SeriesId)).Select(h => new { h.SeriesId, h.Date }).ToListAsync()).ToLookup(h => h.SeriesId, h => h.Date);
        var away = (await db.Absences.Where(a => ids.Contains(a.PersonId)).ToListAsync()).ToLookup(a => a.PersonId);
        var now = clock.GetCurrentInstant();
        return people.ToDictionary(p => p.Id, person =>
            Made(person, [.. mine[person.Id].Where(series.ContainsKey).Select(id => series[id])], id => holidays![id], away[person.Id], now));
    }

    /// <summary>As <see cref="Of(Person)"/> by what was read of the person.</summary>
    /// <param name="circle">What was read.</param>
    /// <param name="promised">The series where they promised what is neither finished nor given up.</param>
    internal async Task<WorkCalendar> Of(Circle circle, IReadOnlyCollection<Guid> promised)
    {
        List<Guid> elsewhere = [.. promised.Where(id => !circle.Series.Any(s => s.Id == id)).Distinct()];
        var others = elsewhere.Count == 0 ? [] : await db.Series.Where(s => elsewhere.Contains(s.Id)).ToListAsync();
        var days = elsewhere.Count == 0 ? null
            : (await db.Holidays.Where(h => elsewhere.Contains(h.SeriesId)).ToListAsync()).ToLookup(h => h.SeriesId, h => h.Date);
        return Made(circle.Person, [.. circle.Series, .. others], id => elsewhere.Contains(id) ? days![id] : circle.Holidays[id], circle.Absences, clock.GetCurrentInstant());
    }

    private static WorkCalendar Made(Person person, IEnumerable<Series> series, Func<Guid, IEnumerable<LocalDate>> holidays, IEnumerable<Absence> away, Instant now)
    {
        var theirs = series.OrderBy(s => s.Id).ToList();
        var zone = person.ZoneAt(now) ?? theirs.FirstOrDefault()?.Zone;
        return new WorkCalendar(
            zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc,
            person.Week ?? theirs.FirstOrDefault()?.Week ?? WorkWeek.Default,
            theirs.SelectMany(s => holidays(s.Id)).ToHashSet(),
            [.. away.Where(a => a.From <= a.Until).Select(a => new DateInterval(a.From, a.Until))],
            person.ReminderFrom ?? (theirs.Count == 0 ? WorkCalendar.DefaultFrom : theirs.Min(s => s.ReminderFrom)),
            theirs.Count == 0 ? WorkCalendar.DefaultUntil : theirs.Max(s => s.ReminderUntil));
    }
}
