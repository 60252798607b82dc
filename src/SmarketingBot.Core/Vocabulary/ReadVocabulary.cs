using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>The words of the series that somebody may know of.</summary>
public sealed class ReadVocabulary(BotDb db, ReadAgreements read)
{
    /// <summary>The series of a conversation; in one's own chat those of all conversations one is a member of, with their names.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="conversationId">The conversation without its thread; null is one's own chat.</param>
    public async Task<List<(Series Series, string Name)>> Places(string who, string? conversationId)
    {
        var found = await db.Series
            .Where(s => conversationId == null ? db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present) : s.ConversationId == conversationId)
            .Select(s => new { Series = s, Name = db.Places.Where(p => p.ConversationId == s.ConversationId).Select(p => p.Name).FirstOrDefault() })
            .OrderBy(s => s.Series.Id).ToListAsync();
        return [.. found.Select(f => (f.Series, f.Name ?? "your meeting"))];
    }

    /// <summary>What holds and what is in discussion there, by word.</summary>
    public Task<List<Agreement>> Of(IEnumerable<Series> series) => read.Current([.. series.Select(s => s.Id)], AgreementKind.Term);

    /// <summary>
    /// Whether a word is in a vocabulary somebody may know of. Asked of each sentence that begins like the question for a
    /// meaning, so it looks only there.
    /// </summary>
    public bool Knows(string who, string? conversationId, string name) => db.Agreements.Any(a =>
        a.Kind == AgreementKind.Term && a.Name == name && (a.State == AgreementState.InForce || a.State == AgreementState.Proposed)
        && db.Series.Any(s => s.Id == a.SeriesId && (conversationId == null
            ? db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present)
            : s.ConversationId == conversationId)));
}
