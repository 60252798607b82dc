using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Reviews;

/// <summary>What became of the meetings of a period.</summary>
/// <param name="Held">How many were held.</param>
/// <param name="Missed">How many were cancelled or not begun by anybody.</param>
/// <param name="Planned">Minutes planned for those that were held.</param>
/// <param name="Used">Minutes they took.</param>
/// <param name="Covered">Topics covered in them.</param>
/// <param name="Carried">Topics that went on to the next one.</param>
/// <param name="Parked">Topics parked.</param>
/// <param name="Decisions">Decisions recorded.</param>
/// <param name="Rating">The average of the answers of meetings with enough of them; null where there are none.</param>
public sealed record MeetingsHeld(int Held, int Missed, int Planned, int Used, int Covered, int Carried, int Parked, int Decisions, double? Rating)
{
    /// <summary>Reads them, in a constant number of queries.</summary>
    public static async Task<MeetingsHeld> Of(BotDb db, Series series, ReportingPeriod period)
    {
        var (from, until) = (period.From, period.Until);
        var all = await db.Meetings.Where(m => m.SeriesId == series.Id && m.Date >= from && m.Date <= until).ToListAsync();
        var held = all.Where(m => m.State == MeetingState.Closed).ToList();
        var ids = held.Select(m => m.Id).ToList();
        var topics = await db.Topics.Where(t => ids.Contains(t.MeetingId)).Select(t => t.State).ToListAsync();
        var ratings = await db.Ratings.Where(r => ids.Contains(r.MeetingId)).GroupBy(r => r.MeetingId).Select(g => new { Count = g.Count(), Sum = g.Sum(r => r.Points) }).ToListAsync();
        // An average over meetings must not give away the answers of one with few.
        var shown = ratings.Where(r => r.Count >= Facilitation.Rating.ShownFrom).ToList();
        return new MeetingsHeld(
            held.Count, all.Count(m => m.State is MeetingState.Cancelled or MeetingState.Lapsed), held.Sum(m => m.Minutes),
            (int)Math.Round(held.Sum(m => m is { StartedAt: { } start, EndedAt: { } end } ? (end - start).TotalMinutes : 0)),
            topics.Count(t => t == TopicState.Covered), topics.Count(t => t == TopicState.CarriedOver), topics.Count(t => t == TopicState.Parked),
            await db.Decisions.CountAsync(d => ids.Contains(d.MeetingId)),
            shown.Count == 0 ? null : shown.Sum(r => r.Sum) / (double)shown.Sum(r => r.Count));
    }
}
