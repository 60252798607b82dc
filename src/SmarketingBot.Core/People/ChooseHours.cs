using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>A person says when they may be reminded. What was promised to them already moves with it.</summary>
public sealed class ChooseHours(BotDb db, Calendars calendars, NagCalendar nags, Notices notices, IClock clock)
{
    /// <summary>The outbox kind that tells a moderator, once, that somebody turned their reminders off.</summary>
    public const string OffKind = "reminders-off";

    /// <summary>Their own reminder hour; null is that of their meetings.</summary>
    public Task RemindAt(Person person, LocalTime? time)
    {
        person.ReminderFrom = time;
        return Changed(person);
    }

    /// <summary>The days they work; null is Monday to Friday.</summary>
    public Task WorkOn(Person person, WorkWeek? week)
    {
        if (week is { IsEmpty: true }) throw new RuleBroken(T("Please choose at least one day, for example “working days mon-thu”. To be left alone, say “reminders off”."));
        person.Week = week;
        return Changed(person);
    }

    /// <summary>Where they live, whatever their client says; null follows the client again. Counts from their next day.</summary>
    public Task LiveIn(Person person, DateTimeZone? zone)
    {
        person.ZoneByHand = zone is not null;
        if (zone is not null) person.LiveIn(zone.Id, clock.GetCurrentInstant());
        return Changed(person);
    }

    /// <summary>The language they read, whatever their client says; null follows the client again.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="language">The one they chose.</param>
    /// <param name="locale">What their client tells.</param>
    public void Speak(Person person, Language? language, string? locale)
    {
        person.LanguageByHand = language is not null;
        person.Language = (language ?? Language.Of(locale))?.Tag;
    }

    /// <summary>Whether they are reminded at all. Without reminders only the meeting reminds them, and its moderator is told once.</summary>
    public async Task Remind(Person person, bool on)
    {
        if (person.RemindersOff == !on) return;
        person.RemindersOff = !on;
        await Changed(person);
        if (on) return;
        var moderators = await db.Series
            .Where(s => s.ModeratorId != null && s.ModeratorId != person.Id && db.ActionItems.Any(i => i.SeriesId == s.Id && i.OwnerId == person.Id && i.State != ItemState.Done && i.State != ItemState.Dropped))
            .Select(s => s.ModeratorId!).Distinct().ToListAsync();
        var today = (await calendars.Of(person)).DateAt(clock.GetCurrentInstant());
        foreach (var moderator in moderators)
            await notices.Make(OffKind, $"{OffKind}/{person.Id}/{moderator}/{today:yyyy-MM-dd}", moderator, person.Id);
    }

    /// <summary>Reckons their reminders anew, and moves the notes to them that are still to come into their hours.</summary>
    public async Task Changed(Person person)
    {
        await nags.Recompute(person.Id);
        var now = clock.GetCurrentInstant();
        var calendar = await calendars.Of(person);
        var lane = Recipient.LaneOf(person.Id);
        foreach (var row in await db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Waiting && r.Done == 0 && r.NotBefore > now).ToListAsync())
        {
            // What waits since yesterday waits for their hours; what is fresh may also wait for the end of a meeting.
            var from = row.CreatedAt < now - Duration.FromDays(1) ? now : row.NotBefore;
            row.NotBefore = calendar.EarliestFrom(from);
        }
    }
}
