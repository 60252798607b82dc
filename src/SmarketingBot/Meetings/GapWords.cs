using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>How long the gap becomes when a meeting is not held.</summary>
public sealed class GapWords(BotDb db, MoveMeeting move)
{
    /// <summary>"The next one is on Tue 8 Dec: 14 days after the last one."; empty while the series has no cadence.</summary>
    public async Task<string> Of(Meeting meeting, Series series)
    {
        var (next, days) = await move.Gap(meeting, series);
        if (next is not { } date) return "";
        var on = DateWords.Say(date, move.Today(series));
        return (await db.Holidays.AnyAsync(h => h.SeriesId == series.Id && h.Date == date), days) switch
        {
            (true, { } since) => T($"The next one is on {on}, a listed holiday too: {since} days after the last one."),
            (true, null) => T($"The next one is on {on}, a listed holiday too."),
            (false, { } since) => T($"The next one is on {on}: {since} days after the last one."),
            _ => T($"The next one is on {on}."),
        };
    }
}
