using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.Links;

/// <summary>Says the address of a document. Its secret is made as it is said: what waits to be said holds none.</summary>
public sealed class LinksFeature(BotDb db, Work work, PublicAddress address, IClock clock) : IFeature<LinksFeature>
{
    /// <summary>Under which path documents are given.</summary>
    public const string Path = "download";

    public static void Describe(FeatureRows<LinksFeature> rows) => rows
        .Speaks(SendLink.Kind, (f, row, viewer) => f.Compose(row, viewer));

    private async Task<Speech?> Compose(OutboxMessage row, string? viewer)
    {
        if (await db.Links.AsNoTracking().FirstOrDefaultAsync(l => l.Id == Guid.Parse(row.Subject)) is not { } link) return null;
        var place = await db.Series.Where(s => s.Id == link.SeriesId)
            .Select(s => new { s.Zone, Name = db.Places.Where(p => p.ConversationId == s.ConversationId).Select(p => p.Name).FirstOrDefault() }).FirstOrDefaultAsync();
        if (place is null) return null;
        var from = place.Name ?? T("your meeting");
        var zone = SeriesWords.Zone((await db.Person(link.PersonId))?.ZoneAt(clock.GetCurrentInstant()) ?? place.Zone);
        if (link.UsedAt is { } used) return Speech.Shows(LinkCard.Opened(from, link.Title, ClockWords.Say(used.InZone(zone).TimeOfDay)).ToJson(), link.Title);
        // Only the message itself is ever given one, once: not a view of it, and not an edit.
        if (row.Done > 0 || viewer is not null) return null;
        var made = await work.Write(row.Tenant, (services, _) => services.GetRequiredService<OpenLink>().Make(link.Id), wakes: false);
        return made is not var (secret, until) ? null : Speech.Shows(
            LinkCard.Of(from, link.Title, ClockWords.Say(until.InZone(zone).TimeOfDay), address.Of($"{Path}/{secret}")).ToJson(), link.Title);
    }
}
