using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Asks when the next message can be said.</summary>
internal static class DueMessages
{
    /// <summary>When the next row becomes due in people's time, and in machine time, if nothing is committed meanwhile.</summary>
    /// <param name="outbox">The rows of one tenant, or of all.</param>
    /// <param name="db">The store.</param>
    /// <param name="people">Now, people's time.</param>
    /// <param name="machine">Now, by the store's clock.</param>
    /// <param name="ct">Ends it.</param>
    internal static async Task<(Instant? People, long? Machine)> Next(IQueryable<OutboxMessage> outbox, BotDb db, Instant people, long machine, CancellationToken ct)
    {
        // A question that looks past the tenant anywhere does so as a whole, so the tenant is named.
        if (db.Tenant.Length > 0) outbox = outbox.Where(r => r.Tenant == db.Tenant);
        // Where an administrator stopped sending, only answers go out.
        var waiting = outbox.Where(r => r.State == Delivery.Waiting
            && (r.Kind == Claims.Answer || !db.Switches.IgnoreQueryFilters().Any(s => s.Tenant == r.Tenant && s.SendingStopped)));
        // Each of the two by itself: so each is one step in the index, however many wait.
        var awaited = await waiting.Where(r => r.Priority == 0 && r.NotBefore > people).OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync(ct);
        var many = await waiting.Where(r => r.Priority == 1 && r.NotBefore > people).OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync(ct);
        var later = many is null || awaited < many ? awaited : many;
        var due = waiting.Where(r => r.NotBefore <= people);
        var retry = await due
            .Where(r => !due.Any(e => e.Tenant == r.Tenant && e.Lane == r.Lane && e.Seq < r.Seq && (e.RetryAt > machine || e.LeaseUntil > machine) && (e.LastError ?? "") != Claims.NoWords))
            .Select(r => (long?)Math.Max(r.RetryAt, r.LeaseUntil)).MinAsync(ct);
        return (later, retry);
    }
}
