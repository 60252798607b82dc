using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Agendas;

/// <summary>The form that adds a topic.</summary>
public static class TopicDialog
{
    public const string Topic = "topic";
    public const string Minutes = "minutes";
    public const string Outcome = "outcome";
    public const string Presenter = "presenter";

    public static Reply Open(Turn turn)
    {
        var card = Kit.Card(
            T("Add topic"),
            Kit.Problem(turn.Problem),
            Inputs.Text(Topic, T("Topic"), turn.Text(Topic), Limits.Title, T("For example Pricing page")),
            Inputs.Number(Minutes, T("Minutes", "of time"), turn.Number(Minutes) ?? AddTopic.DefaultMinutes, Limits.TopicMinutesMin, Limits.TopicMinutesMax),
            Inputs.Text(Outcome, T("Outcome"), turn.Text(Outcome), Limits.Sentence, T("So that … for example we can launch in March"), required: false),
            Inputs.People(Presenter, T("Presenter"), turn.Text(Presenter), required: false));
        card.Actions.Add(Kit.Send(T("Save"), AgendaCard.AddTopic, turn.Form));
        return new Reply.Dialog(T("Add topic"), card);
    }
}
