using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>What is kept of a turn besides what it changed: that it was handled, what it touched, and that it was refused.</summary>
internal static class Audited
{
    /// <summary>True the first time that this person's activity or form is seen.</summary>
    internal static async Task<bool> First(BotDb db, Turn turn, string key)
    {
        // Forms and activities of different people never share a name, whatever a client makes up.
        key = key + "/" + turn.Who.Id;
        if (await db.Inbox.AnyAsync(e => e.Key == key)) return false;
        db.Add(new InboxEntry { Key = key, At = turn.Now });
        return true;
    }

    /// <summary>Runs a handler and notes the rights and settings that it changed.</summary>
    internal static async Task<Reply> Run(IServiceProvider services, Turn turn, Func<IServiceProvider, Turn, Task<Reply>> handler)
    {
        var reply = await handler(services, turn);
        await services.GetRequiredService<AuditTrail>().NoteTouched(turn.Who.Id);
        return reply;
    }

    /// <summary>Notes a refusal that was about rights.</summary>
    /// <param name="work">Opens the transaction; that of the turn is undone.</param>
    /// <param name="turn">Who was refused.</param>
    /// <param name="what">Which command or button, in our words: nothing that somebody typed is kept.</param>
    /// <param name="broken">The refusal.</param>
    internal static Task Refusal(Work work, Turn turn, string what, RuleBroken broken) => !broken.IsAboutRights ? Task.CompletedTask : work.Write(turn.Tenant, (services, _) =>
    {
        services.GetRequiredService<AuditTrail>().Note(turn.Who.Id, "refusal", what);
        return Task.CompletedTask;
    }, wakes: false);
}
