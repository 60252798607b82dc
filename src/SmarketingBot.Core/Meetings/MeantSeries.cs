using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Which series somebody means: that of the conversation, or in their own chat the only one they are in, or the one they name.</summary>
public sealed class MeantSeries(BotDb db)
{
    /// <param name="conversationId">The conversation without its thread; null in their own chat.</param>
    /// <param name="who">Who speaks.</param>
    /// <param name="named">Part of the conversation's name, where they said one; only looked at in their own chat.</param>
    /// <param name="example">What they could say instead, before the name: “print”.</param>
    /// <exception cref="RuleBroken">There is none, or more than one.</exception>
    public async Task<Series> Run(string? conversationId, string who, string named, string example)
    {
        if (conversationId is not null)
            return await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId)
                ?? throw new RuleBroken("There is no meeting here yet. Set it up first, for example “setup weekly tue 10:00 45m”.");
        var mine = await db.Series
            .Where(s => db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present)).OrderBy(s => s.Id)
            .Select(s => new { Series = s, Name = db.Places.Where(p => p.ConversationId == s.ConversationId).Select(p => p.Name).FirstOrDefault() ?? "your meeting" }).ToListAsync();
        if (mine.Count == 0) throw new RuleBroken("You are in no meeting that I know. Say it in the chat of your meeting.");
        var meant = named.Length == 0 ? mine : [.. mine.Where(m => m.Name.Contains(named, StringComparison.OrdinalIgnoreCase))];
        return meant.Count == 1
            ? meant[0].Series
            : throw new RuleBroken($"Which meeting? You are in {Names.List(mine.Take(Limits.NamesInHint).Select(m => $"“{m.Name}”"))}. Say for example “{example} {mine[0].Name}”.");
    }

    /// <summary>As <see cref="Run(string?, string, string, string)"/>, for what can't name a meeting: somebody of several says it there.</summary>
    public async Task<Series> Run(string? conversationId, string who) => conversationId is not null ? await Run(conversationId, who, "", "") : await All(who) switch
    {
        [var one] => one,
        [] => throw new RuleBroken("You are in no meeting that I know. Say it in the chat of your meeting."),
        _ => throw new RuleBroken("You are in more than one meeting. Say it in the chat of the one you mean."),
    };

    /// <summary>All that somebody is in.</summary>
    public Task<List<Series>> All(string who) => db.Series
        .Where(s => db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present)).OrderBy(s => s.Id).ToListAsync();
}
