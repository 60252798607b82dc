using System.ComponentModel.DataAnnotations;

namespace SmarketingBot.Core.Operations;

/// <summary>How long things are kept, in days of people's time.</summary>
public sealed class RetentionOptions
{
    /// <summary>The words of messages that were said, and the answers themselves.</summary>
    [Range(1, 3650)] public int QueueDays { get; set; } = 7;

    /// <summary>Which activities were handled already; Teams repeats them within minutes.</summary>
    [Range(1, 3650)] public int InboxDays { get; set; } = 7;

    /// <summary>Items, their history, meetings and their topics and decisions, after they were closed; and people who are members nowhere, after they were last seen.</summary>
    [Range(1, 36500)] public int ItemDays { get; set; } = 400;

    /// <summary>Who took part in a meeting, afterwards only how many; and absences that are over.</summary>
    [Range(1, 36500)] public int AttendanceDays { get; set; } = 90;

    /// <summary>Who changed rights and settings, exported, erased or was refused.</summary>
    [Range(1, 36500)] public int AuditDays { get; set; } = 730;

    /// <summary>Everything of a conversation from which the bot was removed.</summary>
    [Range(1, 3650)] public int UninstalledDays { get; set; } = 30;
}
