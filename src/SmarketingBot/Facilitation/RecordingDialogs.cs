using AdaptiveCards;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Facilitation;

/// <summary>The forms of a running meeting. One that comes back keeps what was filled in.</summary>
public static class RecordingDialogs
{
    private const int DaysAhead = 7;

    public static Reply Commitment(Turn turn) => Form(
        turn, T("Record commitment"), MeetingCard.Commit,
        Inputs.People("who", T("Who"), turn.Text("who")),
        What(turn, T("For example: send the deck to Acme")),
        When(turn),
        Inputs.People("checker", T("Checked by"), turn.Text("checker"), required: false));

    public static Reply TakeOn(Turn turn) => Form(turn, T("I'll do it"), MeetingCard.TakeOn, What(turn, T("For example: send the deck to Acme")), When(turn));

    public static Reply Decision(Turn turn) => Form(turn, T("Record decision"), MeetingCard.Decide, What(turn, T("For example: we raise the price in January")));

    private static AdaptiveTextInput What(Turn turn, string example) =>
        Inputs.Text("what", T("What"), turn.Text("what"), Limits.Sentence, example, multiline: true);

    private static AdaptiveDateInput When(Turn turn)
    {
        var chosen = LocalDatePattern.Iso.Parse(turn.Text("when") ?? "") is { Success: true } date ? date.Value : turn.Today.PlusDays(DaysAhead);
        return Inputs.Date("when", T("When"), chosen, turn.Today, turn.Today.PlusYears(Limits.YearsAhead));
    }

    private static Reply Form(Turn turn, string title, string verb, params AdaptiveElement[] inputs)
    {
        var card = Kit.Card(title, [Kit.Problem(turn.Problem), .. inputs]);
        card.Actions.Add(Kit.Send(T("Save"), verb, turn.Form, ("meeting", turn.Text("meeting") ?? "")));
        return new Reply.Dialog(title, card);
    }
}
