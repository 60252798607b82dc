using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>A number or a goal changed: every message that shows it follows.</summary>
public sealed class FollowNumbers(BotDb db, FollowAgenda agenda, Promises promises)
{
    /// <summary>The agenda, the questions for numbers, and the answers to the numbers concerned.</summary>
    public async Task Changed(Series series, KpiNumber number)
    {
        for (KpiNumber? shown = number; shown is not null; shown = shown.InsteadOf is { } id ? await db.KpiNumbers.FirstOrDefaultAsync(n => n.Id == id) : null)
            await promises.Refresh(ScoreboardKeys.Number(shown.Id));
        await Changed(series);
    }

    /// <summary>The agenda and the questions for numbers.</summary>
    public async Task Changed(Series series)
    {
        if (await agenda.Changed(series.Id) is not { } meeting) return;
        var asked = ScoreboardKeys.Missing(meeting.Id, "");
        foreach (var key in await db.Outbox.Where(r => r.Kind == AskNumbers.Kind && r.Key.StartsWith(asked)).Select(r => r.Key).ToListAsync()) await promises.Refresh(key);
    }
}
