using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>A lead and the series it belongs to.</summary>
public sealed record FoundLead(Lead Lead, Series Series, string Rest);

/// <summary>Finds the lead that a sentence or a button means, among what the speaker belongs to.</summary>
public sealed class FindLead(BotDb db, MeantSeries which, LeadSilence silence)
{
    /// <summary>The lead that a text begins with, in the series of a conversation, or of the speaker where that is null.</summary>
    /// <param name="conversationId">The conversation without its thread; null is one's own chat.</param>
    /// <param name="personId">Who speaks.</param>
    /// <param name="text">“L-17 too small”: the longest beginning that is a reference counts.</param>
    /// <exception cref="RuleBroken">There is no such lead.</exception>
    public async Task<FoundLead> Said(string? conversationId, string personId, string text) => await Try(conversationId, personId, text)
        ?? throw new RuleBroken(text.Trim().Length == 0
            ? T("Which lead? Say its reference, for example “took lead L-17”.")
            : T($"I can't find lead {Plain.Text(text.Trim().Split(' ')[0], LeadSentence.LongestRef)} here. “leads” shows how things stand; “lead L-17 whitepaper from webinar” hands one over."));

    /// <summary>As <see cref="Said"/>, but null where no lead is meant.</summary>
    public async Task<FoundLead?> Try(string? conversationId, string personId, string text)
    {
        var words = Plain.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var candidates = Enumerable.Range(1, Math.Min(words.Length, LeadSentence.RefWords)).ToDictionary(count => Lead.KeyOf(string.Join(' ', words.Take(count)).TrimEnd(',', ':', '.', '!', '?', ';').TrimStart('#')));
        if (candidates.Count == 0) return null;
        var series = conversationId is null ? await which.All(null, personId) : [await which.Run(conversationId, personId)];
        var (ids, keys) = (series.Select(s => s.Id).ToList(), candidates.Keys.ToList());
        var found = await db.Leads.Where(l => ids.Contains(l.SeriesId) && keys.Contains(l.RefKey)).ToListAsync();
        if (found.Select(l => l.SeriesId).Distinct().Count() > 1) throw new RuleBroken(T("Two meetings of yours have a lead with that reference. Say it in the chat of the one you mean."));
        if (found.MaxBy(l => candidates[l.RefKey]) is not { } lead) return null;
        return await Settled(lead, series.First(s => s.Id == lead.SeriesId), string.Join(' ', words.Skip(candidates[lead.RefKey])));
    }

    /// <summary>The lead that a card names. Cards carry ids, never rights: it must belong to this conversation, or to one of the presser's.</summary>
    /// <exception cref="RuleBroken">There is no such lead here.</exception>
    public async Task<FoundLead> Named(string? conversationId, string personId, Guid? id)
    {
        var series = await which.All(conversationId, personId);
        var ids = series.Select(s => s.Id).ToList();
        return id is not null && await db.Leads.FirstOrDefaultAsync(l => l.Id == id && ids.Contains(l.SeriesId)) is { } lead
            ? await Settled(lead, series.First(s => s.Id == lead.SeriesId), "")
            : throw new RuleBroken(T("I can't find that lead here. “leads” shows how things stand."));
    }

    // After an outage somebody may be faster than the alarm: what silence has settled is settled.
    private async Task<FoundLead> Settled(Lead lead, Series series, string rest)
    {
        await silence.Settle(lead, series);
        return new FoundLead(lead, series, rest);
    }
}
