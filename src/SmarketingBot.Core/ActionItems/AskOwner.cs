using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Somebody else recorded an item for the owner: they are asked in their own chat, in their hours.</summary>
public sealed class AskOwner(BotDb db, Promises promises, Notices notices, Calendars calendars, Alarms alarms, IClock clock)
{
    /// <summary>The outbox kind of the question.</summary>
    public const string Kind = "accept";

    /// <summary>The alarm after which silence counts as acceptance.</summary>
    public const string SilenceAlarm = "silence";

    public static string Key(ActionItem item) => $"accept/{item.Number}/{item.OwnerId}";

    /// <summary>Promises the question; while the owner's meeting runs it waits for its end.</summary>
    public async Task Run(ActionItem item)
    {
        var meeting = item.MeetingId is { } id ? await db.Meetings.FirstOrDefaultAsync(m => m.Id == id && m.State == MeetingState.InProgress) : null;
        await notices.Make(Kind, Key(item), item.OwnerId, Text(item.Number), from: meeting is null ? null : LatestEnd(meeting));
        await promises.Shows(Key(item), [item.Number]);
    }

    /// <summary>The meeting is over: its questions need not wait for the planned end.</summary>
    public async Task MeetingEnded(Guid meetingId)
    {
        foreach (var item in await db.ActionItems.Where(i => i.MeetingId == meetingId && i.State == ItemState.AwaitingOwner).ToListAsync())
        {
            var key = Key(item);
            if (await db.Outbox.FirstOrDefaultAsync(r => r.Key == key) is not { Done: 0 } row) continue;
            var calendar = await calendars.Of(await db.People.FirstAsync(p => p.Id == item.OwnerId));
            row.NotBefore = calendar.EarliestFrom(clock.GetCurrentInstant());
        }
    }

    /// <summary>The question was delivered: from now on one working day of silence is a yes.</summary>
    public async Task Asked(int number)
    {
        if (await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number) is not { State: ItemState.AwaitingOwner } item) return;
        var calendar = await calendars.Of(await db.People.FirstAsync(p => p.Id == item.OwnerId));
        var now = clock.GetCurrentInstant().InZone(calendar.Zone);
        await alarms.Set(SilenceAlarm, Text(number), calendar.At(calendar.NextWorkingDay(now.Date), now.TimeOfDay));
    }

    private static Instant LatestEnd(Meeting meeting) => meeting.StartedAt!.Value + Duration.FromMinutes(meeting.Minutes + meeting.Extended);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
