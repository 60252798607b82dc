using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Operations;

/// <summary>How the bot does in a tenant, for administrators.</summary>
public static class AdminCard
{
    public const string Stop = "admin.stop";
    public const string Start = "admin.start";
    public const string List = "admin.series";
    public const string Overview = "admin.status";
    public const string Leaver = "admin.leaver";
    public const string Who = "who";
    private const int Rows = 20;

    public static AdaptiveCard Status(AdminView view) => Kit.Card(
        Summary(view),
        Kit.Eyebrow(T("For administrators")),
        Kit.Title(view.Stopped ? T("Sending is stopped") : T("Everything is being sent")),
        view.Stopped ? Kit.Line(T("I answer whoever asks me and say nothing on my own. What I promised to say waits.")) : null,
        Kit.Facts(
            (T("Meetings"), view.Series == 1 ? T("1 series") : T($"{view.Series} series")),
            (T("People"), view.People.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (T("Open items"), view.OpenItems.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (T("Waiting to be sent"), view.Waiting == 0 ? T("nothing", "to be sent") : T($"{view.Waiting}, the oldest for {view.OldestMinutes} min")),
            (T("Not reachable yet"), view.Unreachable == 1 ? T("1 person") : T($"{view.Unreachable} people")),
            (T("Given up"), view.Failed == 1 ? T("1 message") : T($"{view.Failed} messages"))),
        Kit.Buttons(
            view.Stopped ? Kit.Press(T("Start sending"), Start).First() : Kit.Press(T("Stop sending"), Stop),
            Kit.Press(T("Series"), List),
            Kit.Open(T("Leaver"), Leaver)));

    public static string Summary(AdminView view) => view.Stopped ? T("Sending is stopped") : T("Sending is on");

    public static AdaptiveCard Meetings(AdminView view) => Kit.Card(
        T("The meetings I look after"),
        [
            Kit.Eyebrow(T("For administrators")),
            Kit.Title(T("The meetings I look after")),
            view.Meetings.Count == 0 ? Kit.Line(T("None yet.")) : null,
            .. view.Meetings.Take(Rows).Select(s => (AdaptiveElement)Kit.Group(
                Kit.Row(Kit.Quote(s.Name), s.OpenItems == 1 ? T("1 open item") : T($"{s.OpenItems} open items")),
                Kit.Under(s.Removed ? T($"{s.When} · {Kit.Quote(s.Moderator)} · I was removed there") : $"{s.When} · {Kit.Quote(s.Moderator)}"))),
            view.Meetings.Count > Rows ? Kit.Subtle(T($"and {view.Meetings.Count - Rows} more")) : null,
            Kit.Buttons(Kit.Press(T("Status"), Overview)),
        ]);

    public static Reply Form(Turn turn)
    {
        var card = Kit.Card(
            T("Leaver"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("Reminders to somebody who left stop, and their open items go to the moderators.")),
            Inputs.Text(Who, T("Who left"), turn.Text(Who), Limits.Name, T("Their name, for example Mia Novak")));
        card.Actions.Add(Kit.Send(T("Hand over", "what they promised"), Leaver, turn.Form));
        return new Reply.Dialog(T("Leaver"), card);
    }
}
