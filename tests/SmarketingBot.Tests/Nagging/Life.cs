using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.People;

namespace SmarketingBot.Tests.Nagging;

/// <summary>
/// Two people with promises, and chance: they move, snooze, block, hand over, finish, travel, go away; deliveries are
/// late, and nobody is looked at while the process is down. Writes down whatever should never happen.
/// </summary>
internal sealed class Life
{
    private readonly NagPlan _plan;
    private readonly Random _chance;
    private readonly List<Owner> _owners;
    private readonly List<ActionItem> _items = [];
    private Instant _now;

    public Life(NagPlan plan, Random chance, LocalDate day, params WorkCalendar[] calendars)
    {
        (_plan, _chance) = (plan, chance);
        _owners = [.. calendars.Select((calendar, index) => new Owner(
            new Person { Id = index.ToString(System.Globalization.CultureInfo.InvariantCulture), Zone = calendar.Zone.Id }, calendar))];
        _now = day.AtMidnight().InZoneLeniently(calendars[0].Zone).ToInstant() + Duration.FromMinutes(chance.Next(1440));
        for (var number = 1; number <= 4; number++)
            _items.Add(new ActionItem
            {
                Number = number,
                What = "something",
                OwnerId = _owners[number % 2].Person.Id,
                RecorderId = "0",
                State = ItemState.Open,
                CreatedAt = _now,
                Due = day.PlusDays(chance.Next(-10, 30)),
            });
    }

    /// <summary>What broke a promise, in words.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>How many reminders each item was in.</summary>
    public Dictionary<int, int> Reminded { get; } = [];

    /// <summary>From now on nobody does anything: whatever is open must be reminded again.</summary>
    public void Wait(int days)
    {
        var before = new Dictionary<int, int>(Reminded);
        Live(days, acts: false);
        foreach (var item in _items.Where(i => i.IsOpen && Reminded.GetValueOrDefault(i.Number) == before.GetValueOrDefault(i.Number)))
            Broken.Add($"#{item.Number} was forgotten: {item.State}, due {item.Due}, last asked {item.LastAskedOn}");
    }

    public void Live(int days, bool acts = true)
    {
        var end = _now + Duration.FromDays(days);
        while (_now < end)
        {
            // The next thing that happens: somebody is looked at, a message is delivered, or somebody does something.
            var act = acts ? _now + Duration.FromMinutes(_chance.Next(1, 3 * 1440)) : end;
            var due = _owners.Select(o => (Owner: o, At: DueFor(o))).Where(d => d.At is not null).OrderBy(d => d.At).FirstOrDefault();
            if (due.At is { } at && at <= act)
            {
                _now = Instant.Max(_now, at);
                if (due.Owner.Waiting is not null && due.Owner.DeliverAt <= _now) Deliver(due.Owner);
                else Look(due.Owner);
            }
            else
            {
                _now = act;
                if (acts) Act();
            }
        }
    }

    private Instant? DueFor(Owner owner)
    {
        var open = Open(owner);
        if (open.Count == 0) owner.NextLook = null;
        else if (owner.NextLook is null) Broken.Add($"{owner.Person.Id} has something open and nobody looks at it");
        return owner.Waiting is null ? owner.NextLook
            : owner.NextLook is { } look ? Instant.Min(look, owner.DeliverAt) : owner.DeliverAt;
    }

    private void Look(Owner owner)
    {
        var calendar = owner.At(_now);
        var wanted = _plan.Wanted(Open(owner), owner.LastNagOn, calendar, _now);
        if (wanted.Count > 0)
        {
            owner.LastNagOn = calendar.DateAt(_now);
            (owner.Waiting, owner.Day) = (wanted, calendar.DateAt(_now));
            // Mostly at once, sometimes hours late.
            owner.DeliverAt = _now + Duration.FromMinutes(_chance.Next(4) == 0 ? _chance.Next(1, 1500) : 0);
        }
        Recompute(owner);
    }

    private void Deliver(Owner owner)
    {
        var calendar = owner.At(_now);
        var lines = owner.Waiting!.Where(l => _items.Single(i => i.Number == l.Number) is var item
            && item.OwnerId == owner.Person.Id && _plan.StillWants(item, owner.Day, calendar, _now)).ToList();
        owner.Waiting = null;
        if (lines.Count > 0) Say(owner, calendar, lines);
        Recompute(owner);
    }

