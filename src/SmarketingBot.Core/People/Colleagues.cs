using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Whom somebody can give something to outside a series' conversation: themselves, and the people of their own
/// organisation with whom they share a conversation that the bot is in.
/// </summary>
public sealed class Colleagues(BotDb db)
{
    private const int Most = 100;

    /// <summary>They themselves first, then the others by name, at most a hundred.</summary>
    public async Task<IReadOnlyList<Person>> Of(string personId)
    {
        var others = await db.People
            .Where(p => !p.Outside && p.Id != personId && p.Name != ""
                && db.Members.Any(mine => mine.PersonId == personId && mine.Present
                    && db.Members.Any(theirs => theirs.ConversationId == mine.ConversationId && theirs.PersonId == p.Id && theirs.Present)))
            .OrderBy(p => p.Name).Take(Most).ToListAsync();
        return await db.People.FirstOrDefaultAsync(p => p.Id == personId) is { } self ? [self, .. others] : others;
    }

    /// <summary>The one that a choice list sent.</summary>
    /// <exception cref="RuleBroken">They are not among the colleagues.</exception>
    public async Task<Person> Picked(string personId, string? id) =>
        (await Of(personId)).FirstOrDefault(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleBroken(T("Please choose yourself or somebody from one of your meetings."));
}
