using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Agendas;

/// <summary>The form for votes; whoever proposed a topic takes it off there, the moderator moves and removes any.</summary>
public static class VoteDialog
{
    public const string Votes = "votes";
    public const string Place = "place";

    public static Reply Open(Turn turn, IReadOnlyList<Topic> topics, IReadOnlyList<Topic> parked, IReadOnlyCollection<Guid> mine, bool isModerator)
    {
        var waiting = topics.Select((topic, index) => (Topic: topic, Number: index + 1)).Where(t => t.Topic.State is TopicState.Proposed or TopicState.Planned).ToList();
        if (waiting.Count + parked.Count == 0)
            throw new RuleBroken(T("There is no topic to vote for right now. Add one, for example “topic Pricing page 10m”."));
        var own = waiting.Where(t => isModerator || t.Topic.ProposerId == turn.Who.Id).ToList();
        var choices = waiting.Select(t => ($"{t.Number} {t.Topic.Title}", t.Topic.Id.ToString()))
            .Concat(parked.Select((t, index) => (T($"{topics.Count + index + 1} {t.Title} (parked last time)"), t.Id.ToString())));
        var chosen = string.Join(',', waiting.Select(t => t.Topic.Id).Where(mine.Contains));
        var card = Kit.Card(
            T("Vote", "button"),
            Kit.Problem(turn.Problem),
            Inputs.Choice(Votes, T("Topics you would like first"), choices, turn.Text(Votes) ?? (chosen.Length == 0 ? null : chosen), many: true, required: false),
            Kit.Subtle(T("One vote a topic. Who voted for what stays with me.")),
            Kit.Buttons(Kit.Send(T("Vote", "button"), AgendaCard.Vote, turn.Form)),
            own.Count > 0
                ? Inputs.Choice(Place, isModerator ? T("For you as moderator: move or remove a topic") : T("Yours, if you want to take it off"), own.Select(t => ($"{t.Number} {t.Topic.Title}", t.Topic.Id.ToString())), turn.Text(Place) ?? own[^1].Topic.Id.ToString(), required: false)
                : null,
            own.Count > 0
                ? Kit.Buttons(
                    isModerator && waiting.Count > 1 ? Kit.Send(T("Move up"), AgendaCard.Vote, turn.Form, ("do", "up")) : null,
                    isModerator && waiting.Count > 1 ? Kit.Send(T("Move down"), AgendaCard.Vote, turn.Form, ("do", "down")) : null,
                    Kit.Send(T("Remove"), AgendaCard.Vote, turn.Form, ("do", "remove")))
                : null);
        return new Reply.Dialog(T("Vote", "button"), card);
    }
}
