using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Who may lead a meeting: its moderator and nobody else, so that neither side has the last word.</summary>
public sealed class MeetingRights(BotDb db)
{
    /// <summary>Who moderates now: fixed when the meeting starts, before that whoever moderates the series.</summary>
    public static string? ModeratorOf(Meeting meeting, Series series) => meeting.ModeratorId ?? series.ModeratorId;

    /// <summary>Only the moderator may do this.</summary>
    /// <param name="held">The meeting.</param>
    /// <param name="who">Who wants to.</param>
    /// <param name="toDo">What, after “can”: <c>T("start the meeting", "only they can")</c>.</param>
    /// <param name="instead">A whole sentence that says what would work.</param>
    public async Task MustModerate(HeldMeeting held, string who, string toDo, string instead)
    {
        var moderator = ModeratorOf(held.Meeting, held.Series)
            ?? throw new RuleBroken(T("This meeting has no moderator yet. Say “moderator @name” to name somebody who belongs to neither side."));
        if (moderator == who) return;
        var name = await db.People.Where(p => p.Id == moderator).Select(p => p.Name).FirstOrDefaultAsync();
        throw new RuleBroken(string.IsNullOrEmpty(name) ? T($"Only the moderator can {toDo}. {instead}") : T($"Only {name}, who moderates, can {toDo}. {instead}")) { IsAboutRights = true };
    }
}
