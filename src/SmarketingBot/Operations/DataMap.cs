using SmarketingBot.Core.Operations;

namespace SmarketingBot.Operations;

/// <summary>
/// What is stored, in plain words: the page /privacy and README's table are made of it, and a test holds it against the
/// store, table by table.
/// </summary>
public static class DataMap
{
    /// <summary>Each kind of data, with how long these settings keep it.</summary>
    public static IReadOnlyList<KeptData> Rows(RetentionOptions keep) =>
    [
        new("People: name, Entra object id, Teams address, time zone, language, reminder hour, working days, reminders on or off, when last seen", ["people"],
            "to write to the right person at their hours", "the name: members of their conversations; the rest: only themselves. Not being reachable: also the moderator",
            $"until they say “delete my data”, or {keep.ItemDays} days after they were last seen and are a member nowhere"),
        new("Absences: first and last day", ["absences"], "no reminders on those days", "others see “away” today, never dates or a reason", $"{keep.AttendanceDays} days after the last day"),
        new("Conversations: name, Teams address, members and their side", ["places", "members"], "to know where the meeting lives, and both sides", "members of the conversation",
            $"{keep.UninstalledDays} days after the bot was removed"),
        new("Series: purpose, time, zone, moderator, rota, holidays, parts of the agenda, settings", ["series", "rota", "holidays", "agenda_parts"], "to run the meeting", "members of the conversation", $"{keep.UninstalledDays} days after the bot was removed"),
        new("Meetings: topics, votes, decisions, stand-in", ["meetings", "topics", "topic_votes", "decisions", "stand_ins"], "agenda and minutes",
            "members of the conversation; who voted for what: nobody", $"{keep.ItemDays} days"),
        new("Words and SLA that both sides agree on: wordings with their versions, who proposed them, who said yes or not yet", ["agreements", "hinted_acronyms"], "so that both sides know what holds",
            "members of the conversation", $"what holds or held: {keep.UninstalledDays} days after the bot was removed; what was replaced or taken back: {keep.ItemDays} days"),
        new("Plans backwards from a quota: what they start from, and who made them", ["plans"], "to show each step again",
            "those for the teams: members of the conversation; one's own: only themselves", $"those for the teams: {keep.UninstalledDays} days after the bot was removed; one's own: until they say “delete my data”"),
        new("Attendance, who can't attend, raised hands", ["participants", "excuses"], "minutes and the floor", "members of the conversation", $"{keep.AttendanceDays} days, then only how many"),
        new("Ratings: 1–5 and a wish", ["ratings"], "to make the meeting better", "only as an average from three answers on; wishes without names", $"{keep.ItemDays} days"),
        new("Scoreboard: KPIs with their owner, targets, numbers and corrections with who told them, shared goals", ["kpis", "kpi_targets", "kpi_numbers", "goals", "goal_milestones", "goal_numbers"],
            "to see together where both sides stand", "members of the conversation", $"as long as the series; what was corrected {keep.ItemDays} days"),
        new("Action items: text, owner, recorder, checker, dates, notes, history", ["action_items", "item_events"], "what the bot is for",
            "members of the conversation, without lateness; reminders, snoozes and reasons: the owner, and what is stuck the moderator", $"{keep.ItemDays} days after closing"),
        new("Leads: a short reference, type, source, times, code and reason of a return, statements of the sides; nothing of a lead's person is asked for", ["leads", "lead_events", "lead_attempts", "lead_disputes"],
            "so that sales and marketing keep what they promised about leads", "members of the conversation; who took or returned which: nobody", $"{keep.ItemDays} days after they were handed over"),
        new("Signals: wins and who is thanked, objections, content pieces and whether they helped, feedback and its answer, what comes up, what is asked for", ["signals", "signal_voices"],
            "so that both teams hear what the other does", "wins, what comes up and asks: members of the conversation; objections without names; feedback: whoever looks after what it is about, by side; counts: everybody",
            $"{keep.ItemDays} days"),
        new("Campaigns: name, owner, cost, leads, accepted, deals, revenue, and their changes", ["campaigns", "campaign_changes"], "to tell what they cost and brought", "members of the conversation", $"{keep.ItemDays} days after the last change"),
        new("Messages of the bot: who, when, whether delivered, and until then their words", ["outbox", "shown_items"], "to say everything once, and to keep cards up to date", "nobody; operators can read the database",
            $"words {keep.QueueDays} days, the rest {keep.ItemDays} days"),
        new("Ids of handled activities", ["inbox"], "so that nothing is done twice", "nobody", $"{keep.InboxDays} days"),
        new("Audit: who changed rights or settings, exported, erased, or was refused; never words", ["audit"], "to answer for the above", "operators", $"{keep.AuditDays} days"),
        new("What can be undone: who, which, when", ["deeds"], "“undo” within ten minutes", "only themselves", "a day"),
        new("Retros: notes to keep, stop and try, votes", ["retros", "retro_notes", "retro_votes"], "to look back together", "notes without names once they are shown, and how many votes; who wrote and voted what: only themselves", $"{keep.ItemDays} days"),
        new("Tables of numbers that wait to be stored", ["imports"], "to show what would be stored", "members of the conversation", "a day"),
        new("Keys of other programs: name, who made it, until when, last used, a fingerprint; answers given to them", ["api_keys", "api_answers"], "to let a CRM tell numbers", "the moderator", "as long as the series; answers a day"),
        new("Links to documents: who asked for which, when, whether opened, a fingerprint of the address", ["links"], "to give a document once, to whoever asked", "only themselves", "a day"),
        new("The bot's own diary: what is due when, counters, the clock", ["alarms", "tenant_counters", "tenant_leases", "tenant_switches", "tick"], "to remind on time, over restarts", "operators", "as long as the thing it is about"),
    ];
}

/// <summary>One kind of data.</summary>
/// <param name="What">What is stored.</param>
/// <param name="Tables">Where: tables of the database.</param>
/// <param name="Why">For what.</param>
/// <param name="WhoSees">Who gets to see it through the bot.</param>
/// <param name="HowLong">When it is deleted.</param>
public sealed record KeptData(string What, IReadOnlyList<string> Tables, string Why, string WhoSees, string HowLong);
