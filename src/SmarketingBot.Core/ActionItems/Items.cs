using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Finds items as one person may see them, and keeps what follows from a change: history, cards, reminders.</summary>
public sealed class Items(BotDb db, Promises promises, NagCalendar nags, IClock clock)
{
    /// <summary>The item, if this person may know of it here. What is hidden and what doesn't exist get the same sentence.</summary>
    /// <param name="number">What people call it.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="conversationId">The conversation it is asked in; null in the person's own chat.</param>
    public async Task<ActionItem> Find(int number, string who, string? conversationId)
    {
        var item = await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number);
        var visible = item is not null && (conversationId is not null
            ? item.ConversationId == conversationId
            : item.OwnerId == who || item.RecorderId == who || item.CheckerId == who || await IsModerator(item, who)
                || item.ConversationId is not null && await db.Members.AnyAsync(m => m.ConversationId == item.ConversationId && m.PersonId == who && m.Present));
        return visible ? item! : throw new RuleBroken(T($"I can't find #{number} here."));
    }

    /// <summary>True for the moderator of the item's series; of a personal item its recorder stands in.</summary>
    public async Task<bool> IsModerator(ActionItem item, string who) => await ModeratorOf(item) == who;

    /// <summary>The moderator of the item's series, null while nobody is; of a personal item its recorder.</summary>
    public async Task<string?> ModeratorOf(ActionItem item) => (await ModeratorsOf([item]))[item.Number];

    /// <summary>As <see cref="ModeratorOf"/> for many items, by their number.</summary>
    public async Task<IReadOnlyDictionary<int, string?>> ModeratorsOf(IReadOnlyCollection<ActionItem> items)
    {
        var series = items.Select(i => i.SeriesId).OfType<Guid>().Distinct().ToList();
        var moderators = series.Count == 0 ? [] : await db.Series.Where(s => series.Contains(s.Id)).Select(s => new { s.Id, s.ModeratorId }).ToDictionaryAsync(s => s.Id, s => s.ModeratorId);
        return items.DistinctBy(i => i.Number).ToDictionary(i => i.Number, i => i.SeriesId is { } id ? moderators.GetValueOrDefault(id) : i.RecorderId);
    }

    /// <summary>Notes what happened, has every card that shows the item follow, and reckons the reminders anew.</summary>
    public async Task Changed(ActionItem item, string? by, string what, string? detail = null)
    {
        var now = clock.GetCurrentInstant();
        db.Add(new ItemEvent { Number = item.Number, At = now, PersonId = by, What = what, Detail = detail });
        // Doing something about an item is what a reminder asks for; the next one can wait a day.
        if (by == item.OwnerId) item.TouchedAt = now;
        await promises.RefreshItem(item.Number);
        await nags.Recompute(item.OwnerId);
    }

    /// <summary>Reckons somebody's reminders anew: an item left them.</summary>
    public Task Recompute(string personId) => nags.Recompute(personId);

    /// <summary>Only the owner may do this.</summary>
    public async Task MustOwn(ActionItem item, string who, string toDo)
    {
        if (item.OwnerId == who) return;
        var owner = await NameOf(item.OwnerId);
        throw new RuleBroken(T($"Only {owner} can {toDo} #{item.Number}.")) { IsAboutRights = true };
    }

    public async Task<string> NameOf(string id) => (await db.Person(id))?.Name is { Length: > 0 } name ? name : T("somebody");

    /// <summary>An item that is over can't be changed; says so kindly.</summary>
    public static void MustBeAlive(ActionItem item)
    {
        if (!item.IsAlive) throw new RuleBroken(item.State == ItemState.Done
            ? T($"#{item.Number} is already done, so there is nothing to change.")
            : T($"#{item.Number} is already dropped, so there is nothing to change."));
    }
}
