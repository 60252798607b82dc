using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>The meetings that people are in: nobody is written to unasked in one of theirs.</summary>
public sealed class RunningMeetings(BotDb db)
{
    private readonly Dictionary<string, IReadOnlyList<Meeting>> _foreseen = [];

    /// <summary>The running meetings of series that the person is a member of.</summary>
    public async Task<IReadOnlyList<Meeting>> Of(string personId)
    {
        if (_foreseen.TryGetValue(personId, out var foreseen)) return foreseen;
        return [.. (await Read([personId]))[personId]];
    }

    /// <summary>They were read already.</summary>
    internal void Know(string personId, IReadOnlyList<Meeting> meetings) => _foreseen[personId] = meetings;

    /// <summary>Reads those of many people at once; asked for one of them later in this unit of work, nobody asks the store again.</summary>
    public async Task Foresee(IReadOnlyCollection<string> personIds)
    {
        List<string> unknown = [.. personIds.Where(id => !_foreseen.ContainsKey(id))];
        if (unknown.Count == 0) return;
        var read = await Read(unknown);
        foreach (var id in unknown) _foreseen[id] = [.. read[id]];
    }

    private async Task<ILookup<string, Meeting>> Read(IReadOnlyCollection<string> personIds) => (await db.Meetings
        .Where(m => m.State == MeetingState.InProgress)
        .Join(db.Series, m => m.SeriesId, s => s.Id, (m, s) => new { Meeting = m, s.ConversationId })
        .Join(db.Members.Where(x => x.Present && personIds.Contains(x.PersonId)), m => m.ConversationId, x => x.ConversationId, (m, x) => new { x.PersonId, m.Meeting })
        .ToListAsync()).ToLookup(m => m.PersonId, m => m.Meeting);
}
