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
            T("Stand-in"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("When nobody neutral is there, somebody of a side can run this one meeting. One yes from each side is needed.")),
            Inputs.People(Who, T("Who"), turn.Text(Who)));
        card.Actions.Add(Kit.Send(T("Propose"), Propose, turn.Form, ("meeting", turn.Text("meeting") ?? "")));
        return new Reply.Dialog(T("Stand-in"), card);
    }

    public static AdaptiveCard Question(Meeting meeting, Person person, StandIn asked) => Kit.Card(
        T($"May {person.Name} run this meeting? Say “stand in {person.Name}” to agree."),
        Kit.Eyebrow(T("Stand-in, for this meeting only")),
        Kit.Title(T($"May {Kit.Quote(person.Name)} run this meeting?")),
        Kit.Line(T("Nobody neutral is there, so one yes from each side is needed.")),
        Kit.Line($"{SideWords.Say(Side.Sales)} {Mark(asked.SalesAgreed)} · {SideWords.Say(Side.Marketing)} {Mark(asked.MarketingAgreed)}"),
        Kit.Buttons(Kit.Press(T("Agree"), Agree, ("meeting", meeting.Id), ("who", person.Id))));

    public static AdaptiveCard Agreed(string name) => Line(T($"{name} runs this meeting as a stand-in: both sides agreed."));

    public static AdaptiveCard Settled(string name) => Line(T($"{name} was proposed as a stand-in. That is settled now."));

    private static string Mark(bool agreed) => agreed ? "✓" : "–";

    private static AdaptiveCard Line(string sentence) => Kit.Card(sentence, Kit.Line(Kit.Quote(sentence)));
}
