using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Somebody says how good a meeting was. Nobody ever sees who said what.</summary>
public sealed class RateMeeting(BotDb db, Promises promises)
{
    /// <summary>The meeting here that was held last: the one people can rate.</summary>
    /// <param name="conversationId">The conversation without its thread.</param>
    /// <param name="meetingId">The meeting that a card named; null for the last one.</param>
    /// <exception cref="RuleBroken">None was held yet, or the card is from an older one.</exception>
    public async Task<Meeting> Last(string conversationId, Guid? meetingId = null)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var last = series is null ? null : await db.Meetings.Where(m => m.SeriesId == series.Id && m.State == MeetingState.Closed)
            .OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.EndedAt).FirstOrDefaultAsync();
        if (last is null) throw new RuleBroken(T("No meeting was held here yet. After one, say for example “rate 4”."));
        return meetingId is null || meetingId == last.Id ? last : throw new RuleBroken(T("That meeting is a while ago. You can rate the latest one: “rate 4”."));
    }

    /// <summary>Notes the points; saying it again changes one's own answer.</summary>
    /// <exception cref="RuleBroken">The points are not from 1 to 5, the wish is too long, or they are from outside.</exception>
    public async Task Run(Meeting meeting, string who, int? points, string? wish = null)
    {
        await db.MustBeInside(who, T("ratings are for people of this organisation"));
        if (points is not (>= 1 and <= 5)) throw new RuleBroken(T("How good was it, from 1 to 5? For example “rate 4”."));
        if (wish?.Length > Limits.Sentence) throw new RuleBroken(T($"Please say it in at most {Limits.Sentence} characters."));
        var rating = await Of(meeting.Id, who);
        if (rating is null) db.Add(rating = new Rating { MeetingId = meeting.Id, PersonId = who });
        rating.Points = points.Value;
        if (!string.IsNullOrWhiteSpace(wish)) rating.Wish = wish;
        if (rating.Points > Rating.AskedUpTo) rating.Wish = null;
        await promises.Refresh(FacilitationKeys.Rating(meeting.Id, meeting.Resumed));
    }

    /// <summary>Somebody's own answer, for them alone.</summary>
    public Task<Rating?> Of(Guid meetingId, string who) => db.Ratings.FirstOrDefaultAsync(r => r.MeetingId == meetingId && r.PersonId == who);
}
