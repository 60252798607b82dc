using Microsoft.EntityFrameworkCore;
using NodaTime;
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

    /// <summary>Promises the question; while a meeting of the owner's runs it waits for its end.</summary>
    public async Task Run(ActionItem item)
    {
        await notices.Make(Kind, Key(item), item.OwnerId, Text(item.Number));
        await promises.Shows(Key(item), [item.Number]);
    }

    /// <summary>The question was delivered: from now on one working day of silence is a yes.</summary>
    public async Task Asked(int number)
    {
        if (await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number) is not { State: ItemState.AwaitingOwner } item) return;
        var calendar = await calendars.Of(await db.People.FirstAsync(p => p.Id == item.OwnerId));
        var now = clock.GetCurrentInstant().InZone(calendar.Zone);
        await alarms.Set(SilenceAlarm, Text(number), calendar.At(calendar.NextWorkingDay(now.Date), now.TimeOfDay));
    }

    /// <summary>Since they were asked, today became a day off of theirs: their silence is a yes on the next working day.</summary>
    /// <returns>True when it was put off.</returns>
    public async Task<bool> PutOff(ActionItem item)
    {
        var calendar = await calendars.Of(await db.People.FirstAsync(p => p.Id == item.OwnerId));
        var now = clock.GetCurrentInstant().InZone(calendar.Zone);
        if (calendar.IsWorkingDay(now.Date)) return false;
        await alarms.Set(SilenceAlarm, Text(item.Number), calendar.At(calendar.NextWorkingDay(now.Date), now.TimeOfDay));
        return true;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
