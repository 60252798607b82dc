using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>The owner needs another date, or wants to be asked later.</summary>
public sealed class MoveItem(BotDb db, Items items, Notices notices)
{
    /// <summary>The outbox kind that tells the moderator of a second move or a third snooze.</summary>
    public const string NoticeKind = "slipping";

    /// <summary>Sets another due date. Proposing one while being asked is saying yes with that date.</summary>
    public async Task Move(ActionItem item, string who, LocalDate due)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("move", "only they can"));
        if (item.State == ItemState.AwaitingOwner) item.State = ItemState.Open;
        else if (item.Due == due) return;
        item.FirstAcceptedDue ??= due;
        if (item.Due != due) item.Moves++;
        item.Due = due;
        (item.SnoozedUntil, item.HeadsUpSent, item.DueTodaySent, item.OverdueSent) = (null, false, false, 0);
        await items.Changed(item, who, "moved", due.ToString("yyyy-MM-dd", null));
        if (item.Moves == 2) await TellModerator(item, "moved");
    }

    /// <summary>Asks again on a later day, at most <see cref="Limits.SnoozeDays"/> ahead and <see cref="Limits.Snoozes"/> times an item.</summary>
    public async Task Snooze(ActionItem item, string who, LocalDate until, LocalDate today)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("snooze", "only they can"));
        if (item.SnoozedUntil == until) return;
        if (until > today.PlusDays(Limits.SnoozeDays))
            throw new RuleBroken(T($"I can snooze for at most {Limits.SnoozeDays} days, so until {DateWords.Say(today.PlusDays(Limits.SnoozeDays), today)}. For later, set a new date: “move {item.Number} to {DateWords.Say(until, today)}”."));
        if (item.Snoozes >= Limits.Snoozes)
            throw new RuleBroken(T($"#{item.Number} was snoozed {Limits.Snoozes} times already. Please set a new date instead: “move {item.Number} to {DateWords.Say(until, today)}”."));
        item.Snoozes++;
        item.SnoozedUntil = until;
        await items.Changed(item, who, "snoozed", until.ToString("yyyy-MM-dd", null));
        if (item.Snoozes == Limits.Snoozes) await TellModerator(item, "snoozed");
    }

    private async Task TellModerator(ActionItem item, string why)
    {
        var moderator = await db.Series.Where(s => s.Id == item.SeriesId).Select(s => s.ModeratorId).FirstOrDefaultAsync();
        if (moderator is null || moderator == item.OwnerId) return;
        await notices.Make(NoticeKind, $"{NoticeKind}/{item.Number}/{why}", moderator, item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), payload: why);
    }
}
