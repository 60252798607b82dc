using SmarketingBot.Cards;
using SmarketingBot.Conversation;

namespace SmarketingBot.Meetings;

/// <summary>The form of who moderates when.</summary>
public static class ModeratorsDialog
{
    public const string Rota = "rota";
    public const string Next = "next";

    public static Reply Open(Turn turn, SeriesView view)
    {
        var ids = string.Join(',', view.Rota.Select(p => p.Id));
        var card = Kit.Card(
            T("Moderators"),
            Kit.Problem(turn.Problem),
            Inputs.People(Rota, T("Rota"), turn.Text(Rota) ?? (ids.Length == 0 ? null : ids), many: true, required: false),
            Inputs.People(Next, T("Next time"), turn.Text(Next), required: false),
            Kit.Subtle(T("They moderate in this order, one meeting each. All of them belong to neither sales nor marketing. “Next time” changes the next meeting only; an empty field changes nothing.")));
        card.Actions.Add(Kit.Send(T("Save"), RotaFeature.Dialog, turn.Form));
        if (view.Rota.Count > 0) card.Actions.Add(Kit.Send(T("End rota"), RotaFeature.Dialog, turn.Form, ("do", "off")));
        if (view.Rota.Count > 1) card.Actions.Add(Kit.Send(T("Pass my turn"), RotaFeature.Dialog, turn.Form, ("do", "pass")));
        return new Reply.Dialog(T("Moderators"), card);
    }
}