    private void Say(Owner owner, WorkCalendar calendar, List<NagLine> lines)
    {
        var today = calendar.DateAt(_now);
        if (!calendar.IsOpen(_now)) Broken.Add($"reminded outside the hours of {owner.Person.Id}");
        if (!owner.Days.Add(today)) Broken.Add($"{owner.Person.Id} was reminded twice on {today}");
        foreach (var line in lines)
        {
            var item = _items.Single(i => i.Number == line.Number);
            if (!item.IsOpen) Broken.Add($"#{line.Number} was reminded after {item.State}");
            if (item.SnoozedUntil > today) Broken.Add($"#{line.Number} was reminded while snoozed");
            Reminded[item.Number] = Reminded.GetValueOrDefault(item.Number) + 1;
            NagPlan.Count(item, line, today);
        }
    }

    private void Act()
    {
        var open = _items.Where(i => i.IsOpen).ToList();
        if (open.Count == 0) return;
        var item = open[_chance.Next(open.Count)];
        var owner = _owners.Single(o => o.Person.Id == item.OwnerId);
        var today = owner.At(_now).DateAt(_now);
        switch (_chance.Next(10))
        {
            case 0:
                item.State = ItemState.Done;
                break;
            case 1:
                item.Due = today.PlusDays(_chance.Next(1, 20));
                (item.SnoozedUntil, item.HeadsUpSent, item.DueTodaySent, item.OverdueSent) = (null, false, false, 0);
                break;
            case 2:
                item.SnoozedUntil = today.PlusDays(_chance.Next(1, Limits.SnoozeDays));
                break;
            case 3:
                (item.State, item.BlockedOn) = item.State == ItemState.Blocked ? (ItemState.Open, (LocalDate?)null) : (ItemState.Blocked, today);
                break;
            case 4:
                item.OwnerId = _owners.First(o => o != owner).Person.Id;
                (item.SnoozedUntil, item.HeadsUpSent, item.DueTodaySent, item.OverdueSent, item.LastAskedOn) = (null, false, false, 0, null);
                break;
            case 5:
                owner.Person.SeeZone(Zones[_chance.Next(Zones.Length)], _now);
                break;
            case 6:
                owner.GoAway(new DateInterval(today.PlusDays(_chance.Next(0, 5)), today.PlusDays(_chance.Next(5, 12))));
                break;
            case 7:
                // Down for hours or for days: what fell due meanwhile is looked at afterwards.
                _now += Duration.FromMinutes(_chance.Next(1, 5 * 1440));
                break;
            default:
                break;
        }
        item.TouchedAt = _now;
        foreach (var each in _owners) Recompute(each);
    }

    private void Recompute(Owner owner)
    {
        var open = Open(owner);
        owner.NextLook = open.Count == 0 ? null : _plan.NextLook(open, owner.LastNagOn, owner.At(_now), _now);
        if (owner.NextLook < _now) Broken.Add("a look in the past");
    }

    private List<ActionItem> Open(Owner owner) => [.. _items.Where(i => i.OwnerId == owner.Person.Id && i.IsOpen)];

    private static readonly string[] Zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "Australia/Lord_Howe", "America/Sao_Paulo"];

    private sealed class Owner(Person person, WorkCalendar calendar)
    {
        private readonly WorkCalendar _planned = calendar;
        private WorkCalendar _calendar = calendar;

        public Person Person { get; } = person;
        public Instant? NextLook { get; set; } = Instant.MinValue;
        public LocalDate? LastNagOn { get; set; }
        public List<NagLine>? Waiting { get; set; }
        public LocalDate Day { get; set; }
        public Instant DeliverAt { get; set; }
        public HashSet<LocalDate> Days { get; } = [];

        /// <summary>Away on these days besides those that were planned before; the last such plan counts.</summary>
        public void GoAway(DateInterval days) => _calendar = _planned with { Absences = [.. _planned.Absences, days] };

        /// <summary>Their calendar in the zone that counts now.</summary>
        public WorkCalendar At(Instant now) => _calendar with { Zone = DateTimeZoneProviders.Tzdb[Person.ZoneAt(now)!] };
    }
}
