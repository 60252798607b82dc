using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Reminds one person: at most one card a local day over everything they promised, in their hours, until it is done.
/// </summary>
public sealed class NagOwner(
    BotDb db, NagCalendar nags, NagPlan plan, TellModerator tell, SuggestObstacle obstacle, Calendars calendars, Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of a reminder.</summary>
    public const string Kind = "nag";

    /// <summary>The person's alarm rang: promise today's reminder if something wants one, and set the next alarm.</summary>
    public async Task Look(string personId)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == personId) is not { } person) return;
        var calendar = await calendars.Of(person);
        var now = clock.GetCurrentInstant();
        var today = calendar.DateAt(now);
        var wanted = plan.Wanted(await nags.Open(personId), person.LastNagOn, calendar, now);
        if (wanted.Count > 0)
        {
            if (await MeetingOf(personId) is { } meeting)
            {
                // Nobody is reminded in a meeting of theirs; look again when it may be over.
                await alarms.Set(NagCalendar.Alarm, personId, Instant.Max(now + Duration.FromMinutes(5), meeting.BoxEndsAt ?? now));
                return;
            }
            // Somebody out of reach is not written to every day; what waits goes out when they can be reached again.
            if (person is { RemindersOff: false } and not { Reach: Reach.NotInstalled }) await Promise(person, today, wanted);
        }
        await nags.Recompute(personId);
        if ((person.RemindersOff || person.Reach == Reach.NotInstalled) && (await nags.Open(personId)).Count > 0)
            await alarms.Set(NagCalendar.Alarm, personId, calendar.Opens(calendar.NextWorkingDay(today)));
    }

    /// <summary>
    /// What a reminder says now. Before it is said: only what still wants saying, and nothing outside the person's
    /// hours. Once said: all it named, as it stands.
    /// </summary>
    public async Task<IReadOnlyList<(NagLine Line, ActionItem Item)>> Lines(OutboxMessage row)
    {
        var lines = Read(row);
        var numbers = lines.Select(l => l.Number).ToList();
        var items = await db.ActionItems.Where(i => numbers.Contains(i.Number) && i.OwnerId == row.PersonId).ToDictionaryAsync(i => i.Number);
        var present = lines.Where(l => items.ContainsKey(l.Number)).Select(l => (l, items[l.Number])).ToList();
        if (row.Done > 0) return present;
        var person = await db.People.FirstAsync(p => p.Id == row.PersonId);
        if (person.RemindersOff) return [];
        var calendar = await calendars.Of(person);
        var now = clock.GetCurrentInstant();
        var day = LocalDatePattern.Iso.Parse(row.Subject).Value;
        var heard = (await nags.Open(row.PersonId!)).Select(i => i.Number).ToHashSet();
        return [.. present.Where(p => heard.Contains(p.Item2.Number) && plan.StillWants(p.Item2, day, calendar, now))];
    }

    /// <summary>A reminder was delivered: only now does it count as sent.</summary>
    public async Task Said(OutboxMessage row)
    {
        var day = LocalDatePattern.Iso.Parse(row.Subject).Value;
        var now = clock.GetCurrentInstant();
        foreach (var line in Read(row))
        {
            if (await db.ActionItems.FirstOrDefaultAsync(i => i.Number == line.Number && i.OwnerId == row.PersonId) is not { IsOpen: true } item) continue;
            NagPlan.Count(item, line, day);
            db.Add(new ItemEvent { Number = item.Number, At = now, What = "reminded", Detail = line.Kind.ToString() + (line.Step > 0 ? line.Step.ToString(CultureInfo.InvariantCulture) : "") });
            if (line.TellsModerator) await tell.Stuck(item);
            if (line.Kind == NagKind.Weekly) await obstacle.Announced(item, day);
        }
        await nags.Recompute(row.PersonId!);
    }

    private async Task Promise(Person person, LocalDate today, List<NagLine> wanted)
    {
        // One after an outage, not one per missed day: what was not said before is said by this one.
        await promises.WithdrawAll(Kind, person.Id);
        var date = LocalDatePattern.Iso.Format(today);
        var key = $"nag/{person.Id}/{date}";
        await promises.Make(Kind, key, Recipient.Person(person.Id), date, payload: JsonSerializer.Serialize(wanted));
        await promises.Shows(key, wanted.Select(w => w.Number));
        person.LastNagOn = today;
    }

    private Task<Meeting?> MeetingOf(string personId) => db.Meetings.FirstOrDefaultAsync(m => m.State == MeetingState.InProgress
        && db.Series.Any(s => s.Id == m.SeriesId && db.Members.Any(x => x.ConversationId == s.ConversationId && x.PersonId == personId && x.Present)));

    private static List<NagLine> Read(OutboxMessage row) => row.Payload is null ? [] : JsonSerializer.Deserialize<List<NagLine>>(row.Payload)!;
}
