using NodaTime;
using SmarketingBot.Agendas;

namespace SmarketingBot.Tests.Agendas;

public class LocalStartsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Clocks_that_show_the_same_are_left_out_and_equal_ones_count_once() =>
        LocalStarts.Of(Start, Berlin, ["Europe/Prague", "Europe/London", "Europe/Lisbon", "Europe/London", null, "Europe/Berlin"]).ShouldBe(["09:00 in London"]);

    [Fact]
    public void Three_at_most_those_of_most_people_first() =>
        LocalStarts.Of(Start, Berlin, ["Asia/Tokyo", "Asia/Tokyo", "Europe/London", "America/New_York", "Asia/Kolkata"])
            .ShouldBe(["18:00 in Tokyo", "04:00 in New York", "09:00 in London"]);

    [Fact]
    public void Another_date_names_its_weekday() => LocalStarts.Of(Start, Berlin, ["Pacific/Honolulu"]).ShouldBe(["Mon 23:00 in Honolulu"]);

    [Fact]
    public void Zones_that_are_no_place_are_read_as_utc() => LocalStarts.Of(Start, Berlin, ["Etc/UTC", "Nowhere/Land"]).ShouldBe(["09:00 UTC"]);
}
