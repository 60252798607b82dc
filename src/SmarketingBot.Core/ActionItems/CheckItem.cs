using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Somebody was named who looks whether it is done: they confirm it, or open it again. So can its owner.</summary>
public sealed class CheckItem(Items items, Notices notices, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the question to the checker.</summary>
    public const string AskKind = "check";

    /// <summary>The outbox kind that tells an owner that the checker opened it again.</summary>
    public const string ReopenedKind = "reopened";

    /// <summary>It is done: asks the checker, in their hours. Each time it is done anew they are asked anew.</summary>
    public async Task Ask(ActionItem item)
    {
        if (item.CheckerId is not { } checker) return;
        if (item.DoneBy == checker)
        {
            item.CheckedAt = item.DoneAt;
            return;
        }
        var key = $"{AskKind}/{Number(item)}/{item.DoneAt!.Value.ToUnixTimeMilliseconds()}";
        await notices.Make(AskKind, key, checker, Number(item));
        await promises.Shows(key, [item.Number]);
    }

    /// <summary>The checker agrees. Saying it twice changes nothing.</summary>
    public async Task Confirm(ActionItem item, string who)
    {
        if (item.CheckerId is null) throw new RuleBroken(T($"Nobody was asked to check #{item.Number}: “done {item.Number}” closes it."));
        if (item.CheckerId != who)
        {
            var checker = await items.NameOf(item.CheckerId);
            throw new RuleBroken(T($"Only {checker} can confirm #{item.Number}.")) { IsAboutRights = true };
        }
        if (item.State != ItemState.Done) throw new RuleBroken(T($"#{item.Number} isn't done yet. I'll ask you as soon as it is."));
        if (item.CheckedAt is not null) return;
        item.CheckedAt = clock.GetCurrentInstant();
        await items.Changed(item, who, "checked");
    }

    /// <summary>It is not done after all: its reminders go on where they were.</summary>
    public async Task Reopen(ActionItem item, string who)
    {
        if (item.OwnerId != who && item.CheckerId != who)
        {
            var owner = await items.NameOf(item.OwnerId);
            var checker = item.CheckerId is { } id ? await items.NameOf(id) : null;
            throw new RuleBroken(checker is null
                ? T($"Only {owner} can open #{item.Number} again.")
                : T($"Only {owner} or {checker} can open #{item.Number} again."));
        }
        if (item.State == ItemState.Dropped) throw new RuleBroken(T($"#{item.Number} was dropped. Promise it anew, for example “I'll send the deck by fri”."));
        if (item.State != ItemState.Done) return;
        Open(item);
        await items.Changed(item, who, "reopened");
        if (who == item.OwnerId) return;
        await notices.Make(ReopenedKind, $"{ReopenedKind}/{Number(item)}/{clock.GetCurrentInstant().ToUnixTimeMilliseconds()}", item.OwnerId, Number(item), payload: who);
    }

    /// <summary>Back to what it was before it was done.</summary>
    internal static void Open(ActionItem item)
    {
        item.State = item.BlockedOn is null ? ItemState.Open : ItemState.Blocked;
        (item.DoneAt, item.DoneBy, item.CheckedAt) = (null, null, null);
    }

    private static string Number(ActionItem item) => item.Number.ToString(CultureInfo.InvariantCulture);
}
