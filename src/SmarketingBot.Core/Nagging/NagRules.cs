namespace SmarketingBot.Core.Nagging;

/// <summary>The numbers of the ladder (product §7). Values below one count as one, so that no setting can stop reminders by accident.</summary>
/// <param name="HeadsUpDays">How many working days before the due date the heads-up goes out.</param>
/// <param name="MaxOverdue">How many daily reminders follow the due date before the weekly ones.</param>
/// <param name="ModeratorAt">With which of them the moderator is told.</param>
/// <param name="WeeklyEvery">Working days between two weekly reminders.</param>
/// <param name="OnDayOfPromise">Whether somebody who promised something today can be reminded of it today.</param>
/// <param name="SmallestSide">How many people a side needs at least before anything is counted for it.</param>
/// <param name="Digest">Where a group reads counts, as long as its moderator says nothing else.</param>
public sealed record NagRules(
    int HeadsUpDays = 2, int MaxOverdue = 5, int ModeratorAt = 3, int WeeklyEvery = 5, bool OnDayOfPromise = false, int SmallestSide = 3, NagDigest Digest = NagDigest.Weekly);
