using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>Finds the person that a sentence or a form named, among those who are in the conversation.</summary>
public sealed class FindPerson(BotDb db)
{
    /// <summary>The person meant.</summary>
    /// <exception cref="RuleBroken">Nobody, or more than one, is meant; the sentence says what would work.</exception>
    public async Task<Person> Run(string conversationId, WhoWords who, string speakerId)
    {
        if (who.IsSpeaker) return await ById(speakerId);
        var here = await Present(conversationId);
        if (who.Mention is { } mention)
            return here.FirstOrDefault(p => p.Mri == mention.Id || p.Id.Equals(mention.Id, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleBroken(T($"{who.Name} isn't a member here as far as I know. Add them to this conversation, then say it again."));
        var found = Names.Find(who.Name, here, p => p.Name);
        return found.IsOk ? found.Value : throw new RuleBroken(found.Hint);
    }

    /// <summary>The person with an id that a picker or a choice list sent.</summary>
    /// <exception cref="RuleBroken">They are not in the conversation.</exception>
    public async Task<Person> Picked(string conversationId, string? id)
    {
        var wanted = (id ?? "").Split(',')[0].Trim();
        return (await Present(conversationId)).FirstOrDefault(p => p.Mri == wanted || p.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleBroken(T("Please choose somebody who is in this conversation."));
    }

    /// <summary>Everybody who is in the conversation, by name.</summary>
    public Task<List<Person>> Present(string conversationId) =>
        db.People.Where(p => db.Members.Any(m => m.ConversationId == conversationId && m.PersonId == p.Id && m.Present))
            .OrderBy(p => p.Name).ToListAsync();

    public async Task<Person> ById(string id) =>
        await db.Person(id) ?? throw new RuleBroken(T("I don't know that person here."));
}
