using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>How things stand, for everybody; who can't be reached is told by name only to the moderator, in private.</summary>
public sealed class StatusFeature(BotDb db, SeriesViews views) : IFeature<StatusFeature>
{
    public const string Verb = "series.status";

    // More would be a list nobody reads; whoever is in more meetings asks in their conversations.
    private const int Most = 5;

    public static void Describe(FeatureRows<StatusFeature> rows) => rows
        .Look("status", Where.Conversation, "status", "Shows the next meeting, its agenda and its moderator, and whether I am well.", (f, t) => f.Here(t))
        .Look("status", Where.Personal, "status", "Shows how your meetings stand.", (f, t) => f.Mine(t))
        .Button(Verb, (f, t) => t.Here.IsPersonal ? f.Mine(t) : f.Here(t));

    private async Task<Reply> Here(Turn turn) => new Reply.Card(StatusCard.Here(await views.In(turn.Here.Root), await Pulse.Of(db, turn.Now)), T("Status"));

    private async Task<Reply> Mine(Turn turn)
    {
        var mine = await db.Series
            .Where(s => s.Cadence != null && db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == turn.Who.Id && m.Present))
            .OrderBy(s => s.Id).Select(s => s.ConversationId).Take(Most).ToListAsync();
        var shown = new List<SeriesView>();
        foreach (var conversation in mine) shown.Add(await views.In(conversation));
        return new Reply.Card(StatusCard.Mine(shown, turn.Who.Id, await Pulse.Of(db, turn.Now), turn.Who.Zone, turn.Today), T("Status"));
    }
}
