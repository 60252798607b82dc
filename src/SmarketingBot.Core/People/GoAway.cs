using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>A person is away for some days: nothing reminds them, and others see “away”, never why.</summary>
public sealed class GoAway(BotDb db, Calendars calendars, ChooseHours hours, Reachability reachability, Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The alarm at which cards begin or cease to say “away”.</summary>
    public const string Alarm = "away";

    private const int Most = 20;
    private const int LongestDays = 330;

    /// <summary>They are away on these days.</summary>
    public async Task Run(Person person, DateInterval days)
    {
        // "10 dec to 3 dec" is read as a date of next year; nobody means that.
        if (Period.DaysBetween(days.Start, days.End) > LongestDays)
            throw new RuleBroken(T($"{DateWords.Write(days.Start)} to {DateWords.Write(days.End)} is almost a year. Write the first day first, for example “away 22 dec to 3 jan”, or tell me a long absence in parts."));
        var known = await db.Absences.Where(a => a.PersonId == person.Id).ToListAsync();
        if (known.Any(a => a.From <= days.Start && days.End <= a.Until)) return;
        if (known.Count >= Most) throw new RuleBroken(T($"I keep at most {Most} absences. Say “back” to end them, then tell me the next."));
        db.Add(new Absence { PersonId = person.Id, From = days.Start, Until = days.End });
        await Look(person);
    }

    /// <summary>They are back: the absence of today ends. Whoever is here calls off what was planned.</summary>
    /// <returns>False when there was nothing to end.</returns>
    public async Task<bool> Back(Person person)
    {
        var today = (await calendars.Of(person)).DateAt(clock.GetCurrentInstant());
        var ahead = await db.Absences.Where(a => a.PersonId == person.Id && a.Until >= today).ToListAsync();
        var now = ahead.Where(a => a.From <= today).ToList();
        if (ahead.Count == 0) return false;
        foreach (var absence in now.Count > 0 ? now : ahead)
            if (absence.From < today) absence.Until = today.PlusDays(-1);
            else db.Remove(absence);
        await Look(person);
        return true;
    }

    /// <summary>An absence changed, begins or ends: cards that show the person's items follow, and the next look is set.</summary>
    public async Task Look(Person person)
    {
        await hours.Changed(person);
        foreach (var number in await db.ActionItems
            .Where(i => i.OwnerId == person.Id && i.State != ActionItems.ItemState.Done && i.State != ActionItems.ItemState.Dropped).Select(i => i.Number).ToListAsync())
            await promises.RefreshItem(number);
        await reachability.RefreshAgendas(person.Id);
        var calendar = await calendars.Of(person);
        var now = clock.GetCurrentInstant();
        var turns = calendar.Absences.SelectMany(a => new[] { a.Start, a.End.PlusDays(1) })
            .Select(day => calendar.At(day, LocalTime.Midnight)).Where(at => at > now).ToList();
        await alarms.Set(Alarm, person.Id, turns.Count == 0 ? null : turns.Min());
    }

    /// <summary>The days ahead on which they are away, the earliest first.</summary>
    public Task<List<Absence>> Ahead(string personId, LocalDate today) =>
        db.Absences.Where(a => a.PersonId == personId && a.Until >= today).OrderBy(a => a.From).ToListAsync();
}
