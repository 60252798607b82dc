using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>An administrator stops or starts everything that the bot says on its own in a tenant. Answers still go out.</summary>
public sealed class StopSending(BotDb db, AuditTrail audit, Promises promises)
{
    public Task<bool> IsStopped() => db.Switches.AnyAsync(s => s.SendingStopped);

    public async Task Run(string who, bool stop)
    {
        var tenant = await db.Switches.SingleOrDefaultAsync();
        if (tenant is null) db.Add(tenant = new TenantSwitch());
        if (tenant.SendingStopped == stop) return;
        tenant.SendingStopped = stop;
        promises.IsStopped = stop;
        audit.Note(who, "administration", stop ? "stop sending" : "start sending");
    }
}
