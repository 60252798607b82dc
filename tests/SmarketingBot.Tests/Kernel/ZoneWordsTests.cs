using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class ZoneWordsTests
{
    [Theory]
    [InlineData("Europe/Istanbul", "Europe/Istanbul")]
    [InlineData("europe/istanbul", "Europe/Istanbul")]
    [InlineData("EUROPE/STOCKHOLM", "Europe/Stockholm")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Istanbul", "Europe/Istanbul")]
    [InlineData("prague", "Europe/Prague")]
    [InlineData("new york", "America/New_York")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Stockholm", "Europe/Stockholm")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("München", null)]
    [InlineData("munich", "Europe/Berlin")]
    [InlineData("utc", "UTC")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("w. europe standard time", "Europe/Berlin")]
    [InlineData("CET", "CET")]
    public void A_zone_is_read(string text, string? id)
    {
        if (id is null)
            ZoneWords.Read(text).IsOk.ShouldBeFalse();
        else
            ZoneWords.Read(text).Value.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("Istambul")]
    [InlineData("Pargue")]
    [InlineData("Eastern")]
    [InlineData("EST")]
    [InlineData("+03:00")]
    public void What_is_no_zone_gets_examples_that_work(string text)
    {
        var read = ZoneWords.Read(text);

        read.IsOk.ShouldBeFalse();
        Quoted.ExamplesIn(read.Hint).ShouldAllBe(example => ZoneWords.Read(example).IsOk, read.Hint);
    }

    [Fact]
    public void A_typing_mistake_gets_the_city_that_was_meant() => ZoneWords.Read("Istambul").Hint.ShouldContain("“Europe/Istanbul”");

    [Fact]
    public void Every_id_is_read_in_any_letter_case()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Except(["EST", "MST", "HST"]))
            ZoneWords.Read(id.ToLowerInvariant()).Value.Id.ShouldBe(id);
    }
}
