using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Somebody wants to talk about something in the meeting that is running, else in the next.</summary>
public sealed class AddTopic(BotDb db, PlanNext plan, ListTopics topics, Promises promises, IClock clock)
{
    /// <summary>The time box of a topic for which none was said, in minutes.</summary>
    public const int DefaultMinutes = 10;

    /// <summary>Puts it last on the agenda, posted or not; the card follows. Returns its number on the agenda.</summary>
    /// <param name="conversationId">The conversation without its thread.</param>
    /// <param name="proposer">Who wants it; anybody present, also from outside.</param>
    /// <param name="title">What about.</param>
    /// <param name="minutes">Its time box; null is the default.</param>
    /// <param name="outcome">What should come of it.</param>
    /// <param name="presenter">Who presents it.</param>
    /// <param name="state">Parked for what is only to be remembered.</param>
    /// <exception cref="RuleBroken">No meeting is planned here, the agenda is full, or the words are too long.</exception>
    public async Task<int> Run(string conversationId, string proposer, string title, int? minutes, string? outcome, Person? presenter, TopicState state = TopicState.Proposed)
    {
        if (title.Length is 0 or > Limits.Title)
            throw new RuleBroken(T($"Please give the topic a title of at most {Limits.Title} characters and say the rest as the outcome."));
        if (outcome?.Length > Limits.Sentence) throw new RuleBroken(T($"Please say the outcome in at most {Limits.Sentence} characters."));
        if (minutes is < Limits.TopicMinutesMin or > Limits.TopicMinutesMax)
            throw new RuleBroken(T($"A topic can take from {Limits.TopicMinutesMin} to {Limits.TopicMinutesMax} minutes."));
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Run(series);
        if (meeting is null) throw new RuleBroken(T("There is no meeting to put it on yet. Set one up first, for example “setup weekly tue 10:00 45m”."));
        var there = await topics.Of(meeting);
        if (there.Count >= Limits.TopicsPerMeeting)
            throw new RuleBroken(T($"The agenda is full: {Limits.TopicsPerMeeting} topics. Remove one first, for example “remove topic {there.Count}”."));
        db.Add(new Topic
        {
            SeriesId = series!.Id,
            MeetingId = meeting.Id,
            Position = there.Count == 0 ? 1 : there[^1].Position + 1,
            Title = title,
            Minutes = minutes ?? DefaultMinutes,
            Outcome = string.IsNullOrEmpty(outcome) ? null : outcome,
            ProposerId = proposer,
            PresenterId = presenter?.Id,
            State = state,
            CreatedAt = clock.GetCurrentInstant(),
        });
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        return there.Count + 1;
    }
}
