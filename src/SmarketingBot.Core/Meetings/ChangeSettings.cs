using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>The moderator sets how a series behaves.</summary>
public sealed class ChangeSettings(ListHolidays holidays)
{
    /// <summary>Most working days between the agenda and the meeting.</summary>
    public const int MostLead = 10;

    /// <summary>Fewest and most people of a side of which counts are told.</summary>
    public const int SmallestSide = 3;

    public const int LargestSide = 50;

    /// <summary>Sets all of it.</summary>
    /// <exception cref="RuleBroken">The hours leave no time, or a number is out of bounds.</exception>
    public async Task Run(Series series, int lead, LocalTime from, LocalTime until, int minimumSide)
    {
        if (lead is < 0 or > MostLead) throw new RuleBroken(T($"Please choose 0 to {MostLead} working days for the agenda."));
        if (until <= from) throw new RuleBroken(T("Reminders must end later than they begin, for example from 09:30 until 18:00."));
        if (minimumSide is < SmallestSide or > LargestSide) throw new RuleBroken(T($"Counts by side need {SmallestSide} to {LargestSide} people, so that nobody can be read out of them."));
        (series.AgendaLead, series.ReminderFrom, series.ReminderUntil, series.MinimumSide) = (lead, from, until, minimumSide);
        await holidays.Reckon(series);
    }

    /// <summary>Other days are worked here: the agenda and the reminders of whoever set none of their own follow.</summary>
    public async Task WorkOn(Series series, WorkWeek week)
    {
        series.Week = week;
        await holidays.Reckon(series);
    }
}
