using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Who moderates belongs to neither side: the one place that looks.</summary>
public sealed class Neutrality(BotDb db)
{
    /// <summary>They may moderate. Whoever had no side, or came as a guest, becomes neutral.</summary>
    /// <exception cref="RuleBroken">They sell, they market, or they are from outside.</exception>
    public async Task Take(Series series, Person person)
    {
        if (person.Outside)
            throw new RuleBroken(T($"{person.Name} is a guest from outside, so they can't moderate. Choose somebody of your organisation.")) { IsAboutRights = true };
        var member = await db.Members.FirstAsync(m => m.ConversationId == series.ConversationId && m.PersonId == person.Id);
        if (member.Side is Side.Sales or Side.Marketing)
            throw new RuleBroken(member.Side == Side.Sales
                ? T($"{person.Name} is on the sales side, and who moderates belongs to neither. Choose somebody neutral: “moderator @name”.")
                : T($"{person.Name} is on the marketing side, and who moderates belongs to neither. Choose somebody neutral: “moderator @name”."))
            {
                IsAboutRights = true,
            };
        member.Side = Side.Neutral;
    }

    /// <summary>The side somebody stands on in a series; null is none, or not there.</summary>
    public Task<Side?> SideOf(Series series, string personId) =>
        db.Members.Where(m => m.ConversationId == series.ConversationId && m.PersonId == personId && m.Present).Select(m => m.Side).FirstOrDefaultAsync();

    /// <summary>Everybody neutral who is in the conversation and of this organisation.</summary>
    public Task<List<Person>> All(Series series) => db.People
        .Where(p => !p.Outside && db.Members.Any(m => m.ConversationId == series.ConversationId && m.PersonId == p.Id && m.Present && m.Side == Side.Neutral))
        .OrderBy(p => p.Name).ToListAsync();
}
