using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Nagging;

/// <summary>What was read for many reminders at once, and what each of them says by it.</summary>
public sealed class NagLines
{
    private readonly NagPlan _plan;
    private readonly IReadOnlyDictionary<int, ActionItem> _items;
    private readonly IReadOnlyDictionary<string, Person> _people;
    private readonly IReadOnlyDictionary<string, WorkCalendar> _calendars;
    private readonly IReadOnlySet<string> _left;
    private readonly Instant _now;

    internal NagLines(
        NagPlan plan, IReadOnlyDictionary<int, ActionItem> items, IReadOnlyDictionary<string, Person> people,
        IReadOnlyDictionary<string, WorkCalendar> calendars, IReadOnlySet<string> left, Instant now) =>
        (_plan, _items, _people, _calendars, _left, _now) = (plan, items, people, calendars, left, now);

    /// <summary>All items that any of the reminders names, whoever owns them by now.</summary>
    public IReadOnlyCollection<ActionItem> Named => [.. _items.Values];

    /// <summary>The hours and absences of those who are reminded, as far as they were read.</summary>
    public IReadOnlyDictionary<string, WorkCalendar> Hours => _calendars;

    /// <summary>What one of the reminders says.</summary>
    public IReadOnlyList<(NagLine Line, ActionItem Item)> Of(OutboxMessage row)
    {
        var present = NagOwner.Read(row)
            .Where(l => _items.TryGetValue(l.Number, out var item) && item.OwnerId == row.PersonId)
            .Select(l => (Line: l, Item: _items[l.Number])).ToList();
        if (row.Done > 0) return present;
        if (_people[row.PersonId!].RemindersOff) return [];
        var calendar = _calendars[row.PersonId!];
        var day = LocalDatePattern.Iso.Parse(row.Subject).Value;
        return [.. present.Where(p => Reminded.Hears(p.Item.ConversationId, _left) && _plan.StillWants(p.Item, day, calendar, _now))];
    }
}
