using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads a date with a time: <c>thu 11:00</c>, <c>3 dec at 2pm</c>. Used by "meeting to …".</summary>
public static partial class MomentWords
{
    /// <summary>Reads both, in the words' own zone, or says how to write them.</summary>
    /// <param name="text">The date, then the time.</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of week" goes.</param>
    public static Parsed<LocalDateTime> Read(string text, LocalDate today, WorkWeek week)
    {
        var tidy = Plain.Text(text);
        // The time is the last word, or the last two ("2 pm"): the longer one first, so that "2 pm" isn't "pm".
        foreach (var cut in Cuts().Matches(tidy).Select(gap => gap.Index).TakeLast(3))
        {
            if (ClockWords.Recognise(tidy[cut..]) is { } time)
                return DateWords.Read(tidy[..cut], today, week).Then(date => time.Map(clock => date.At(clock)));
        }
        return Parsed.Hint<LocalDateTime>(T("When? Write the day and the time, for example “thu 11:00”."));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Cuts();
}
