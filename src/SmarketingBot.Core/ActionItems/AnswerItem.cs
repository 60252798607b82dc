using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>The owner answers the question whether they will do it.</summary>
public sealed class AnswerItem(BotDb db, Items items, Promises promises, Notices notices, Alarms alarms, AskOwner ask)
{
    /// <summary>The outbox kind that tells the recorder and the moderator that an owner said no.</summary>
    public const string DeclinedKind = "declined";

    /// <summary>Yes. Saying it twice changes nothing.</summary>
    public async Task Accept(ActionItem item, string who)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("accept", "only they can"));
        if (item.State != ItemState.AwaitingOwner) return;
        await Open(item);
        await items.Changed(item, who, "accepted");
    }

    /// <summary>A working day of silence after the question was delivered: the item counts as accepted.</summary>
    public async Task AcceptBySilence(int number)
    {
        if (await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number) is not { State: ItemState.AwaitingOwner } item) return;
        if (await ask.PutOff(item)) return;
        await Open(item);
        await items.Changed(item, null, "accepted by silence");
    }

    /// <summary>No, not me. It goes back to who recorded it and to the moderator, who can give it to somebody.</summary>
    public async Task Decline(ActionItem item, string who, string why)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("hand back", "only they can"));
        if (item.State == ItemState.Proposed) return;
        item.State = ItemState.Proposed;
        await alarms.Set(AskOwner.SilenceAlarm, item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        await items.Changed(item, who, "handed back", why);
        var moderator = await db.Series.Where(s => s.Id == item.SeriesId).Select(s => s.ModeratorId).FirstOrDefaultAsync();
        foreach (var told in new[] { item.RecorderId, moderator }.Where(p => p is not null && p != who).Distinct())
        {
            var key = $"{DeclinedKind}/{item.Number}/{item.OwnerId}/{told}";
            await notices.Make(DeclinedKind, key, told!, item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), payload: why);
            await promises.Shows(key, [item.Number]);
        }
    }

    /// <summary>The moderator gives the item to somebody, who is asked.</summary>
    public async Task Give(ActionItem item, string who, Person owner)
    {
        Items.MustBeAlive(item);
        if (!await items.IsModerator(item, who)) throw new RuleBroken(T($"Only the moderator can give #{item.Number} to somebody.")) { IsAboutRights = true };
        if (owner.Outside) throw new RuleBroken(T($"{owner.Name} is a guest from outside, so I can't remind them. Please choose somebody from your organisation.")) { IsAboutRights = true };
        if (owner.Id == item.OwnerId && item.State != ItemState.Proposed) return;
        var before = item.OwnerId;
        item.OwnerId = owner.Id;
        item.State = owner.Id == who ? ItemState.Open : ItemState.AwaitingOwner;
        (item.FirstAcceptedDue, item.SnoozedUntil, item.HeadsUpSent, item.DueTodaySent, item.OverdueSent, item.LastAskedOn) =
            (owner.Id == who ? item.Due : null, null, false, false, 0, null);
        (item.BlockedOn, item.BlockedWhy, item.BlockedBy, item.DropWhy) = (null, null, null, null);
        await items.Changed(item, who, "given", owner.Id);
        await items.Recompute(before);
        if (item.State == ItemState.AwaitingOwner) await ask.Run(item);
    }

    private async Task Open(ActionItem item)
    {
        item.State = ItemState.Open;
        item.FirstAcceptedDue ??= item.Due;
        await alarms.Set(AskOwner.SilenceAlarm, item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
    }
}
