using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Something stands in the owner's way. Their reminders become weekly, and whoever could help is asked once.</summary>
public sealed class BlockItem(Items items, Notices notices, Calendars calendars, FindPerson find, IClock clock)
{
    /// <summary>The outbox kind of the question to whoever could help.</summary>
    public const string AskKind = "blocking";

    /// <summary>Notes what stands in the way.</summary>
    /// <param name="item">The item.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="why">What stands in the way.</param>
    /// <param name="by">Who could remove it; null when nobody was named, then the moderator is told.</param>
    public async Task Block(ActionItem item, string who, string why, Person? by)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("block", "only they can"));
        if (item.State == ItemState.Proposed) throw new RuleBroken(T($"#{item.Number} is only proposed, so nothing is blocked yet."));
        if (why.Length is 0 or > Limits.Sentence)
            throw new RuleBroken(T($"What stands in the way? Say it in at most {Limits.Sentence} characters, for example “blocked {item.Number} waiting for the price list”."));
        if (by?.Id == who) throw new RuleBroken(T($"You can't wait for yourself. Leave the name out, for example “blocked {item.Number} waiting for the price list”."));
        var calendar = await calendars.Of(await find.ById(item.OwnerId));
        item.FirstAcceptedDue ??= item.Due;
        item.BlockedOn = item.State == ItemState.Blocked ? item.BlockedOn : calendar.DateAt(clock.GetCurrentInstant());
        (item.State, item.BlockedWhy, item.BlockedBy) = (ItemState.Blocked, why, by?.Id);
        await items.Changed(item, who, "blocked", why);
        // Guests from outside have no chat with us.
        var asked = by is { Outside: false } ? by.Id : await items.ModeratorOf(item);
        if (asked is null || asked == item.OwnerId) return;
        var number = item.Number.ToString(CultureInfo.InvariantCulture);
        await notices.Make(AskKind, $"{AskKind}/{number}/{asked}/{LocalDatePattern.Iso.Format(item.BlockedOn!.Value)}", asked, number);
    }

    /// <summary>The way is free again. Saying it twice changes nothing.</summary>
    public async Task Unblock(ActionItem item, string who)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("unblock", "only they can"));
        if (item.State != ItemState.Blocked) return;
        item.State = ItemState.Open;
        (item.BlockedOn, item.BlockedWhy, item.BlockedBy) = (null, null, null);
        await items.Changed(item, who, "unblocked");
    }
}
