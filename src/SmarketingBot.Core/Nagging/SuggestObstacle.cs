using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// A weekly reminder announced it; one working day later what stands in the way becomes a suggested topic of the next
/// meeting. The topic is about the obstacle and names nobody.
/// </summary>
public sealed class SuggestObstacle(BotDb db, SuggestTopic suggest, Calendars calendars, Alarms alarms, WhichLanguage which, IClock clock)
{
    /// <summary>The alarm at which the topic is suggested, one an item.</summary>
    public const string Alarm = "obstacle";

    /// <summary>The owners were told, each on a day of theirs.</summary>
    public async Task Announced(IReadOnlyCollection<(ActionItem Item, LocalDate Day, WorkCalendar Calendar)> told)
    {
        var ofSeries = told.Where(t => t.Item.SeriesId is not null).ToList();
        await alarms.Foresee(Alarm, [.. ofSeries.Select(t => Subject(t.Item))]);
        foreach (var (item, day, calendar) in ofSeries) await alarms.Set(Alarm, Subject(item), calendar.Opens(calendar.NextWorkingDay(day)));
    }

    /// <summary>The day after: unless its owner closed it, moved it, put it off or asked to drop it, it is suggested.</summary>
    public async Task Look(int number)
    {
        if (await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number) is not { IsOpen: true, SeriesId: { } series, DropWhy: null } item) return;
        var now = clock.GetCurrentInstant();
        var calendar = await calendars.Of(await db.People.FirstAsync(p => p.Id == item.OwnerId));
        var today = calendar.DateAt(now);
        if (item.Due >= today || item.SnoozedUntil > today) return;
        if (await db.Meetings.AnyAsync(m => m.SeriesId == series && m.State == MeetingState.InProgress))
        {
            // It is for the next meeting, not for the one that is running.
            await alarms.Set(Alarm, number.ToString(CultureInfo.InvariantCulture), now + Duration.FromHours(1));
            return;
        }
        // A topic keeps its words, and everybody reads them.
        Language.Current = await which.Here(series);
        await suggest.Run(series, Plain.Cap(T($"What stands in the way of #{number} {item.What}"), Limits.Title), T("it can go on"));
    }

    private static string Subject(ActionItem item) => item.Number.ToString(CultureInfo.InvariantCulture);
}
