using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

/// <summary>Owners by chance, put into the store directly, and what the bot does about them: in one stroke, or one by one.</summary>
internal sealed class Town(IServiceProvider services, IClock clock, string tenant)
{
    internal Town(Talk talk) : this(talk.Bot.Services, talk.Clock, talk.Teams.Options.TenantId)
    {
    }

    private static readonly string?[] Zones = ["Europe/Berlin", "Europe/London", "Africa/Lagos", "America/New_York", "Pacific/Auckland", null];

    private static readonly ItemState[] States = [ItemState.Open, ItemState.Open, ItemState.Open, ItemState.Blocked, ItemState.AwaitingOwner, ItemState.Done];

    internal Work Work => services.GetRequiredService<Work>();

    internal string Tenant => tenant;

    /// <summary>The same seed gives the same owners: zones, weeks, absences, blocked, snoozed, in a meeting, reminders off, out of reach, where the bot was removed.</summary>
    internal Task Settle(int seed, int owners) => Work.Write(Tenant, (_, db) =>
    {
        var (random, ahead) = (new Random(seed), new Random(seed));
        var now = clock.GetCurrentInstant();
        var today = now.InUtc().Date;
        bool OneIn(int n) => random.Next(n) == 0;
        var series = Enumerable.Range(0, 5).Select(s => new Series
        {
            Id = IdBy(random),
            ConversationId = $"19:{s}@thread.v2",
            Zone = Zones[random.Next(5)]!,
            ModeratorId = $"p{s}",
            ReminderFrom = new LocalTime(7 + random.Next(3), 30),
            Week = OneIn(4) ? WorkWeek.Parse("mon tue wed thu") : WorkWeek.Default,
        }).ToList();
        foreach (var one in series)
        {
            db.Add(one);
            db.Add(new Place { ConversationId = one.ConversationId, Kind = PlaceKind.Group, Name = "Weekly", ServiceUrl = "http://127.0.0.1:1/", BotId = "28:b", Active = one != series[1], LastSeen = now });
            if (OneIn(3)) db.Add(new Holiday { SeriesId = one.Id, Date = today.PlusDays(random.Next(2)) });
        }
        db.Add(new Meeting { SeriesId = series[2].Id, StartsAt = now, Date = today, Slot = today, State = MeetingState.InProgress, StartedAt = now, BoxEndsAt = now + Duration.FromMinutes(17) });
        var number = 0;
        for (var p = 0; p < owners; p++)
        {
            var (zone, reach, off) = (Zones[random.Next(Zones.Length)], OneIn(6) ? Reach.NotInstalled : Reach.Reachable, OneIn(8));
            LocalDate? remindedOn = OneIn(3) ? today.PlusDays(random.Next(-2, 1)) : null;
            var person = new Person
            {
                Id = $"p{p}",
                Name = $"Person {p}",
                Zone = zone,
                Reach = reach,
                RemindersOff = off,
                LastSeen = now,
                ReminderFrom = OneIn(4) ? new LocalTime(random.Next(6, 12), 0) : null,
                Week = OneIn(6) ? WorkWeek.Parse("tue wed thu") : null,
            };
            if (OneIn(6) && person.Zone is not null) (person.NextZone, person.NextZoneFrom) = ("Asia/Tokyo", now + Duration.FromHours(random.Next(-5, 5)));
            db.Add(person);
            db.Add(new Alarm { Kind = NagCalendar.Alarm, Subject = person.Id, At = now, LastOn = remindedOn });
            if (OneIn(5)) db.Add(new Absence { PersonId = person.Id, From = today.PlusDays(random.Next(-3, 1)), Until = today.PlusDays(random.Next(0, 4)) });
            var at = random.Next(5);
            db.Add(new Member { ConversationId = series[at].ConversationId, PersonId = person.Id, Present = !OneIn(7) });
            if (OneIn(4))
                db.Add(new OutboxMessage { Kind = NagOwner.Kind, Key = $"nag/{person.Id}/old", Subject = "2026-11-20", PersonId = person.Id, Lane = "person/" + person.Id, State = OneIn(2) ? Delivery.Parked : Delivery.Waiting, Payload = "[]", CreatedAt = now });
            for (var left = random.Next(1, 6); left > 0; left--)
            {
                var of = OneIn(4) ? null : series[OneIn(2) ? at : random.Next(5)];
                var state = States[random.Next(States.Length)];
                db.Add(new ActionItem
                {
                    Number = ++number,
                    OwnerId = person.Id,
                    RecorderId = $"p{random.Next(owners)}",
                    What = $"do {number}",
                    SeriesId = of?.Id,
                    ConversationId = of?.ConversationId,
                    Due = today.PlusDays(random.Next(-12, 4)),
                    State = state,
                    CreatedAt = now - Duration.FromDays(random.Next(0, 20)),
                    BlockedOn = state == ItemState.Blocked ? today.PlusDays(-random.Next(12)) : null,
                    SnoozedUntil = OneIn(6) ? today.PlusDays(random.Next(-2, 3)) : null,
                    TouchedAt = OneIn(6) ? now - Duration.FromHours(random.Next(60)) : null,
                    HeadsUpSent = OneIn(2),
                    DueTodaySent = OneIn(2),
                    OverdueSent = random.Next(7),
                    LastAskedOn = OneIn(2) ? today.PlusDays(-random.Next(1, 9)) : null,
                });
            }
            // What is due later, most of it as it was promised.
            for (var left = ahead.Next(0, 4); left > 0; left--)
            {
                var of = ahead.Next(4) == 0 ? null : series[ahead.Next(5)];
                db.Add(new ActionItem
                {
                    Number = ++number,
                    OwnerId = person.Id,
                    RecorderId = person.Id,
                    What = $"do {number}",
                    SeriesId = of?.Id,
                    ConversationId = of?.ConversationId,
                    Due = today.PlusDays(ahead.Next(4, 40)),
                    State = ahead.Next(9) == 0 ? ItemState.Blocked : ItemState.Open,
                    CreatedAt = now - Duration.FromHours(ahead.Next(60)),
                    SnoozedUntil = ahead.Next(9) == 0 ? today.PlusDays(ahead.Next(9)) : null,
                    TouchedAt = ahead.Next(3) == 0 ? now - Duration.FromHours(ahead.Next(60)) : null,
                    HeadsUpSent = ahead.Next(9) == 0,
                });
            }
        }
        return Task.CompletedTask;
    }, wakes: false);

