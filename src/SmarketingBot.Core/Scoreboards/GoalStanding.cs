using NodaTime;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Where the shared goal stands.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Number">What was told last; null is nothing yet.</param>
/// <param name="Pace">What it means.</param>
/// <param name="Milestones">Its parts, by date.</param>
public sealed record GoalStanding(SharedGoal Goal, GoalNumber? Number, Pace Pace, IReadOnlyList<GoalMilestone> Milestones)
{
    /// <summary>All of it is there.</summary>
    public bool IsReached => Number is { } number && number.Value >= Goal.Target;

    /// <summary>How a part of it stands on a day.</summary>
    public string Of(GoalMilestone part, LocalDate today)
    {
        var have = Number?.Value ?? 0;
        return have >= part.Value ? T("reached", "goal")
            : part.By < today ? T($"missed, {Say(part.Value - have)} short")
            : Number is null ? T("to come") : T($"{Say(part.Value - have)} to go");
    }

    /// <summary>A number of this goal as people read it.</summary>
    public string Say(decimal value) => KpiWords.Money(Kernel.Amounts.Say(value), Goal.Currency);
}
