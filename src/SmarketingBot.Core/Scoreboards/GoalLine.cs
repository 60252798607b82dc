using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>The shared goal in one line, above the sides wherever numbers are shown. Plain text: cards quote it.</summary>
public static class GoalLine
{
    /// <summary>"Together: 7 of 12 new customers, on pace".</summary>
    public static string Of(GoalStanding standing, LocalDate today)
    {
        var (goal, by) = (standing.Goal, DateWords.Say(standing.Goal.By, today));
        if (standing.Number is not { } number) return T($"Together: {standing.Say(goal.Target)} {goal.What} by {by}, not entered yet");
        var verdict = standing.IsReached ? T("reached", "goal")
            : goal.By < today ? T($"over since {by}")
            : standing.Pace.Words;
        return T($"Together: {standing.Say(number.Value)} of {standing.Say(goal.Target)} {goal.What}, {verdict}");
    }
}
