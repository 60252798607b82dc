using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Opens the one series of a conversation for changing it, to those who may.</summary>
public sealed class OpenSeries(BotDb db, WhoMaySetUp allowed)
{
    /// <summary>
    /// The series, begun if there was none. Until there is a moderator every member of the organisation may change it (or those
    /// whom the administrator named), then the moderator. A moderator who left the conversation no longer counts, or nobody could ever change it again.
    /// </summary>
    /// <param name="conversationId">The conversation without its thread.</param>
    /// <param name="who">Who wants to change it.</param>
    /// <exception cref="RuleBroken">They may not; the sentence says who may.</exception>
    public async Task<Series> Run(string conversationId, string who)
    {
        var series = await MayChange(conversationId, who);
        if (series is null) db.Add(series = new Series { ConversationId = conversationId, Language = Language.Current is { IsEnglish: false } spoken ? spoken.Tag : null });
        return series;
    }

    private Series? Allowed(Series? series, string who) => allowed.Includes(who)
        ? series
        : throw new RuleBroken(T("Setting up a meeting is for those whom your administrator named. Ask one of them to say it.")) { IsAboutRights = true };

    /// <summary>As <see cref="Run"/>, but changes nothing: null when no series was begun.</summary>
    public async Task<Series?> MayChange(string conversationId, string who)
    {
        var speaker = await db.People.FirstOrDefaultAsync(p => p.Id == who);
        if (speaker is null || speaker.Outside)
            throw new RuleBroken(T("Guests from outside can read and add topics here; somebody of this organisation has to set it up.")) { IsAboutRights = true };
        var series = db.Series.Local.FirstOrDefault(s => s.ConversationId == conversationId)
            ?? await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        if (series?.ModeratorId == who) return series;
        if (series?.ModeratorId is not { } id) return Allowed(series, who);
        var moderator = await db.People
            .FirstOrDefaultAsync(p => p.Id == id && db.Members.Any(m => m.ConversationId == conversationId && m.PersonId == id && m.Present));
        return moderator is null ? Allowed(series, who) : throw new RuleBroken(T($"{moderator.Name} moderates here, so only they can change that. Ask them to say it.")) { IsAboutRights = true };
    }
}
