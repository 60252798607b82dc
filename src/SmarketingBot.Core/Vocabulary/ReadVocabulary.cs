using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>The words of the series that somebody may know of.</summary>
public sealed class ReadVocabulary(BotDb db, MeantSeries meant, ReadAgreements read)
{
    /// <summary>What holds and what is in discussion there, by word.</summary>
    public Task<List<Agreement>> Of(IEnumerable<Series> series) => read.Current([.. series.Select(s => s.Id)], AgreementKind.Term);

    /// <summary>
    /// Whether a word is in a vocabulary somebody may know of. Asked of each sentence that begins like the question for a
    /// meaning, so it looks only there.
    /// </summary>
    public bool Knows(string who, string? conversationId, string name)
    {
        var known = meant.Known(conversationId, who);
        return db.Agreements.Any(a => a.Kind == AgreementKind.Term && a.Name == name && (a.State == AgreementState.InForce || a.State == AgreementState.Proposed)
            && known.Any(s => s.Id == a.SeriesId));
    }
}
