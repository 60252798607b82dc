using System.ComponentModel.DataAnnotations;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Nagging;

/// <summary>The numbers of the reminder ladder.</summary>
public sealed class NagOptions
{
    /// <summary>Working days before the due date on which the heads-up goes out.</summary>
    [Range(1, 20)] public int HeadsUpDays { get; set; } = 2;

    /// <summary>Daily reminders after the due date before they become weekly.</summary>
    [Range(1, 60)] public int MaxOverdue { get; set; } = 5;

    /// <summary>Working days between weekly reminders.</summary>
    [Range(1, 60)] public int WeeklyEvery { get; set; } = 5;

    internal NagRules Rules => new(HeadsUpDays, MaxOverdue, WeeklyEvery: WeeklyEvery);
}
