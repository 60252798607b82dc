using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Keys;

namespace SmarketingBot.Api;

/// <summary>The keys of a series, and the forms that make and end one. No card ever holds a key itself.</summary>
public static class KeysCard
{
    public const string New = "keys.new";
    public const string Revoke = "keys.revoke";

    /// <param name="keys">Each with what is to be said of it.</param>
    public static AdaptiveCard Of(IReadOnlyList<(string Name, string Standing)> keys) => Kit.Card(
        T("Keys for other programs"),
        [
            Kit.Title(T("Keys for other programs")),
            Kit.Under(T("With a key a CRM or a workflow tells numbers to this scoreboard. It reads nothing.")),
            .. keys.Select(key => Kit.Row(Kit.Quote(key.Name), key.Standing)),
            keys.Count == 0 ? Kit.Line(T("There are none yet.")) : null,
            Kit.Subtle(T("Without buttons, say for example **api key CRM** or **api key revoke CRM**")),
            Kit.Buttons(Kit.Open(T("New key"), New).First(), keys.Count == 0 ? null : Kit.Open(T("End a key"), Revoke)),
        ]);

    public static Reply NewForm(Turn turn)
    {
        var card = Kit.Card(
            T("New key"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("It is shown once, to you, at an address in our own chat. It works for a year.")),
            Inputs.Text("name", T("What is it for?"), turn.Text("name"), ManageKeys.LongestName, "CRM"));
        card.Actions.Add(Kit.Send(T("Make it"), New, turn.Form));
        return new Reply.Dialog(T("New key"), card);
    }

    public static Reply RevokeForm(Turn turn, IReadOnlyList<ApiKey> keys)
    {
        var card = Kit.Card(
            T("End a key"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("Whatever uses it can tell nothing more from then on. It can't be undone.")),
            Inputs.Choice("key", T("Which key?"), keys.Select(k => (k.Name, k.Id.ToString("N"))), turn.Text("key")));
        card.Actions.Add(Kit.Send(T("End it"), Revoke, turn.Form));
        return new Reply.Dialog(T("End a key"), card);
    }
}