    /// <summary>All alarms that are due ring, so many at a time.</summary>
    internal Task Ring(int atOnce) => InParts(atOnce, Work.Read(Tenant, async (_, db) =>
        (IReadOnlyList<string>)await db.Alarms.Where(a => a.Kind == NagCalendar.Alarm && a.At <= clock.GetCurrentInstant()).OrderBy(a => a.Subject).Select(a => a.Subject).ToListAsync()),
        Ring);

    internal static async Task Ring(IServiceProvider services, BotDb db, IReadOnlyList<string> people)
    {
        db.RemoveRange(await db.Alarms.Where(a => a.Kind == NagCalendar.Alarm && people.Contains(a.Subject)).ToListAsync());
        await services.GetRequiredService<IAlarmHandlers>().RingTogether(services, NagCalendar.Alarm, people);
    }

    /// <summary>The day begins anew: all these are looked at once more.</summary>
    internal Task Again(int owners) => Work.Write(tenant, async (_, db) =>
    {
        var people = Enumerable.Range(0, owners).Select(p => $"p{p}").ToList();
        var now = clock.GetCurrentInstant();
        foreach (var alarm in await db.Alarms.Where(a => a.Kind == NagCalendar.Alarm && people.Contains(a.Subject)).ToListAsync()) (alarm.At, alarm.LastOn) = (now, null);
    }, wakes: false);

    /// <summary>What all unsaid reminders say now, so many at a time.</summary>
    internal async Task<IReadOnlyList<Composed>> Compose(int atOnce)
    {
        List<Composed> found = [];
        foreach (var part in (await Unsaid()).Chunk(atOnce))
            found.AddRange(await Work.Read(Tenant, (services, db) => services.GetRequiredService<IComposer>().ComposeTogether(services, db, part)));
        return found;
    }

    /// <summary>All unsaid reminders were delivered; it is recorded of so many at a time.</summary>
    internal Task Record(int atOnce) => InParts(atOnce, Numbers(), Record);

    internal static async Task Record(IServiceProvider services, BotDb db, IReadOnlyList<long> numbers)
    {
        var rows = await db.Outbox.Where(r => numbers.Contains(r.Seq)).OrderBy(r => r.Key).ToListAsync();
        foreach (var row in rows) (row.Done, row.State) = (row.Wanted, Delivery.Said);
        await services.GetRequiredService<IComposer>().SaidTogether(services, db, rows);
    }

    internal async Task<IReadOnlyList<long>> Numbers() => [.. (await Unsaid()).Select(r => r.Seq)];

    internal Task<List<OutboxMessage>> Unsaid() => Work.Read(Tenant, (_, db) =>
        db.Outbox.AsNoTracking().Where(r => r.Kind == NagOwner.Kind && r.State == Delivery.Waiting && r.Done == 0).OrderBy(r => r.Key).ToListAsync());

    /// <summary>All that reminders leave in the store, but for ids that are new each time.</summary>
    internal Task<List<string>> Rows() => Work.Read(Tenant, async (_, db) => (List<string>)
    [
        .. (await db.Alarms.ToListAsync()).Select(a => $"alarm {a.Kind} {a.Subject} {a.At} {a.Failures} {a.LastOn}").Order(),
        .. (await db.Outbox.ToListAsync()).Select(r => $"row {r.Key} {r.Kind} {r.Subject} {r.PersonId} {r.Lane} {r.Wanted} {r.Done} {r.State} {r.NotBefore} {r.HeldFor is null} {r.Payload}").Order(),
        .. (await db.ShownItems.ToListAsync()).Select(s => $"shown {s.Key} {s.Number}").Order(),
        .. (await db.ActionItems.ToListAsync()).Select(i => $"item {i.Number} {i.HeadsUpSent} {i.DueTodaySent} {i.OverdueSent} {i.LastAskedOn}").Order(),
        .. (await db.ItemEvents.ToListAsync()).Select(e => $"event {e.Number} {e.What} {e.Detail} {e.At}").Order(),
    ]);

    private async Task InParts<T>(int atOnce, Task<IReadOnlyList<T>> all, Func<IServiceProvider, BotDb, IReadOnlyList<T>, Task> body)
    {
        foreach (var part in (await all).Chunk(atOnce)) await Work.Write(Tenant, (services, db) => body(services, db, part), wakes: false);
    }

    private static Guid IdBy(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
