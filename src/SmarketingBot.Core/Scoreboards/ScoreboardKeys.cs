namespace SmarketingBot.Core.Scoreboards;

/// <summary>What makes each message about numbers one message.</summary>
public static class ScoreboardKeys
{
    /// <summary>The answer to a number, with what its teller can still do about it.</summary>
    public static string Number(Guid numberId) => $"number/{numberId:N}";

    /// <summary>The answer to where the goal stands.</summary>
    public static string GoalNumber(Guid numberId) => $"goal/number/{numberId:N}";

    /// <summary>The answer to a new goal.</summary>
    public static string Goal(Guid goalId) => $"goal/set/{goalId:N}";

    /// <summary>A goal is reached: said once.</summary>
    public static string Reached(Guid goalId) => $"goal/reached/{goalId:N}";

    /// <summary>The numbers that one person is asked for before one agenda.</summary>
    public static string Missing(Guid meetingId, string personId) => $"numbers/{meetingId:N}/{personId}";
}
