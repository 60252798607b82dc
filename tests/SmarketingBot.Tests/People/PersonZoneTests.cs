using NodaTime;
using SmarketingBot.Core.People;

namespace SmarketingBot.Tests.People;

/// <summary>From when on a new zone counts.</summary>
public class PersonZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-23T08:00:00Z", "2026-11-23T23:00:00Z")]
    // Midnight did not exist in Havana when clocks went forward, and began the next day an hour late.
    [InlineData("America/Havana", "2026-03-07T20:00:00Z", "2026-03-08T05:00:00Z")]
    // The atoll went over the date line and had no 30 December 2011 at all.
    [InlineData("Pacific/Fakaofo", "2011-12-29T20:00:00Z", "2011-12-30T11:00:00Z")]
    public void A_change_of_zone_counts_from_the_next_day_that_there_is(string home, string now, string from)
    {
        var (at, first) = (Read(now), Read(from));
        var person = new Person { Id = "sam", Zone = home };
        person.LiveIn("Asia/Kolkata", at);
        person.ZoneAt(first - Duration.FromMilliseconds(1)).ShouldBe(home);
        person.ZoneAt(first).ShouldBe("Asia/Kolkata");
    }

    private static Instant Read(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
