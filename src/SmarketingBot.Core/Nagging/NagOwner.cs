using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Reminds people: at most one card each a local day over everything they promised, in their hours, until it is done. Takes many people of a tenant at
/// once: what it asks the store doesn't grow with them, because on the morning of a large tenant that is what a reminder costs.
/// </summary>
public sealed class NagOwner(
    BotDb db, NagCalendar nags, NagPlan plan, TellModerator tell, SuggestObstacle obstacle, Calendars calendars, RunningMeetings running,
    Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of a reminder.</summary>
    public const string Kind = "nag";

    private static readonly Compiled<List<int>, ActionItem> Named = new((db, numbers) => db.ActionItems.Where(i => numbers.Contains(i.Number)));

    // Read to promise a reminder, and at hand for its words.
    private readonly Dictionary<string, Reminded> _known = [];

    /// <summary>Their alarms rang: promise today's reminder to those of whom something wants one, and set the next alarms.</summary>
    public async Task Look(IReadOnlyList<string> personIds)
    {
        var now = clock.GetCurrentInstant();
        var people = (await nags.Read(personIds)).Where(p => p.Person is not null).ToList();
        await alarms.Foresee(NagCalendar.Alarm, personIds);
        Dictionary<string, List<NagLine>> wanted = [];
        foreach (var one in people) wanted[one.PersonId] = plan.Wanted(one.Open, await alarms.LastOn(NagCalendar.Alarm, one.PersonId), one.Calendar!, now);
        foreach (var one in people) if (one.Meetings is { } meetings) running.Know(one.PersonId, meetings);
        await running.Foresee([.. people.Where(p => wanted[p.PersonId].Count > 0).Select(p => p.PersonId)]);
        List<Reminded> hear = [], busy = [];
        foreach (var one in people.Where(p => wanted[p.PersonId].Count > 0))
        {
            if (await running.Of(one.PersonId) is { Count: > 0 } meetings)
            {
                // Nobody is reminded in a meeting of theirs; look again when it may be over.
                busy.Add(one);
                await alarms.Set(NagCalendar.Alarm, one.PersonId, meetings.Select(m => m.BoxEndsAt ?? now).Append(now + Duration.FromMinutes(5)).Max());
            }
            // Somebody out of reach is not written to every day; what waits goes out when they can be reached again.
            else if (CanHear(one.Person!)) hear.Add(one);
        }
        await promises.Foresee([.. hear.Select(p => p.PersonId)], [.. hear.Select(p => Key(p, now))], [.. hear.SelectMany(p => wanted[p.PersonId]).Select(w => w.Number)]);
        foreach (var one in hear)
        {
            if (await promises.Find(Key(one, now)) is not null)
            {
                // Today's stands, and their alarm did not know: it was set anew, or a node of the release before made the promise. It is not withdrawn for one that can't follow.
                await alarms.Heard(NagCalendar.Alarm, one.PersonId, one.Calendar!.DateAt(now));
                continue;
            }
            await Promise(one, now, wanted[one.PersonId]);
            _known[one.PersonId] = one;
        }
        // When they are looked at next is reckoned as if the reminder had been said: then nothing of it need be asked for again once it was.
        await nags.Set([.. people.Except(busy).Select(one => _known.ContainsKey(one.PersonId) ? one.Told(wanted[one.PersonId], now) : one)]);
        foreach (var one in people.Except(busy).Where(p => !CanHear(p.Person!) && p.HasOpen))
            await alarms.Set(NagCalendar.Alarm, one.PersonId, one.Calendar!.Opens(one.Calendar.NextWorkingDay(one.Calendar.DateAt(now))));
    }

    /// <summary>
    /// What reminders say now. Before one is said: only what still wants saying, and nothing outside the person's
    /// hours. Once said: all it named, as it stands.
    /// </summary>
    public async Task<NagLines> Lines(IReadOnlyList<OutboxMessage> rows)
    {
        var numbers = rows.SelectMany(Read).Select(l => l.Number).Distinct().ToList();
        var unsaid = rows.Where(r => r.Done == 0).Select(r => r.PersonId!).Distinct().ToList();
        var isKnown = unsaid.Count > 0 && unsaid.TrueForAll(_known.ContainsKey);
        var items = isKnown && rows.All(r => r.Done == 0)
            ? unsaid.SelectMany(id => _known[id].Items).Where(i => numbers.Contains(i.Number)).ToDictionary(i => i.Number)
            : await db.ActionItems.AsNoTracking().Where(i => numbers.Contains(i.Number)).ToDictionaryAsync(i => i.Number);
        var now = clock.GetCurrentInstant();
        if (isKnown)
        {
            var known = unsaid.ConvertAll(id => _known[id]);
            return new NagLines(plan, items, known.ToDictionary(k => k.PersonId, k => k.Person!), known.ToDictionary(k => k.PersonId, k => k.Calendar!), known[0].Left, now);
        }
        var people = unsaid.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => unsaid.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var left = unsaid.Count == 0 ? new HashSet<string>() : await nags.Left(items.Values.Select(i => i.ConversationId));
        return new NagLines(plan, items, people, await calendars.OfAll(people.Values), left, now);
    }

    /// <summary>A reminder is not said after all: its owner is looked at again by what holds.</summary>
    public Task NotSaid(OutboxMessage row) => nags.Recompute(row.PersonId!);

    /// <summary>Reminders were delivered: only now do they count as sent. When their owners are looked at next was reckoned by that already.</summary>
    public async Task Said(IReadOnlyList<OutboxMessage> rows)
    {
        var now = clock.GetCurrentInstant();
        var lines = rows.SelectMany(row => Read(row).Select(line => (Row: row, Line: line))).ToList();
        var counted = await NagCount.Count(db, lines, now);
        List<(OutboxMessage Row, NagLine Line)> others = [.. lines.Where(l => !counted.Contains(l))];
        if (others.Count == 0) return;
        var numbers = others.Select(l => l.Line.Number).Distinct().ToList();
        var named = (await Named.List(db, numbers)).ToDictionary(i => i.Number);
        var hours = await Hours([.. others.Where(l => l.Line.Kind == NagKind.Weekly).Select(l => l.Row.PersonId!).Distinct()]);
        List<ActionItem> stuck = [];
        List<(ActionItem, LocalDate, WorkCalendar)> weekly = [];
        foreach (var (row, line) in others)
        {
            var day = LocalDatePattern.Iso.Parse(row.Subject).Value;
            if (named.GetValueOrDefault(line.Number) is not { IsOpen: true } item || item.OwnerId != row.PersonId) continue;
            NagPlan.Count(item, line, day);
            db.Add(Reminder(line, now));
            if (line.TellsModerator) stuck.Add(item);
            if (line.Kind == NagKind.Weekly && hours.GetValueOrDefault(row.PersonId!) is { } calendar) weekly.Add((item, day, calendar));
        }
        await tell.Stuck(stuck);
        await obstacle.Announced(weekly);
    }

    private static ItemEvent Reminder(NagLine line, Instant now) => new() { Number = line.Number, At = now, What = "reminded", Detail = NagCount.Rung(line) };

    private async Task<IReadOnlyDictionary<string, WorkCalendar>> Hours(List<string> personIds) => personIds.Count == 0 ? new Dictionary<string, WorkCalendar>()
        : await calendars.OfAll(await db.People.Where(p => personIds.Contains(p.Id)).ToListAsync());

    /// <summary>The items of a reminder, as it was promised.</summary>
    internal static List<NagLine> Read(OutboxMessage row) => row.Payload is null ? [] : JsonSerializer.Deserialize<List<NagLine>>(row.Payload)!;

    private async Task Promise(Reminded one, Instant now, List<NagLine> wanted)
    {
        // One after an outage, not one per missed day: what was not said before is said by this one.
        await promises.WithdrawAll(Kind, one.PersonId);
        var today = one.Calendar!.DateAt(now);
        var key = Key(one, now);
        await promises.Make(Kind, key, Recipient.Person(one.PersonId), LocalDatePattern.Iso.Format(today), payload: JsonSerializer.Serialize(wanted), priority: 1);
        await promises.Shows(key, wanted.Select(w => w.Number));
        await alarms.Heard(NagCalendar.Alarm, one.PersonId, today);
    }

    private static string Key(Reminded one, Instant now) => $"nag/{one.PersonId}/{LocalDatePattern.Iso.Format(one.Calendar!.DateAt(now))}";

    private static bool CanHear(Person person) => person is { RemindersOff: false } and not { Reach: Reach.NotInstalled };
}
