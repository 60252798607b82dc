using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>The question to both sides whether somebody of one of them may run this meeting.</summary>
public static class StandInCard
{
    public const string Agree = "standin.agree";

    /// <summary>Opens the form to propose somebody; the agenda has the button too.</summary>
    public const string Propose = Agendas.AgendaCard.StandIn;

    public const string Who = "who";

    public static Reply Form(Turn turn)
    {
        var card = Kit.Card(
            "Stand-in",
            Kit.Problem(turn.Problem),
            Kit.Line("When nobody neutral is there, somebody of a side can run this one meeting. One yes from each side is needed."),
            Inputs.People(Who, "Who", turn.Text(Who)));
        card.Actions.Add(Kit.Send("Propose", Propose, turn.Form, ("meeting", turn.Text("meeting") ?? "")));
        return new Reply.Dialog("Stand-in", card);
    }

    public static AdaptiveCard Question(Meeting meeting, Person person, StandIn asked) => Kit.Card(
        $"May {person.Name} run this meeting? Say “stand in {person.Name}” to agree.",
        Kit.Eyebrow("Stand-in, for this meeting only"),
        Kit.Title($"May {Kit.Quote(person.Name)} run this meeting?"),
        Kit.Line("Nobody neutral is there, so one yes from each side is needed."),
        Kit.Line($"Sales {Mark(asked.SalesAgreed)} · Marketing {Mark(asked.MarketingAgreed)}"),
        Kit.Buttons(Kit.Press("Agree", Agree, ("meeting", meeting.Id), ("who", person.Id))));

    public static AdaptiveCard Agreed(string name) => Line($"{name} runs this meeting as a stand-in: both sides agreed.");

    public static AdaptiveCard Settled(string name) => Line($"{name} was proposed as a stand-in. That is settled now.");

    private static string Mark(bool agreed) => agreed ? "✓" : "–";

    private static AdaptiveCard Line(string sentence) => Kit.Card(sentence, Kit.Line(Kit.Quote(sentence)));
}
