using System.Text.RegularExpressions;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads how often a series meets: <c>weekly tue</c>, <c>biweekly tue</c>, <c>monthly first tue</c>, <c>every other tuesday</c>.</summary>
public static partial class CadenceWords
{
    private static string Example => T("Try “weekly tue”, “biweekly tue” or “monthly first tue”.");

    /// <summary>Reads a cadence that fills the whole text, or says how to write one.</summary>
    public static Parsed<Cadence> Read(string text) => ReadStart(text).Then(start => start.Tail.Length == 0
        ? Parsed.Ok(start.Cadence)
        : Parsed.Hint<Cadence>(T($"I can't read “{Plain.Cap(start.Tail, 40)}” there. {Example}")));

    /// <summary>Reads a cadence at the start of a text, and says what follows it.</summary>
    public static Parsed<(Cadence Cadence, string Tail)> ReadStart(string text)
    {
        var tidy = ForeignCadence.InEnglish(Plain.Text(text));
        if (Form().Match(tidy) is not { Success: true } form)
            return Parsed.Hint<(Cadence, string)>(T($"How often do you meet? {Example}"));
        if (!DayNames.Days.TryGetValue(form.Groups["day"].Value.ToLowerInvariant(), out var day))
            return Parsed.Hint<(Cadence, string)>(T($"On which weekday do you meet? {Example}"));
        var rest = tidy[form.Length..].Trim(' ', ',');
        if (form.Groups["monthly"].Success)
            return Nth(form.Groups["nth"].Value) is { } nth
                ? Parsed.Ok((Cadence.Monthly(nth, day), rest))
                : Parsed.Hint<(Cadence, string)>(T($"Which {DayNames.Say(day)} of the month? Try “monthly first {DayNames.Typed(day)}” or “monthly last {DayNames.Typed(day)}”."));
        return Parsed.Ok((form.Groups["biweekly"].Success ? Cadence.Biweekly(day) : Cadence.Weekly(day), rest));
    }

    /// <summary>"weekly tue", as an example of what to type; <see cref="Read"/> understands it in every language.</summary>
    public static string Say(Cadence cadence)
    {
        var day = DayNames.Typed(cadence.Day);
        return (cadence.Kind, cadence.Nth) switch
        {
            (CadenceKind.Weekly, _) => T($"weekly {day}"),
            (CadenceKind.Biweekly, _) => T($"biweekly {day}"),
            (_, 1) => T($"monthly first {day}"),
            (_, 2) => T($"monthly second {day}"),
            (_, 3) => T($"monthly third {day}"),
            (_, 4) => T($"monthly fourth {day}"),
            _ => T($"monthly last {day}"),
        };
    }

    private static int? Nth(string word) => word.ToLowerInvariant() switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        "last" => Cadence.Last,
        _ => null,
    };

    // The longer ways stand before the shorter ones, so that "every two weeks" isn't taken for "every" and a weekday called "two".
    [GeneratedRegex(
        @"^(?:(?<monthly>monthly|every month|each month)(?: on)?(?: the)?(?: (?<nth>first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last))?"
        + @"|(?<biweekly>bi-?weekly|fortnightly|every (?:two|2|second|other) weeks?|every (?:other|second))(?: on)?"
        + @"|(?:weekly|every week|every|each)(?: on)?)(?: (?<day>[a-z]+)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
