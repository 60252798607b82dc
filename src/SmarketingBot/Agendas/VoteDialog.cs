using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Agendas;

/// <summary>The form for votes; the moderator's also moves topics.</summary>
public static class VoteDialog
{
    public const string Votes = "votes";
    public const string Place = "place";

    public static Reply Open(Turn turn, IReadOnlyList<Topic> topics, IReadOnlyList<Topic> parked, IReadOnlyCollection<Guid> mine, bool isModerator)
    {
        var waiting = topics.Select((topic, index) => (Topic: topic, Number: index + 1)).Where(t => t.Topic.State is TopicState.Proposed or TopicState.Planned).ToList();
        if (waiting.Count + parked.Count == 0)
            throw new RuleBroken("There is no topic to vote for right now. Add one, for example “topic Pricing page 10m”.");
        var choices = waiting.Select(t => ($"{t.Number} {t.Topic.Title}", t.Topic.Id.ToString()))
            .Concat(parked.Select((t, index) => ($"{topics.Count + index + 1} {t.Title} (parked last time)", t.Id.ToString())));
        var chosen = string.Join(',', waiting.Select(t => t.Topic.Id).Where(mine.Contains));
        var card = Kit.Card(
            "Vote",
            Kit.Problem(turn.Problem),
            Inputs.Choice(Votes, "Topics you would like first", choices, turn.Text(Votes) ?? (chosen.Length == 0 ? null : chosen), many: true, required: false),
            Kit.Subtle("One vote a topic. Who voted for what stays with me."),
            Kit.Buttons(Kit.Send("Vote", AgendaCard.Vote, turn.Form)),
            isModerator && waiting.Count > 1
                ? Inputs.Choice(Place, "For you as moderator: move a topic", waiting.Select(t => ($"{t.Number} {t.Topic.Title}", t.Topic.Id.ToString())), turn.Text(Place) ?? waiting[^1].Topic.Id.ToString(), required: false)
                : null,
            isModerator && waiting.Count > 1
                ? Kit.Buttons(Kit.Send("Move up", AgendaCard.Vote, turn.Form, ("do", "up")), Kit.Send("Move down", AgendaCard.Vote, turn.Form, ("do", "down")))
                : null);
        return new Reply.Dialog("Vote", card);
    }
}
