using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.ActionItems;

/// <summary>The deep link that opens a person's own chat with the bot, which installs it where the administrator allows.</summary>
internal static class OpenMe
{
    internal static async Task<Uri?> Link(BotDb db) =>
        await db.Places.OrderByDescending(p => p.LastSeen).Select(p => p.BotId).FirstOrDefaultAsync() is { Length: > 0 } bot
            ? new Uri("https://teams.microsoft.com/l/chat/0/0?users=" + Uri.EscapeDataString(bot))
            : null;
}
