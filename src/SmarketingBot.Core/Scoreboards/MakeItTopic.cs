using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>A number that is behind becomes a topic of the meeting; once, however often and by whomever it is asked for.</summary>
public sealed class MakeItTopic(BotDb db, ReadScoreboard read, SeriesCalendar calendars, PlanNext plan, AddTopic add, WhichLanguage language)
{
    /// <summary>Puts it on the agenda.</summary>
    /// <returns>Its title, and its number on the agenda; 0 when it stood there already.</returns>
    /// <exception cref="RuleBroken">It isn't behind, or no meeting is planned.</exception>
    public async Task<(string Title, int Number)> Run(KpiOfSeries of, string who)
    {
        var standing = (await read.Of(of.Series, calendars.Today(of.Series))).Kpis.First(k => k.Kpi.Id == of.Kpi.Id);
        if (standing.Pace.Verdict is not (PaceVerdict.OffPace or PaceVerdict.ALittleBehind))
            throw new RuleBroken(T($"{of.Kpi.Name} isn't behind: {standing.Pace.Words}. To talk about it all the same, say “topic {of.Kpi.Name}”."));
        var beginning = OffPace.Beginning(of.Kpi);
        if (await plan.Run(of.Series) is { } meeting
            && await db.Topics.FirstOrDefaultAsync(t => t.MeetingId == meeting.Id && t.State != TopicState.Removed && t.Title.StartsWith(beginning)) is { } there)
            return (there.Title, 0);
        var (title, outcome) = language.Of(of.Series.Language).Say(() => (OffPace.Title(standing), OffPace.Outcome(standing)));
        return (title, await add.Run(of.Series.ConversationId, who, title, null, outcome, null));
    }
}
