using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Meetings;

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
        view.Stopped ? "Sending is stopped" : "Sending is on",
        Kit.Eyebrow("For administrators"),
        Kit.Title(view.Stopped ? "Sending is stopped" : "Everything is being sent"),
        view.Stopped ? Kit.Line("I answer whoever asks me and say nothing on my own. What I promised to say waits.") : null,
        Kit.Facts(
            ("Meetings", SeriesWords.Count(view.Series, "series", "series")),
            ("People", view.People.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Open items", view.OpenItems.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Waiting to be sent", view.Waiting == 0 ? "nothing" : $"{view.Waiting}, the oldest for {view.OldestMinutes} min"),
            ("Not reachable yet", SeriesWords.Count(view.Unreachable, "person", "people")),
            ("Given up", SeriesWords.Count(view.Failed, "message", "messages"))),
        Kit.Buttons(
            view.Stopped ? Kit.Press("Start sending", Start).First() : Kit.Press("Stop sending", Stop),
            Kit.Press("Series", List),
            Kit.Open("Leaver", Leaver)));

    public static AdaptiveCard Meetings(AdminView view) => Kit.Card(
        "The meetings I look after",
        [
            Kit.Eyebrow("For administrators"),
            Kit.Title("The meetings I look after"),
            view.Meetings.Count == 0 ? Kit.Line("None yet.") : null,
            .. view.Meetings.Take(Rows).Select(s => (AdaptiveElement)Kit.Group(
                Kit.Row(Kit.Quote(s.Name), SeriesWords.Count(s.OpenItems, "open item", "open items")),
                Kit.Under($"{s.When} · {Kit.Quote(s.Moderator)}{(s.Removed ? " · I was removed there" : "")}"))),
            view.Meetings.Count > Rows ? Kit.Subtle($"and {view.Meetings.Count - Rows} more") : null,
            Kit.Buttons(Kit.Press("Status", Overview)),
        ]);

    public static Reply Form(Turn turn)
    {
        var card = Kit.Card(
            "Leaver",
            Kit.Problem(turn.Problem),
            Kit.Line("Reminders to somebody who left stop, and their open items go to the moderators."),
            Inputs.Text(Who, "Who left", turn.Text(Who), Limits.Name, "Their name, for example Mia Novak"));
        card.Actions.Add(Kit.Send("Hand over", Leaver, turn.Form));
        return new Reply.Dialog("Leaver", card);
    }
}
