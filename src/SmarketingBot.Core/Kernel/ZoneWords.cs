using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads time zones: IANA ids in any letter case, cities, and Windows ids (which Graph sends).</summary>
public static class ZoneWords
{
    private static string Example => T("Try a city, for example “Prague”, or an id such as “Europe/Istanbul”.");

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Windows =
        Source.WindowsToTzdbIds.ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    // Stands before the cities, which need it while they are made.
    private static readonly FrozenSet<string> Listed = (Source.ZoneLocations ?? []).Select(location => location.ZoneId).ToFrozenSet();

    // "istanbul" to its ids: one, unless cities of different zones share the name.
    private static readonly FrozenDictionary<string, string[]> Cities = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Select(id => (City: CityOf(id), Id: id))
        .Concat(WellKnownCities.Zones.Select(pair => (City: pair.Key, Id: pair.Value)))
        .GroupBy(pair => pair.City, pair => pair.Id, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => OnePerZone(group), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a zone, or says how to write one.</summary>
    public static Parsed<DateTimeZone> Read(string text)
    {
        var tidy = Plain.Text(text, Limits.Name);
        // The tz database has these without summer time, which is hardly ever what somebody in New York means.
        if (tidy.ToUpperInvariant() is "EST" or "MST" or "HST")
            return Parsed.Hint<DateTimeZone>(T($"“{tidy}” leaves summer time open. Name a city instead, for example “New York” or “Denver”."));
        if (Ids.TryGetValue(tidy, out var id) || Ids.TryGetValue(tidy.Replace(' ', '_'), out id) || Windows.TryGetValue(tidy, out id))
            return Parsed.Ok(DateTimeZoneProviders.Tzdb[id]);
        return Cities.TryGetValue(tidy.Replace('_', ' '), out var found)
            ? found is [var only]
                ? Parsed.Ok(DateTimeZoneProviders.Tzdb[only])
                : Parsed.Hint<DateTimeZone>(T($"There are several places called “{tidy}”. Try “{string.Join("” or “", found.Take(Limits.NamesInHint))}”."))
            : Parsed.Hint<DateTimeZone>(tidy.Length == 0
                ? T($"Which time zone? {Example}")
                : NearestCommand.For(tidy, Cities.Where(city => city.Value.Length == 1).Select(city => city.Key)) is { } near
                ? T($"I don't know the time zone “{tidy}”. Do you mean “{Cities[near][0]}”?")
                : T($"I don't know the time zone “{tidy}”. {Example}"));
    }

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ').ToLowerInvariant();

    // Many ids are old names of another. Of those with the same clock, the one that the tz database lists for a country today is the name to show.
    private static string[] OnePerZone(IEnumerable<string> ids) =>
    [
        .. ids.GroupBy(id => Source.CanonicalIdMap[id])
            .Select(same => same.OrderByDescending(id => Listed.Contains(id)).ThenByDescending(id => id == same.Key).ThenBy(id => id, StringComparer.Ordinal).First())
            .Order(StringComparer.Ordinal),
    ];
}
