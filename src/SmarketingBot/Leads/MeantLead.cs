using SmarketingBot.Conversation;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Meetings;

namespace SmarketingBot.Leads;

/// <summary>The series or the lead that a turn is about: that of the conversation, or in one's own chat that of one's own meeting.</summary>
public sealed class MeantLead(FindLead find, MeantSeries which)
{
    public Task<Series> Series(Turn turn) => which.Of(turn);

    /// <summary>The lead with which the words begin, and the words after it.</summary>
    public Task<FoundLead> Said(Turn turn) => find.Said(turn.Here.Shared, turn.Who.Id, turn.Said.Show(turn.Said.Text));

    /// <summary>As <see cref="Said"/>, but null where there is none.</summary>
    public Task<FoundLead?> Try(Turn turn) => find.Try(turn.Here.Shared, turn.Who.Id, turn.Said.Show(turn.Said.Text));

    /// <summary>The lead that a button or a form names.</summary>
    public Task<FoundLead> Named(Turn turn) => find.Named(turn.Here.Shared, turn.Who.Id, turn.Id("lead"));
}
