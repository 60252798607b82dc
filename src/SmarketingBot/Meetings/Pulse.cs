using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>Whether the bot itself is well, as far as people need to know: reminders that die silently are the worst kind.</summary>
/// <param name="LastLook">When it last looked what is due; null before the first look.</param>
/// <param name="Late">How many messages of this organisation are due and not said yet.</param>
/// <param name="Since">Since when the oldest of them is due.</param>
public sealed record Pulse(Instant? LastLook, int Late, Instant? Since)
{
    // Whatever is said within it is on its way, not late.
    private static readonly Duration Usual = Duration.FromMinutes(1);

    /// <summary>The pulse now.</summary>
    public static async Task<Pulse> Of(BotDb db, Instant now)
    {
        var late = db.Outbox.Where(r => r.State == Delivery.Waiting && r.NotBefore <= now - Usual);
        return new Pulse(
            await db.Ticks.Select(t => (Instant?)t.At).SingleOrDefaultAsync(), await late.CountAsync(),
            await late.OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync());
    }
}
