namespace SmarketingBot.Tests.Proof;

/// <summary>
/// What a bot of this kind is expected to get right: the plays that any reminding bot must pass, the pitfalls that Teams
/// bots fall into, what users of such tools complain about, and what the store checks of a bot. Each is proven by a test that names it.
/// </summary>
internal static class Claims
{
    /// <param name="Name">How tests name it.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="NotOurs">Why no test proves it; null where one must.</param>
    internal sealed record Claim(string Name, string Title, string? NotOurs = null);

    public static readonly IReadOnlyList<Claim> All =
    [
        new("play 1", "Reminders stop the minute Done is pressed"),
        new("play 2", "Nothing at night"),
        new("play 3", "Nothing at weekends"),
        new("play 4", "The hour is kept over a change of clocks, both ways"),
        new("play 5", "Down for three days brings one reminder, not three"),
        new("play 6", "Throttled, then said once"),
        new("play 7", "Two deliverers say one message"),
        new("play 8", "Somebody left the team"),
        new("play 9", "Who has a stake in it is refused as moderator"),
        new("play 10", "A forged id in a card's data"),
        new("play 11", "The same click twice"),
        new("play 12", "SQLite and PostgreSQL agree"),

        new("pitfall 1", "Delivery is at least once, and invokes come again under a new id"),
        new("pitfall 2", "The turn must not wait for slow work"),
        new("pitfall 3", "Retry what may pass, wait as told, and nothing else"),
        new("pitfall 4", "Text and card are two activities, and a change is an edit"),
        new("pitfall 5", "The endpoint is not open"),
        new("pitfall 6", "Addresses survive a restart, go stale, and are given up"),
        new("pitfall 7", "A chat is not a meeting, and its events may come twice or never"),
        new("pitfall 8", "Nobody is spammed"),
        new("pitfall 9", "Cards work beyond the desktop, and their data gives no rights"),
        new("pitfall 10", "Zones, namesakes and markup in people's words"),
        new("pitfall 11", "The package is accepted, and no exception's text reaches people"),

        new("pain 1", "Actions are not chased"),
        new("pain 2", "Last meeting's actions are not reviewed"),
        new("pain 3", "Unfinished topics are lost"),
        new("pain 4", "People arrive unprepared, and the tone nags"),
        new("pain 5", "Due dates set by others"),
        new("pain 6", "The facilitator forgets the timer and the end"),
        new("pain 7", "Who facilitates next?"),
        new("pain 8", "The meeting is at the wrong hour after a change of clocks"),
        new("pain 9", "Overdue flips at midnight UTC"),
        new("pain 10", "A missed window skips the day; weekends are not known"),
        new("pain 11", "Reminders on holidays and when away"),
        new("pain 12", "A pause is for ever, or not honoured everywhere"),
        new("pain 13", "Added without consent, and no way out"),
        new("pain 14", "Digest noise"),
        new("pain 15", "Reminders without a guard on their interval"),
        new("pain 16", "Scheduled reminders die silently"),
        new("pain 17", "Duplicate posts"),
        new("pain 18", "One click runs twice"),
        new("pain 19", "Not delivered: not installed, or blocked"),
        new("pain 20", "Throttling stops a fan-out half-way"),
        new("pain 21", "Card refresh shows the wrong thing to the wrong person"),
        new("pain 22", "Buttons fail on a phone"),
        new("pain 23", "Text and card arrive as two, and the feed says only “sent a card”"),
        new("pain 24", "Meeting events are missing"),
        new("pain 25", "Deployment and consent are the bulk of the trouble", "The loop is done in a running bot; README, DoctorTests and StartTests look after what comes before."),
        new("pain 26", "The SDK changes underneath", "Answered by the shape of the code: WallTests keep the SDK in one folder, and the Wire tests hold its contract."),

        new("store 1", "Hi, hello and help are answered in any letter case, unknown text too"),
        new("store 2", "Commands are listed with a description, none twice, none with a slash"),
        new("store 3", "One welcome an install, not again with help, and by the manifest's name"),
        new("store 4", "In a group one message, and none to its members in private"),
        new("store 5", "A private message that a group caused says where it comes from"),
        new("store 6", "Who is notified can turn it off"),
        new("store 7", "At most six actions a card"),
        new("store 8", "Not for notifications only, and the manifest says so"),
        new("store 9", "Whoever uses the menu of a message sees what came of it"),
        new("store 10", "Privacy and terms of use have pages that work"),
        new("store 11", "Synonyms and thanks are understood"),
        new("store 12", "Personal data stays in the personal chat"),
        new("store 13", "In a group the bot says that it has to be mentioned"),
        new("store 14", "Small, dark and high-contrast screens", "Looked at by tests/Pictures, which .ci/run draws and counts."),
    ];
}
