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
    internal async Task<IReadOnlyList<Reminded>> Read(IReadOnlyCollection<string> personIds)
    {
        var now = clock.GetCurrentInstant();
        var circle = personIds.Count == 1 ? await Circle.Of(db, personIds.First()) : null;
        var people = circle is not null ? new() { [circle.Person.Id] = circle.Person }
            : await db.People.Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var promised = circle is not null ? await Promised.Of(db, circle.Person.Id) : await Promised.OfAll(db, personIds, plan.Near(now));
        var hours = circle is null ? await calendars.OfAll(people.Values, promised.Series)
            : new Dictionary<string, WorkCalendar> { [circle.Person.Id] = await calendars.Of(circle, [.. promised.Series[circle.Person.Id]]) };
        await promised.Settle(db, (id, due) => !hours.TryGetValue(id, out var calendar) || plan.IsFar(due, calendar, now));
        var (items, ahead) = (promised.Items.Where(i => i.IsOpen).ToLookup(i => i.OwnerId), promised.Ahead.ToLookup(a => a.OwnerId));
        // With the chats they would be reminded in: whoever reminds them asks for those next.
        var left = await Left(items.SelectMany(i => i).Select(i => i.ConversationId).Concat(promised.Ahead.Select(a => a.ConversationId)), people.Values.Select(p => p.PersonalChat));
        return [.. personIds.Select(id => new Reminded(
            id, people.GetValueOrDefault(id), hours.GetValueOrDefault(id), [.. items[id].OrderBy(i => i.Due).ThenBy(i => i.Number)], [.. ahead[id]], left)
        {
            Meetings = circle?.Running,
        })];
    }

    /// <summary>Those of these conversations from which the bot was removed: nobody is reminded of what was promised there.</summary>
    /// <param name="conversationIds">Where something was promised.</param>
    /// <param name="chats">Other places that are read with them, for later.</param>
    internal async Task<IReadOnlySet<string>> Left(IEnumerable<string?> conversationIds, IEnumerable<string?>? chats = null)
    {
        var conversations = conversationIds.OfType<string>().Distinct().ToList();
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
        if (one.Person is not { } person || one.Calendar is not { } calendar || one.Items.Count == 0 && one.Ahead.Count == 0) return null;
        // Promised where the bot was removed: looked at each working day, should it be there again.
        if (!one.HasOpen) return calendar.Opens(calendar.NextWorkingDay(calendar.DateAt(now)));
        var at = plan.NextLook(one.Open, lastNagOn, calendar, now, one.OpenAhead);
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
