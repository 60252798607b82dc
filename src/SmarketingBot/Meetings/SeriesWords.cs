using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>How dates, hours and rhythms of a series are written for people.</summary>
public static class SeriesWords
{
    /// <summary>"Every second Tuesday", "The first Tuesday of each month".</summary>
    public static string Rhythm(Cadence cadence) => cadence.Kind switch
    {
        CadenceKind.Weekly => T($"Every {DayNames.Say(cadence.Day)}"),
        CadenceKind.Biweekly => T($"Every second {DayNames.Say(cadence.Day)}"),
        _ => cadence.Nth switch
        {
            1 => T($"The first {DayNames.Say(cadence.Day)} of each month"),
            2 => T($"The second {DayNames.Say(cadence.Day)} of each month"),
            3 => T($"The third {DayNames.Say(cadence.Day)} of each month"),
            4 => T($"The fourth {DayNames.Say(cadence.Day)} of each month"),
            _ => T($"The last {DayNames.Say(cadence.Day)} of each month"),
        },
    };

    /// <summary>"10:00–10:45", as the clocks of the zone show it.</summary>
    public static string Hours(Instant start, int minutes, DateTimeZone zone) =>
        $"{ClockWords.Say(start.InZone(zone).TimeOfDay)}–{ClockWords.Say((start + Duration.FromMinutes(minutes)).InZone(zone).TimeOfDay)}";

    /// <summary>"Tue 24 Nov, 10:00".</summary>
    public static string Moment(Instant at, DateTimeZone zone, LocalDate today) =>
        $"{DateWords.Say(at.InZone(zone).Date, today)}, {ClockWords.Say(at.InZone(zone).TimeOfDay)}";

    /// <summary>When the agenda of the next meeting comes: "Mon 23 Nov, 10:00", or "posted".</summary>
    public static string? Agenda(SeriesView view) => view.Next switch
    {
        { State: MeetingState.Scheduled } next => Moment(next.AgendaAt, Zone(view.Series!.Zone), view.Today),
        { State: MeetingState.AgendaPosted } => T("posted", "agenda"),
        _ => null,
    };

    /// <summary>A sentence as it goes on after a colon.</summary>
    public static string After(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    /// <summary>The zone as people call it: "Europe/Istanbul", or "UTC".</summary>
    public static string ZoneName(string id) => IsUtc(id) ? "UTC" : id;

    public static bool IsUtc(string id) => id is "Etc/UTC" or "UTC";

    public static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many}";
}
