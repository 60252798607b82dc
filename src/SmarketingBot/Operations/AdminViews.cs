using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.Operations;

/// <summary>Reads how the bot does in a tenant.</summary>
public sealed class AdminViews(BotDb db, StopSending sending, IClock clock)
{
    public async Task<AdminView> Now()
    {
        var now = clock.GetCurrentInstant();
        var due = db.Outbox.Where(r => r.State == Delivery.Waiting && r.NotBefore <= now);
        var oldest = await due.OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync();
        var series = await db.Series.Where(s => s.Cadence != null).OrderBy(s => s.Id).ToListAsync();
        var alive = await db.ActionItems.Where(i => i.State != ItemState.Done && i.State != ItemState.Dropped)
            .GroupBy(i => i.SeriesId).Select(g => new { Series = g.Key, Count = g.Count() }).ToListAsync();
        var places = await db.Places.ToDictionaryAsync(p => p.ConversationId);
        var moderators = series.Select(s => s.ModeratorId).ToList();
        var names = await db.People.Where(p => moderators.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        return new AdminView(
            await sending.IsStopped(), series.Count, await db.People.CountAsync(p => p.Name != ForgetPerson.Name), alive.Sum(a => a.Count),
            await due.CountAsync(), oldest is { } since ? (int)(now - since).TotalMinutes : 0,
            await db.People.CountAsync(p => p.Reach == Reach.NotInstalled && p.Name != ForgetPerson.Name),
            await db.Outbox.CountAsync(r => r.State == Delivery.Failed),
            [.. series.Select(s => new AdminSeries(
                places.GetValueOrDefault(s.ConversationId)?.Name ?? T("A conversation"),
                $"{SeriesWords.Rhythm(Cadence.Parse(s.Cadence!))}, {ClockWords.Say(s.Start)} ({SeriesWords.ZoneName(s.Zone)})",
                s.ModeratorId is { } id && names.TryGetValue(id, out var name) ? name : T("no moderator"),
                alive.FirstOrDefault(a => a.Series == s.Id)?.Count ?? 0,
                places.GetValueOrDefault(s.ConversationId) is { Active: false }))]);
    }
}
