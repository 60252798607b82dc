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
        new(T("People: name, Entra object id, Teams address, time zone, language, reminder hour, working days, reminders on or off, when last seen"), ["people"],
            T("to write to the right person at their hours"), T("the name: members of their conversations; the rest: only themselves. Not being reachable: also the moderator"),
            T($"until they say “delete my data”, or {keep.ItemDays} days after they were last seen and are a member nowhere")),
        new(T("Absences: first and last day"), ["absences"], T("no reminders on those days"), T("others see “away” today, never dates or a reason"), T($"{keep.AttendanceDays} days after the last day")),
        new(T("Conversations: name, Teams address, members and their side"), ["places", "members"], T("to know where the meeting lives, and both sides"), T("members of the conversation"),
            T($"{keep.UninstalledDays} days after the bot was removed")),
        new(T("Series: purpose, time, zone, moderator, rota, holidays, parts of the agenda, settings"), ["series", "rota", "holidays", "agenda_parts"], T("to run the meeting"), T("members of the conversation"), T($"{keep.UninstalledDays} days after the bot was removed")),
        new(T("Meetings: topics, votes, decisions, stand-in"), ["meetings", "topics", "topic_votes", "decisions", "stand_ins"], T("agenda and minutes", "kept"),
            T("members of the conversation; who voted for what: nobody"), T($"{keep.ItemDays} days", "kept")),
        new(T("Words and SLA that both sides agree on: wordings with their versions, who proposed them, who said yes or not yet"), ["agreements", "hinted_acronyms"], T("so that both sides know what holds"),
            T("members of the conversation"), T($"what holds or held: {keep.UninstalledDays} days after the bot was removed; what was replaced or taken back: {keep.ItemDays} days")),
        new(T("Plans backwards from a quota: what they start from, and who made them"), ["plans"], T("to show each step again"),
            T("those for the teams: members of the conversation; one's own: only themselves"), T($"those for the teams: {keep.UninstalledDays} days after the bot was removed; one's own: until they say “delete my data”")),
        new(T("Attendance, who can't attend, raised hands"), ["participants", "excuses"], T("minutes and the floor", "kept"), T("members of the conversation"), T($"{keep.AttendanceDays} days, then only how many")),
        new(T("Ratings: 1–5 and a wish"), ["ratings"], T("to make the meeting better"), T("only as an average from three answers on; wishes without names"), T($"{keep.ItemDays} days", "kept")),
        new(T("Scoreboard: KPIs with their owner, targets, numbers and corrections with who told them, shared goals"), ["kpis", "kpi_targets", "kpi_numbers", "goals", "goal_milestones", "goal_numbers"],
            T("to see together where both sides stand"), T("members of the conversation"), T($"as long as the series; what was corrected {keep.ItemDays} days")),
        new(T("Action items: text, owner, recorder, checker, dates, notes, history"), ["action_items", "item_events"], T("what the bot is for", "kept"),
            T("members of the conversation, without lateness; reminders, snoozes and reasons: the owner, and what is stuck the moderator"), T($"{keep.ItemDays} days after closing")),
        new(T("Leads: a short reference, type, source, times, code and reason of a return, statements of the sides; nothing of a lead's person is asked for"), ["leads", "lead_events", "lead_attempts", "lead_disputes"],
            T("so that sales and marketing keep what they promised about leads"), T("members of the conversation; who took or returned which: nobody"), T($"{keep.ItemDays} days after they were handed over")),
        new(T("Signals: wins and who is thanked, objections, content pieces and whether they helped, feedback and its answer, what comes up, what is asked for"), ["signals", "signal_voices"],
            T("so that both teams hear what the other does"), T("wins, what comes up and asks: members of the conversation; objections without names; feedback: whoever looks after what it is about, by side; counts: everybody"),
            T($"{keep.ItemDays} days", "kept")),
        new(T("Campaigns: name, owner, cost, leads, accepted, deals, revenue, and their changes"), ["campaigns", "campaign_changes"], T("to tell what they cost and brought"), T("members of the conversation"), T($"{keep.ItemDays} days after the last change")),
        new(T("Messages of the bot: who, when, whether delivered, and until then their words"), ["outbox", "shown_items"], T("to say everything once, and to keep cards up to date"), T("nobody; operators can read the database"),
            T($"words {keep.QueueDays} days, the rest {keep.ItemDays} days")),
        new(T("Ids of handled activities"), ["inbox"], T("so that nothing is done twice"), T("nobody", "kept"), T($"{keep.InboxDays} days", "kept")),
        new(T("Audit: who changed rights or settings, exported, erased, or was refused; never words"), ["audit"], T("to answer for the above"), T("operators", "kept"), T($"{keep.AuditDays} days", "kept")),
        new(T("What can be undone: who, which, when"), ["deeds"], T("“undo” within ten minutes"), T("only themselves", "kept"), T("a day", "kept")),
        new(T("Retros: notes to keep, stop and try, votes"), ["retros", "retro_notes", "retro_votes"], T("to look back together"), T("notes without names once they are shown, and how many votes; who wrote and voted what: only themselves"), T($"{keep.ItemDays} days", "kept")),
        new(T("Tables of numbers that wait to be stored"), ["imports"], T("to show what would be stored"), T("members of the conversation"), T("a day", "kept")),
        new(T("Keys of other programs: name, who made it, until when, last used, a fingerprint; answers given to them"), ["api_keys", "api_answers"], T("to let a CRM tell numbers"), T("the moderator", "kept"), T("as long as the series; answers a day")),
        new(T("Links to documents: who asked for which, when, whether opened, a fingerprint of the address"), ["links"], T("to give a document once, to whoever asked"), T("only themselves", "kept"), T("a day", "kept")),
        new(T("The bot's own diary: what is due when, counters, the clock"), ["alarms", "tenant_counters", "tenant_leases", "tenant_switches", "tick"], T("to remind on time, over restarts"), T("operators", "kept"), T("as long as the thing it is about")),
    ];
}

/// <summary>One kind of data.</summary>
/// <param name="What">What is stored.</param>
/// <param name="Tables">Where: tables of the database.</param>
/// <param name="Why">For what.</param>
/// <param name="WhoSees">Who gets to see it through the bot.</param>
/// <param name="HowLong">When it is deleted.</param>
public sealed record KeptData(string What, IReadOnlyList<string> Tables, string Why, string WhoSees, string HowLong);
