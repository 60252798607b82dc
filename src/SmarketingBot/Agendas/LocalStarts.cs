using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Agendas;

/// <summary>The start of a meeting as clocks elsewhere show it, so that nobody has to reckon.</summary>
public static class LocalStarts
{
    private const int Most = 3;

    /// <summary>Up to three, those of most people first: "08:00 in London", with the weekday where the date differs.</summary>
    /// <param name="start">The start.</param>
    /// <param name="home">The zone of the series; clocks that show the same there are left out.</param>
    /// <param name="zones">The zone of each person; null is unknown.</param>
    public static IReadOnlyList<string> Of(Instant start, DateTimeZone home, IEnumerable<string?> zones)
    {
        var here = start.InZone(home);
        return [.. zones.Where(z => z is not null).Select(z => DateTimeZoneProviders.Tzdb.GetZoneOrNull(z!)).OfType<DateTimeZone>()
            .Select(zone => start.InZone(zone))
            .Where(there => there.Offset != here.Offset)
            // Berlin and Prague show the same clock: one of them is enough.
            .GroupBy(there => there.Offset)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
            .Take(Most)
            .Select(same => Say(same.GroupBy(t => t.Zone.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().First(), here.Date))];
    }

    private static string Say(ZonedDateTime there, LocalDate date)
    {
        var at = there.Date == date ? ClockWords.Say(there.TimeOfDay) : $"{DayNames.SayShort(there.DayOfWeek)} {ClockWords.Say(there.TimeOfDay)}";
        var id = there.Zone.Id;
        return id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)
            ? T($"{at} in {id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')}", "a clock")
            : $"{at} UTC";
    }
}
