using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Somebody left: their reminders stop, and their open items go to the moderator, who gives them to others.</summary>
public sealed class HandOver(BotDb db, Items items, Promises promises, Notices notices, Alarms alarms, IClock clock)
{
    /// <summary>The outbox kind of the moderator's card.</summary>
    public const string Kind = "handover";

    /// <summary>They left one conversation: what they promised there is handed over.</summary>
    public Task Left(string personId, string conversationId) => Run(personId, i => i.ConversationId == conversationId);

    /// <summary>They left altogether: what they promised anywhere is handed over; what nobody else knows of is dropped.</summary>
    public async Task LeftAltogether(string personId)
    {
        await Run(personId, _ => true);
        foreach (var item in (await Alive(personId)).Where(i => i.State != ItemState.Proposed))
        {
            item.State = ItemState.Dropped;
            await Stop(item, "dropped");
        }
        foreach (var member in await db.Members.Where(m => m.PersonId == personId).ToListAsync()) member.Present = false;
        await promises.WithdrawAll(Nagging.NagOwner.Kind, personId);
    }

    /// <summary>The numbers that a card of this kind is about.</summary>
    public static IReadOnlyList<int> Numbers(OutboxMessage row) => row.Payload is null ? [] : JsonSerializer.Deserialize<List<int>>(row.Payload)!;

    private async Task Run(string personId, Func<ActionItem, bool> which)
    {
        var told = new Dictionary<string, List<int>>();
        foreach (var item in (await Alive(personId)).Where(which))
        {
            // Without anybody to hand it to, an item stays with its owner.
            if (await WhoAnswersFor(item) is not { } watcher) continue;
            item.State = ItemState.Proposed;
            item.SnoozedUntil = null;
            await Stop(item, "handed over");
            if (!told.TryGetValue(watcher, out var numbers)) told[watcher] = numbers = [];
            numbers.Add(item.Number);
        }
        foreach (var (watcher, numbers) in told)
        {
            var key = $"{Kind}/{personId}/{watcher}/{clock.GetCurrentInstant().ToUnixTimeMilliseconds()}";
            await notices.Make(Kind, key, watcher, personId, JsonSerializer.Serialize(numbers));
            await promises.Shows(key, numbers);
        }
    }

    private Task<List<ActionItem>> Alive(string personId) => db.ActionItems
        .Where(i => i.OwnerId == personId && i.State != ItemState.Done && i.State != ItemState.Dropped).OrderBy(i => i.Number).ToListAsync();

    private async Task<string?> WhoAnswersFor(ActionItem item)
    {
        var moderator = await db.Series.Where(s => s.Id == item.SeriesId).Select(s => s.ModeratorId).FirstOrDefaultAsync();
        if (moderator is not null && moderator != item.OwnerId) return moderator;
        return item.RecorderId == item.OwnerId ? null : item.RecorderId;
    }

    private async Task Stop(ActionItem item, string what)
    {
        await alarms.Set(AskOwner.SilenceAlarm, item.Number.ToString(CultureInfo.InvariantCulture), null);
        await promises.Withdraw(AskOwner.Key(item));
        await items.Changed(item, null, what);
    }
}
