using System.Collections.Frozen;

namespace SmarketingBot.Core.Kernel;

/// <summary>Cities that people name but the tz database doesn't, because a bigger neighbour has the same clock.</summary>
internal static class WellKnownCities
{
    /// <summary>City in lower case to IANA id.</summary>
    public static FrozenDictionary<string, string> Zones { get; } = new (string Id, string[] Cities)[]
    {
        ("America/New_York", ["boston", "washington", "philadelphia", "atlanta", "miami", "nyc"]),
        ("America/Chicago", ["houston", "dallas", "austin"]),
        ("America/Los_Angeles", ["san francisco", "seattle", "san diego", "portland"]),
        ("America/Sao_Paulo", ["rio de janeiro", "brasilia"]),
        ("Europe/London", ["manchester", "edinburgh", "birmingham", "leeds"]),
        ("Europe/Berlin", ["munich", "hamburg", "frankfurt", "cologne", "stuttgart", "düsseldorf"]),
        ("Europe/Paris", ["lyon", "marseille"]),
        ("Europe/Madrid", ["barcelona", "valencia"]),
        ("Europe/Rome", ["milan", "turin", "naples"]),
        ("Europe/Zurich", ["geneva", "basel", "bern"]),
        ("Europe/Amsterdam", ["rotterdam", "the hague", "utrecht"]),
        ("Europe/Brussels", ["antwerp"]),
        ("Europe/Warsaw", ["krakow", "kraków", "wroclaw", "gdansk"]),
        ("Europe/Prague", ["brno"]),
        ("Europe/Lisbon", ["porto"]),
        ("Europe/Stockholm", ["gothenburg", "malmö"]),
        ("Europe/Istanbul", ["ankara", "izmir"]),
        ("Asia/Kolkata", ["mumbai", "delhi", "new delhi", "bangalore", "bengaluru", "chennai", "hyderabad", "pune"]),
        ("Asia/Shanghai", ["beijing", "shenzhen"]),
        ("Asia/Tokyo", ["osaka"]),
        ("Asia/Jerusalem", ["haifa"]),
        ("Asia/Dubai", ["abu dhabi"]),
        ("Australia/Sydney", ["canberra"]),
        ("Africa/Johannesburg", ["cape town", "durban"]),
    }
    .SelectMany(zone => zone.Cities, (zone, city) => KeyValuePair.Create(city, zone.Id))
    .ToFrozenDictionary();
}
