using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>In which language a message is written: a person's own in their chat, that of the series where everybody reads.</summary>
public sealed class WhichLanguage(BotDb db, OfferedLanguages offered)
{
    private readonly Dictionary<Recipient, Language> _known = [];

    /// <summary>The language of one message.</summary>
    public async Task<Language> Of(OutboxMessage row)
    {
        await Find([row]);
        return Found(row);
    }

    /// <summary>The language of one person.</summary>
    public async Task<Language> OfPerson(string personId) => offered.OnlyEnglish ? Language.English : offered.Speak((await db.Person(personId))?.Language);

    /// <summary>Asks for many messages at once, at a fixed number of commands; without one where only English is spoken.</summary>
    public async Task Find(IReadOnlyCollection<OutboxMessage> rows)
    {
        if (offered.OnlyEnglish) return;
        var asked = rows.Select(To).Where(to => !_known.ContainsKey(to)).Distinct().ToList();
        var people = asked.Select(to => to.PersonId).OfType<string>().ToList();
        var places = asked.Select(to => to.ConversationId).OfType<string>().ToDictionary(id => id, ConversationIds.Root);
        var roots = places.Values.Distinct().ToList();
        var theirs = (await db.PeopleOf(people)).ToDictionary(p => p.Key, p => p.Value.Language);
        var ours = roots.Count == 0 ? [] : await db.Series.Where(s => roots.Contains(s.ConversationId)).ToDictionaryAsync(s => s.ConversationId, s => s.Language);
        foreach (var to in asked)
            _known[to] = offered.Speak(to.PersonId is { } person ? theirs.GetValueOrDefault(person) : ours.GetValueOrDefault(places[to.ConversationId!]));
    }

    /// <summary>The language of a message that was asked for.</summary>
    public Language Found(OutboxMessage row) => _known.GetValueOrDefault(To(row)) ?? Language.English;

    /// <summary>What everybody in a conversation reads: for what a form of somebody's says there.</summary>
    /// <param name="conversationId">The conversation, without its thread.</param>
    public async Task<Language> Here(string conversationId) => offered.OnlyEnglish
        ? Language.English
        : Of(await db.Series.Where(s => s.ConversationId == conversationId).Select(s => s.Language).FirstOrDefaultAsync());

    /// <summary>What everybody in a series' conversation reads: for what is written down there without anybody's turn.</summary>
    public async Task<Language> Here(Guid seriesId) => offered.OnlyEnglish
        ? Language.English
        : Of(await db.Series.Where(s => s.Id == seriesId).Select(s => s.Language).FirstOrDefaultAsync());

    /// <summary>The language of a tag that a series or a person keeps.</summary>
    public Language Of(string? tag) => offered.Speak(tag);

    private static Recipient To(OutboxMessage row) => new(row.ConversationId, row.PersonId);
}
