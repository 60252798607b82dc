using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Reviews;

namespace SmarketingBot.Reviews;

/// <summary>What the review of a month shows.</summary>
/// <param name="Series">The series.</param>
/// <param name="Place">The conversation as people call it.</param>
/// <param name="Month">Which month.</param>
/// <param name="OnTime">How many promises were kept in time.</param>
/// <param name="Meetings">What became of the meetings.</param>
/// <param name="Today">Today in the series' zone.</param>
public sealed record ReviewView(Guid Series, string? Place, ReportingPeriod Month, OnTime OnTime, MeetingsHeld Meetings, LocalDate Today)
{
    /// <summary>What the two teams counted in it.</summary>
    public MonthInNumbers Numbers { get; init; } = MonthInNumbers.None;

    /// <summary>When the goal was last looked at and kept; null is never.</summary>
    public LocalDate? KeptOn { get; init; }

    /// <summary>Whether the month goes on.</summary>
    public bool IsRunning => Month.Contains(Today);
}
