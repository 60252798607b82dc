using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Links;

/// <summary>Gives a link its secret, and takes it when somebody comes with it.</summary>
public sealed class OpenLink(BotDb db, LinkRights rights, Promises promises, AuditTrail audit, IClock clock)
{
    /// <summary>How long one works after it was said, in people's time.</summary>
    public static Duration Works { get; } = Duration.FromMinutes(15);

    /// <summary>A new secret for a link that is about to be said; one that was made before no longer works.</summary>
    /// <returns>What to show; null when the link is gone or was used.</returns>
    public async Task<(string Secret, Instant Until)?> Make(Guid id)
    {
        if (await db.Links.FirstOrDefaultAsync(l => l.Id == id) is not { UsedAt: null } link) return null;
        var (text, hash) = Secret.Make(id);
        var until = clock.GetCurrentInstant() + Works;
        (link.Hash, link.Until) = (hash, until);
        return (text, until);
    }

    /// <summary>In which tenant a link is; the only question that is asked of all tenants at once, because whoever opens one tells none.</summary>
    public Task<string?> TenantOf(Guid id) => db.Links.IgnoreQueryFilters().Where(l => l.Id == id).Select(l => l.Tenant).FirstOrDefaultAsync();

    /// <summary>
    /// Uses the link up. Null when it is unknown, used, over, or its asker may no longer have it: nobody is told which.
    /// </summary>
    public async Task<(Link Link, Series Series)?> Use(Secret shown)
    {
        var link = await db.Links.FirstOrDefaultAsync(l => l.Id == shown.Id);
        var now = clock.GetCurrentInstant();
        if (!shown.Is(link?.Hash) || link is not { UsedAt: null } || link.Until is not { } until || until < now) return null;
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == link.SeriesId) is not { } series || !await rights.Has(series, link.PersonId)) return null;
        (link.Hash, link.UsedAt) = (null, now);
        audit.Note(link.PersonId, "export", $"{link.Document} {series.Id:N}");
        await promises.Refresh(SendLink.Key(link.Id));
        return (link, series);
    }
}
