using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>
/// The bot was removed from a conversation: nothing more is said there, and nobody is reminded of what was promised
/// there. Its moderator learns until when they can have what is kept of it.
/// </summary>
public sealed class LeavePlace(BotDb db, Notices notices, Calendars calendars, NagCalendar nags, IClock clock)
{
    /// <summary>The outbox kind of the note to the moderator.</summary>
    public const string Kind = "removed";

    // What waits for the bot's return bears this instead of a refusal's code.
    private const string Waits = "Removed";

    /// <summary>It was removed. Teams tells it more than once; the second time changes nothing.</summary>
    public async Task Run(Place place)
    {
        place.Active = false;
        place.WelcomedAt = null;
        if (place.LeftAt is not null) return;
        place.LeftAt = clock.GetCurrentInstant();
        var (id, threads) = (place.ConversationId, place.ConversationId + ";");
        foreach (var row in await db.Outbox.Where(r => (r.ConversationId == id || r.ConversationId!.StartsWith(threads)) && r.State == Delivery.Waiting).ToListAsync())
            row.State = Delivery.Cancelled;
        foreach (var row in await About(id).Where(r => r.State == Delivery.Waiting).ToListAsync()) (row.State, row.LastError) = (Delivery.Parked, Waits);
        await Reckon(id);
        foreach (var series in await db.Series.Where(s => s.ConversationId == id && s.ModeratorId != null).ToListAsync())
            await notices.Make(Kind, $"{Kind}/{series.Id:N}/{place.LeftAt.Value.ToUnixTimeMilliseconds()}", series.ModeratorId!, series.Id.ToString("N"));
    }

    /// <summary>It is there again: what waited goes on.</summary>
    public async Task Back(Place place)
    {
        foreach (var row in await About(place.ConversationId).Where(r => r.State == Delivery.Parked && r.LastError == Waits).ToListAsync())
        {
            (row.State, row.LastError) = (Delivery.Waiting, null);
            row.NotBefore = (await calendars.Of(await db.People.FirstAsync(p => p.Id == row.PersonId))).EarliestFrom(Instant.Max(row.NotBefore, clock.GetCurrentInstant()));
        }
        await Reckon(place.ConversationId);
    }

    // Private messages about its items that nobody has seen yet. A reminder looks at each item of its own when it is said.
    private IQueryable<OutboxMessage> About(string conversationId) => db.Outbox.Where(r => r.PersonId != null && r.Done == 0 && r.Kind != NagOwner.Kind
        && db.ShownItems.Any(s => s.Key == r.Key && db.ActionItems.Any(i => i.Number == s.Number && i.ConversationId == conversationId)));

    private async Task Reckon(string conversationId)
    {
        await db.SaveChangesAsync();
        await nags.Recompute(await db.ActionItems
            .Where(i => i.ConversationId == conversationId && (i.State == ItemState.Open || i.State == ItemState.Blocked)).Select(i => i.OwnerId).Distinct().ToListAsync());
    }
}
