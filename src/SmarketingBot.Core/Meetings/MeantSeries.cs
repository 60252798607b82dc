using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>
/// Which series somebody means: that of the conversation; in their own chat the only one they are in, or the one they
/// name. Wherever a conversation is asked for, it is without its thread, and null is somebody's own chat.
/// </summary>
public sealed class MeantSeries(BotDb db)
{
    /// <summary>What somebody reads where no meeting is set up.</summary>
    public static string NoneHere => T("There is no meeting here yet. Set it up first, for example “setup weekly tue 10:00 45m”.");

    /// <summary>What somebody reads in their own chat who is in no meeting.</summary>
    public static string NoneOfMine => T("You are in no meeting that I know. Say it in the chat of your meeting.");

    /// <summary>The series that can be meant at all; for use in other queries too.</summary>
    public IQueryable<Series> Known(string? conversationId, string who) => conversationId is null
        ? db.Series.Where(s => db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present))
        : db.Series.Where(s => s.ConversationId == conversationId);

    /// <summary>All that can be meant.</summary>
    public Task<List<Series>> All(string? conversationId, string who) => Known(conversationId, who).OrderBy(s => s.Id).ToListAsync();

    /// <summary>All that can be meant, with the names of their conversations.</summary>
    public async Task<List<(Series Series, string Name)>> Places(string? conversationId, string who)
    {
        var found = await Known(conversationId, who).OrderBy(s => s.Id)
            .Select(s => new { Series = s, Name = db.Places.Where(p => p.ConversationId == s.ConversationId).Select(p => p.Name).FirstOrDefault() }).ToListAsync();
        return [.. found.Select(f => (f.Series, f.Name ?? T("your meeting")))];
    }

    /// <summary>The one that a card names. Cards carry ids, never rights: null unless it can be meant.</summary>
    public Task<Series?> OnCard(Guid? id, string? conversationId, string who) => Known(conversationId, who).FirstOrDefaultAsync(s => s.Id == id);

    /// <summary>The one that is meant, with the name of its conversation.</summary>
    /// <exception cref="RuleBroken">There is none, or more than one: somebody of several says it there.</exception>
    public async Task<(Series Series, string Name)> Place(string? conversationId, string who) => await Places(conversationId, who) switch
    {
        [var one] => one,
        [] => throw new RuleBroken(conversationId is null ? NoneOfMine : NoneHere),
        var several => throw new RuleBroken(T($"You are in {Listed(several)}. Say it in the chat of the one you mean.")),
    };

    /// <summary>As <see cref="Place"/>, for what needs no name.</summary>
    public async Task<Series> Run(string? conversationId, string who) => (await Place(conversationId, who)).Series;

    /// <summary>As <see cref="Run(string?, string)"/>, for what can name a meeting.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="who">Who speaks.</param>
    /// <param name="named">Part of the conversation's name, where they said one; only looked at in their own chat.</param>
    /// <param name="example">What they could say instead, before the name: “print”.</param>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public async Task<Series> Run(string? conversationId, string who, string named, string example)
    {
        if (conversationId is not null) return await Run(conversationId, who);
        var mine = await Places(null, who);
        if (mine.Count == 0) throw new RuleBroken(NoneOfMine);
        var meant = named.Length == 0 ? mine : [.. mine.Where(m => m.Name.Contains(named, StringComparison.OrdinalIgnoreCase))];
        return meant.Count == 1
            ? meant[0].Series
            : throw new RuleBroken(T($"Which meeting? You are in {Listed(mine)}. Say for example “{Verb(example)} {mine[0].Name}”."));
    }

    /// <summary>Some of the names, as people quote them.</summary>
    public static string Listed(IEnumerable<(Series Series, string Name)> places) => Names.List(places.Take(Limits.NamesInHint).Select(p => T($"“{p.Name}”")));
}
