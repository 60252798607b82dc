namespace SmarketingBot.Core.Kernel;

/// <summary>Says a German or Turkish rhythm in English, so that <see cref="CadenceWords"/> has one form: "jeden zweiten Dienstag", "iki haftada bir salı".</summary>
internal static class ForeignCadence
{
    // The longer ways stand first; "jeden ersten Dienstag im Monat" is told from "jeden zweiten Dienstag" by its end.
    private static readonly (string Said, string English)[] Beginnings =
    [
        ("alle zwei wochen", "biweekly"), ("alle 2 wochen", "biweekly"), ("alle 14 tage", "biweekly"), ("jede zweite woche", "biweekly"), ("zweiwochentlich", "biweekly"), ("14-taglich", "biweekly"), ("14-tagig", "biweekly"),
        ("jede woche", "weekly"), ("wochentlich", "weekly"), ("woechentlich", "weekly"), ("jeden monat", "monthly"), ("monatlich", "monthly"), ("jeden", "every"), ("jeder", "every"),
        ("iki haftada bir", "biweekly"), ("2 haftada bir", "biweekly"), ("her iki haftada bir", "biweekly"), ("on dort gunde bir", "biweekly"),
        ("haftada bir", "weekly"), ("her hafta", "weekly"), ("haftalik", "weekly"), ("her ayin", "monthly"), ("her ay", "monthly"), ("aylik", "monthly"), ("ayin", "monthly"), ("her", "every"),
    ];

    /// <summary>The text with its rhythm in English; unchanged where it begins with none of another language.</summary>
    internal static string InEnglish(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = words.Select(word => Spelling.Fold(word).TrimEnd(',')).ToArray();
        if (Beginnings.FirstOrDefault(b => StartsWith(folded, 0, b.Said)) is not { Said: { } said, English: var often }) return text;
        var at = said.Count(letter => letter == ' ') + 1;
        while (at < words.Length && folded[at] is "am" or "den" or "dem" or "der") at++;
        var nth = at < words.Length ? Ordinal(folded[at]) : null;
        if (nth is not null) at++;
        // The English hint asks for what is missing.
        if (at >= words.Length || Weekday(folded[at]) is not { } day) return string.Join(' ', words[at..].Prepend(nth is null ? often : $"monthly {nth}"));
        at++;
        if (at < words.Length && folded[at] is "gunu" or "gunleri") at++;
        var ofMonth = StartsWith(folded, at, "im monat") || StartsWith(folded, at, "des monats");
        if (ofMonth) at += 2;
        var english = (often, nth) switch
        {
            (_, null) => $"{often} {day}",
            ("every", "second") when !ofMonth => $"biweekly {day}",
            _ => $"monthly {nth} {day}",
        };
        return string.Join(' ', words[at..].Prepend(english));
    }

    private static string? Ordinal(string folded) => folded switch
    {
        "erster" or "ersten" or "1." or "ilk" or "birinci" => "first",
        "zweiter" or "zweiten" or "2." or "ikinci" => "second",
        "dritter" or "dritten" or "3." or "ucuncu" => "third",
        "vierter" or "vierten" or "4." or "dorduncu" => "fourth",
        "letzter" or "letzten" or "son" or "sonuncu" => "last",
        _ => null,
    };

    // "Her ayın ilk salısı" hangs an ending on the day.
    private static string? Weekday(string folded) => ForeignDates.Weekday(folded)
        ?? (folded.EndsWith("si", StringComparison.Ordinal) ? ForeignDates.Weekday(folded[..^2]) : folded.EndsWith('i') ? ForeignDates.Weekday(folded[..^1]) : null);

    private static bool StartsWith(string[] words, int at, string said)
    {
        var wanted = said.Split(' ');
        return words.Length >= at + wanted.Length && words.Skip(at).Take(wanted.Length).SequenceEqual(wanted);
    }
}
