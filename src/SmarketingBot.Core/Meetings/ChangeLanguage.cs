using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Meetings;

/// <summary>The moderator says in which language everybody here reads the bot. What stands in the conversation follows; whoever has a chat of their own keeps theirs.</summary>
public sealed class ChangeLanguage(BotDb db, OpenSeries open, ShowSeries show, Deeds deeds, OfferedLanguages offered)
{
    /// <summary>The deed by which it is taken back.</summary>
    public const string Changed = "series-language";

    /// <summary>Sets it. The one that is spoken already changes nothing.</summary>
    /// <param name="series">The series, opened by <see cref="OpenSeries"/>.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="language">One of those that are spoken here.</param>
    public async Task Run(Series series, string who, Language language)
    {
        var before = offered.Speak(series.Language);
        if (before == language) return;
        await deeds.Remember(Changed, series.Id.ToString("N"), who, series.ConversationId, before.Tag);
        await Set(series, language);
    }

    /// <summary>What was spoken before is spoken again.</summary>
    /// <returns>Which that is.</returns>
    /// <exception cref="RuleBroken">Somebody else moderates by now, or the series is gone.</exception>
    public async Task<Language> TakeBack(Deed deed)
    {
        var id = Guid.Parse(deed.Subject);
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == id) is not { } series) throw new RuleBroken(Deeds.Nothing);
        await open.MayChange(series.ConversationId, deed.PersonId);
        var before = offered.Speak(deed.Before);
        await Set(series, before);
        return before;
    }

    private Task Set(Series series, Language language)
    {
        series.Language = language.IsEnglish ? null : language.Tag;
        return show.Refresh(series);
    }
}
