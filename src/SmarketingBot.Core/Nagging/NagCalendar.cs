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
    public Task Recompute(string personId) => Recompute([personId]);

    /// <summary>As <see cref="Recompute(string)"/> for many people, at a fixed number of commands.</summary>
    public async Task Recompute(IReadOnlyCollection<string> personIds)
    {
        await db.SaveChangesAsync();
        await Set(await Read(personIds));
    }

    /// <summary>What reminders of these people go by, as it is stored.</summary>
    /// <param name="personIds">Whose.</param>
    /// <param name="whole">All that the items say, too, where it is one person; of many only what reminders go by.</param>
    internal async Task<IReadOnlyList<Reminded>> Read(IReadOnlyCollection<string> personIds, bool whole = false)
    {
        var circle = personIds.Count == 1 ? await Circle.Of(db, personIds.First()) : null;
        var people = circle is not null ? new() { [circle.Person.Id] = circle.Person }
            : await db.People.Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var alive = whole && circle is not null ? await ListItems.WholeOf(db, circle.Person.Id) : await ListItems.Alive(db, personIds);
        var promised = alive.Where(i => i.SeriesId is not null).ToLookup(i => i.OwnerId, i => i.SeriesId!.Value);
        var hours = circle is null ? await calendars.OfAll(people.Values, promised)
            : new Dictionary<string, WorkCalendar> { [circle.Person.Id] = await calendars.Of(circle, [.. promised[circle.Person.Id]]) };
        var items = alive.Where(i => i.IsOpen).ToLookup(i => i.OwnerId);
        // With the chats they would be reminded in: whoever reminds them asks for those next.
        var left = await Left(items.SelectMany(i => i), people.Values.Select(p => p.PersonalChat));
        return [.. personIds.Select(id => new Reminded(
            id, people.GetValueOrDefault(id), hours.GetValueOrDefault(id), [.. items[id].OrderBy(i => i.Due).ThenBy(i => i.Number)], left)
        {
            Meetings = circle?.Running,
        })];
    }

    /// <summary>The conversations of these items from which the bot was removed: nobody is reminded of what was promised there.</summary>
    /// <param name="items">Of these.</param>
    /// <param name="chats">Other places that are read with them, for later.</param>
    internal async Task<IReadOnlySet<string>> Left(IEnumerable<ActionItem> items, IEnumerable<string?>? chats = null)
    {
        var conversations = items.Select(i => i.ConversationId).OfType<string>().Distinct().ToList();
        if (conversations.Count == 0) return new HashSet<string>();
        var places = await db.PlacesOf([.. conversations.Union((chats ?? []).OfType<string>())]);
        return conversations.Where(id => places.GetValueOrDefault(id) is { Active: false }).ToHashSet();
    }

    /// <summary>Sets or clears their alarms from what was read, as it stands now in memory.</summary>
    internal async Task Set(IReadOnlyCollection<Reminded> people)
    {
        await alarms.Foresee(Alarm, [.. people.Select(p => p.PersonId)]);
        var now = clock.GetCurrentInstant();
        foreach (var one in people) await alarms.Set(Alarm, one.PersonId, LookAt(one, await alarms.LastOn(Alarm, one.PersonId), now));
    }

    private Instant? LookAt(Reminded one, LocalDate? lastNagOn, Instant now)
    {
        if (one.Person is not { } person || one.Calendar is not { } calendar || !one.Items.Any(i => i.IsOpen)) return null;
        var open = one.Open;
        // Promised where the bot was removed: looked at each working day, should it be there again.
        if (open.Count == 0) return calendar.Opens(calendar.NextWorkingDay(calendar.DateAt(now)));
        var at = plan.NextLook(open, lastNagOn, calendar, now);
        // Their hours move when the new zone begins to count, maybe to an earlier moment: looked at again then.
        if (person.NextZoneFrom is { } moves && moves > now) at = Instant.Min(at, moves);
        return Instant.Max(now, at);
    }

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
