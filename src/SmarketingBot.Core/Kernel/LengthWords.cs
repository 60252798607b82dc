using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads how long something takes: <c>45m</c>, <c>60 min</c>, <c>1h</c>, <c>1h30</c>, <c>1.5 hours</c>, or a bare number of minutes.</summary>
public static partial class LengthWords
{
    private static string Example => T("Write it like “45m” or “1h30”.");

    /// <summary>Reads the length of a meeting (5 minutes to 8 hours), or says how to write one.</summary>
    public static Parsed<Duration> Read(string text) => Read(text, Limits.MeetingMinutesMin, Limits.MeetingMinutesMax);

    /// <summary>Reads a length between two bounds, both in minutes and both allowed.</summary>
    public static Parsed<Duration> Read(string text, int atLeast, int atMost)
    {
        var tidy = Plain.Text(text).ToLowerInvariant();
        var minutes = Recognise(tidy) ?? (BareNumber().IsMatch(tidy) ? int.Parse(tidy, CultureInfo.InvariantCulture) : null);
        return minutes is null
            ? Parsed.Hint<Duration>(tidy.Length == 0 ? T($"How long? {Example}") : T($"I can't read “{Plain.Cap(tidy, 30)}” as a length. {Example}"))
            : minutes < atLeast || minutes > atMost
            ? Parsed.Hint<Duration>(T($"That can take from “{Say(Duration.FromMinutes(atLeast))}” to “{Say(Duration.FromMinutes(atMost))}”."))
            : Parsed.Ok(Duration.FromMinutes(minutes.Value));
    }

    /// <summary>Minutes, when the text has a unit and so can only be a length; else null. Bounds are not checked.</summary>
    public static int? Recognise(string text)
    {
        var tidy = Plain.Text(text).ToLowerInvariant().TrimEnd(',', ';');
        if (tidy is "an hour" or "one hour" or "eine stunde" or "bir saat")
            return 60;
        if (tidy is "half an hour" or "eine halbe stunde" or "yarım saat")
            return 30;
        if (Form().Match(tidy) is not { Success: true } form)
            return null;
        var hours = form.Groups["h"].Success ? decimal.Parse(form.Groups["h"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var minutes = form.Groups["m"].Success ? int.Parse(form.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (int)(hours * 60) + minutes;
    }

    /// <summary>"45m", "1h", "1h30". <see cref="Read(string)"/> understands it.</summary>
    public static string Say(Duration length)
    {
        var (hours, minutes) = ((int)length.TotalHours, (int)length.TotalMinutes % 60);
        return hours == 0 ? T($"{minutes}m") : minutes == 0 ? T($"{hours}h") : T($"{hours}h{minutes.ToString("00", CultureInfo.InvariantCulture)}");
    }

    [GeneratedRegex(@"^(?:(?<m>\d{1,4}) ?(?:m|min|mins|minute|minutes|minuten|dk|dakika)\.?|(?<h>\d{1,2}(?:[.,]\d{1,2})?) ?(?:h|hr|hrs|hour|hours|std|stunde|stunden|sa|saat)\.?(?: ?(?:and |und |ve )?(?<m>\d{1,2}) ?(?:m|min|mins|minutes|minuten|dk|dakika)?)?)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d{1,4}$")]
    private static partial Regex BareNumber();
}
