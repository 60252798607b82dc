using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>The bot itself suggests a topic; the moderator may take it off again.</summary>
public sealed class SuggestTopic(BotDb db, PlanNext plan, Promises promises, IClock clock)
{
    /// <summary>The time box of a suggested topic, in minutes.</summary>
    public const int Minutes = 5;

    /// <summary>Puts it last on the next agenda. There already, removed from it, or no room: nothing happens.</summary>
    /// <returns>Whether it was put there.</returns>
    public async Task<bool> Run(Guid seriesId, string title, string outcome, int minutes = Minutes)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series || await plan.Run(series) is not { } meeting) return false;
        var there = await db.Topics.Where(t => t.MeetingId == meeting.Id).ToListAsync();
        if (there.Any(t => t.Title == title) || there.Count(t => t.State != TopicState.Removed) >= Limits.TopicsPerMeeting) return false;
        db.Add(new Topic
        {
            SeriesId = series.Id,
            MeetingId = meeting.Id,
            Position = there.Select(t => t.Position).DefaultIfEmpty().Max() + 1,
            Title = title,
            Minutes = minutes,
            Outcome = outcome,
            // Nobody's: cards then show no name beside it.
            ProposerId = "",
            CreatedAt = clock.GetCurrentInstant(),
        });
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        return true;
    }
}
