using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads a time of day: <c>10:00</c>, <c>9:30</c>, <c>9am</c>, <c>2:30 pm</c>, <c>14h30</c>, <c>noon</c>.</summary>
public static partial class ClockWords
{
    private static string Example => T("Write it like “9:30”, “2pm” or “14h30”.");

    /// <summary>Reads a time on the clock, or says how to write one.</summary>
    public static Parsed<LocalTime> Read(string text) =>
        Recognise(text) ?? Parsed.Hint<LocalTime>(Plain.Text(text).Length == 0
            ? T($"At what time? {Example}")
            : T($"I can't read “{Plain.Text(text, 30)}” as a time. {Example}"));

    /// <summary>As <see cref="Read"/>, but null when the text isn't meant as a time at all. A bare number is not: it may be a length or a day.</summary>
    public static Parsed<LocalTime>? Recognise(string text)
    {
        var tidy = Plain.Text(text).ToLowerInvariant().TrimEnd(',', ';');
        if (tidy is "noon" or "midday")
            return Parsed.Ok(LocalTime.Noon);
        if (Form().Match(tidy) is not { Success: true } form)
            return null;
        var hour = Number(form.Groups["h"]);
        var minute = form.Groups["m"].Success ? Number(form.Groups["m"]) : 0;
        if (form.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return Parsed.Hint<LocalTime>(T($"There is no “{tidy}” on the clock. {Example}"));
            hour = hour % 12 + (half.ValueSpan[0] == 'p' ? 12 : 0);
        }
        return hour > 23 || minute > 59
            ? Parsed.Hint<LocalTime>(T($"There is no “{tidy}” on the clock. {Example}"))
            : Parsed.Ok(new LocalTime(hour, minute));
    }

    /// <summary>"09:30". <see cref="Read"/> understands it.</summary>
    public static string Say(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:at |um |saat )?(?<h>\d{1,2})(?:[:.](?<m>\d{2})(?: ?(?<half>[ap])\.?m\.?)?| ?(?<half>[ap])\.?m\.?|h(?<m>\d{2})?| o['’]clock| uhr(?: (?<m>\d{2}))?)$")]
    private static partial Regex Form();
}
