using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>Reads when something happened: <c>at 9:40</c>, <c>yesterday</c>, <c>yesterday 16:00</c>, <c>fri 15:20</c>, <c>20 nov</c>; in all languages.</summary>
public static partial class PastWords
{
    private static string Example => T("Say it like “at 9:40”, “yesterday 16:00” or “20 nov”.");

    /// <summary>The moment meant; a date without a time counts at the end of the hours at work of that day, so that nobody is made early.</summary>
    /// <param name="text">Only the moment; nothing or “now” is now.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The speaker's zone.</param>
    public static Parsed<Instant> Read(string text, Instant now, DateTimeZone zone)
    {
        var tidy = Little().Replace(Plain.Text(text).TrimEnd('.', '!', ','), "").Trim();
        if (Spelling.Fold(tidy) is "" or "now" or "just now" or "jetzt" or "eben" or "gerade" or "gerade eben" or "simdi" or "az once" or "demin") return Parsed.Ok(now);
        var today = now.InZone(zone).Date;
        var (dateText, time) = Split(tidy);
        var date = dateText.Length == 0 ? Parsed.Ok(today) : Date(dateText, today);
        return date.Then(day => day > today ? Ahead : time.Map(clock =>
        {
            var at = day.At(clock ?? LeadHours.Until).InZoneLeniently(zone).ToInstant();
            return clock is null ? Instant.Min(at, now) : at;
        })).Then(at => at <= now ? Parsed.Ok(at) : Ahead);
    }

    private static Parsed<Instant> Ahead => Parsed.Hint<Instant>(T($"That is still ahead. {Example}"));

    // The time is the last word, or the last two (“2 pm”).
    private static (string Date, Parsed<LocalTime?> Time) Split(string text)
    {
        foreach (var cut in Cuts().Matches(text).Select(gap => gap.Index).Prepend(0).TakeLast(4))
            if (ClockWords.Recognise(text[cut..].Trim()) is { } time)
                return (Little().Replace(text[..cut].TrimEnd(' ', ','), ""), time.Map(clock => (LocalTime?)clock));
        return (text, Parsed.Ok<LocalTime?>(null));
    }

    private static Parsed<LocalDate> Date(string text, LocalDate today)
    {
        var folded = Spelling.Fold(text);
        if (folded is "yesterday" or "gestern" or "dun") return Parsed.Ok(today.PlusDays(-1));
        if (DateForms.Recognise(text, today, WorkWeek.Default) is not { } read) return Parsed.Hint<LocalDate>(T($"I can't read “{Plain.Text(text, 40)}” as a day. {Example}"));
        // Dates roll forward by themselves; what has happened lies behind.
        return read.Map(date => date <= today ? date : DateForms.Weekday(folded) is not null ? date.PlusWeeks(-1) : !Number().IsMatch(text) || Year().IsMatch(text) ? date : date.PlusYears(-1));
    }

    [GeneratedRegex(@"^(?:(?:at|on|last|um|am|letzten|vorigen|saat|geçen)\s+)+|\s+günü$", RegexOptions.IgnoreCase)]
    private static partial Regex Little();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Year();
}
