using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads a stretch of days: <c>22 dec to 3 jan</c>, <c>until fri</c> (from today), <c>tomorrow</c> (one day). Used by "away …".</summary>
public static partial class StretchWords
{
    /// <summary>Reads the stretch, both ends included, or says how to write one.</summary>
    /// <param name="text">The first and the last day.</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of week" goes.</param>
    public static Parsed<DateInterval> Read(string text, LocalDate today, WorkWeek week)
    {
        var tidy = Bis().Replace(Plain.Text(text), " to ").Trim();
        if (tidy.Length == 0)
            return Parsed.Hint<DateInterval>(T("From when to when? For example “22 dec to 3 jan” or “until fri”."));
        if (Kadar().Match(tidy) is { Success: true } kadar)
            return DateWords.Read(kadar.Groups["last"].Value, today, week).Map(last => new DateInterval(today, last));
        if (UntilOnly().Match(tidy) is { Success: true } until)
            return DateWords.Read(tidy[until.Length..], today, week).Map(last => new DateInterval(today, last));
        if (Between().Match(tidy) is not { Success: true } both)
            return DateWords.Read(From().Replace(tidy, ""), today, week).Map(day => new DateInterval(day, day));
        return DateWords.Read(both.Groups["first"].Value, today, week)
            .Then(first => Last(both.Groups["last"].Value, first, today, week).Then(last => last < first
                ? Parsed.Hint<DateInterval>(T($"{DateWords.Write(last)} is before {DateWords.Write(first)}. Write the first day first, for example “{DateWords.Write(last)} to {DateWords.Write(first)}”."))
                : Parsed.Ok(new DateInterval(first, last))));
    }

    // "22 dec to 3 jan" read in November: both roll by themselves. "mon to fri" said on a Wednesday: the Friday after that Monday.
    private static Parsed<LocalDate> Last(string text, LocalDate first, LocalDate today, WorkWeek week)
    {
        var last = DateWords.Read(text, today, week);
        return last is { IsOk: true } && last.Value < first && DateWords.Read(text, first, week) is { IsOk: true } later ? later : last;
    }

    [GeneratedRegex(@"^(?<last>[^–-]+?)\s+kadar$", RegexOptions.IgnoreCase)]
    private static partial Regex Kadar();

    [GeneratedRegex(@"^(?:until|till|to|through)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex UntilOnly();

    // "22. Dez bis 3. Jan", "22 Aralık – 3 Ocak arası", "cumaya kadar".
    [GeneratedRegex(@"(?:^|\s+)bis(?:\s+zum)?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Bis();

    [GeneratedRegex(@"^(?:from|vom|von|ab)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:(?:from|vom|von)\s+)?(?<first>.+?)\s+(?:to|until|till|through|-|–)\s+(?<last>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
