using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>
/// When an agenda is posted, what the numbers say needs talking about stands on it as topics, at most three with those
/// that the bot suggested before. The moderator takes off what they like, and it does not come back to that agenda.
/// </summary>
public sealed class SuggestProblems(BotDb db, ReadFacts facts, SuggestTopic suggest, SeriesCalendar calendars, WhichLanguage which)
{
    /// <summary>Most topics on one agenda that the bot itself suggested.</summary>
    public const int Most = 3;

    /// <summary>Puts them on the agenda of the meeting that is ahead.</summary>
    public async Task Run(Guid meetingId)
    {
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == meetingId) is not { IsAhead: true } meeting) return;
        var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
        // A topic keeps its words, and everybody reads them.
        Language.Current = which.Of(series.Language);
        var there = await db.Topics.Where(t => t.MeetingId == meetingId).Select(t => new { t.Title, t.ProposerId, t.State }).ToListAsync();
        var room = Most - there.Count(t => t.ProposerId.Length == 0 && t.State != TopicState.Removed);
        foreach (var problem in (await facts.Of(series, calendars.Today(series), meeting.StartsAt)).Problems)
        {
            if (room <= 0) return;
            // Somebody talks about it already, or the moderator took it off.
            if (there.Any(t => t.Title.StartsWith(problem.Subject, StringComparison.OrdinalIgnoreCase))) continue;
            if (problem.Once && await db.Topics.AnyAsync(t => t.SeriesId == series.Id && t.State == TopicState.Covered && t.Title == problem.Title)) continue;
            if (await suggest.Run(series.Id, problem.Title, problem.Outcome, problem.Minutes)) room--;
        }
    }
}
