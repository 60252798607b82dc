using System.Globalization;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>Sentences that the cards of a meeting and its answers share.</summary>
public static class MeetingWords
{
    /// <summary>“10:15”, on the clock of the series.</summary>
    public static string Clock(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>“Now: Leads, until 10:15.”</summary>
    public static string Now(MeetingView view) => view switch
    {
        { Current: { } topic, Box: { } box } => T($"Now: “{topic.Title}”, until {Clock(box.Until, view.Zone)}."),
        { Topics.Count: 0 } => T("There are no topics; this is an open discussion. “topic <title> 10m” adds one, “end” closes the meeting."),
        { Next: { } next } => T($"Next is “{next.Title}”. Say “next” to begin it."),
        _ => T("All topics are covered. “end” closes the meeting and posts the minutes."),
    };

    /// <summary>A question that helps both sides alike; it depends on where the topic stands and never on who speaks.</summary>
    public static string Prompt(MeetingView view) => view switch
    {
        { Current: null, Topics.Count: 0 } => T("What should both sides leave this meeting with?"),
        { Current: null, Next: null } => T("Read the commitments aloud: does everybody agree with what is written here?"),
        { Current: null } => T("Ready for the next topic?"),
        { Box: { } box } when box.IsUp(view.Now) => T("What can be decided now, and what needs one owner and a date?"),
        { Box: { } box } when box.IsNearlyUp(view.Now) => T("What is still missing for a decision?"),
        { Current.Outcome: not null } => T("What does each side need, to get to this outcome?"),
        _ => T("What would a good outcome look like for both sides?"),
    };

    /// <summary>“Floor: Sales 4 · Marketing 2 — Marketing next”, by side and never by person; null before anybody had it.</summary>
    public static string? Balance(MeetingView view)
    {
        var meeting = view.Meeting;
        if (meeting.FloorSales + meeting.FloorMarketing == 0) return null;
        var (sales, marketing) = ($"{SideWords.Say(Side.Sales)} {meeting.FloorSales}", $"{SideWords.Say(Side.Marketing)} {meeting.FloorMarketing}");
        return GiveFloor.Next(meeting) is { } side ? T($"Floor: {sales} · {marketing} — {SideWords.Say(side)} next") : T($"Floor: {sales} · {marketing}");
    }

    /// <summary>“Sam Porter, stand-in”, where both sides agreed to somebody of a side.</summary>
    public static string Moderator(string name, Meeting meeting) => meeting.StandIn ? T($"{name}, stand-in") : name;

    /// <summary>“moderated by Noa Levi”.</summary>
    public static string ModeratedBy(string name) => T($"moderated by {name}");

    /// <summary>Somebody promised something and can't be reminded yet.</summary>
    public static bool IsOutOfReach(ItemView view) => view.Item.IsAlive && view.Owner.Reach == Reach.NotInstalled;
}
