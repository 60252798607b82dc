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

    /// <summary>With which daily reminder after the due date the moderator is told.</summary>
    [Range(1, 60)] public int ModeratorAt { get; set; } = 3;

    /// <summary>How many people a side must have before counts are shown for it, so that none is about one person.</summary>
    [Range(1, 1000)] public int SmallestSide { get; set; } = 3;

    /// <summary>Where a group reads how many promises are past their date, as long as its moderator says nothing else.</summary>
    public NagDigest Digest { get; set; } = NagDigest.Weekly;

    internal NagRules Rules => new(HeadsUpDays, MaxOverdue, ModeratorAt, WeeklyEvery, SmallestSide: SmallestSide, Digest: Digest);
}
