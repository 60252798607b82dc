using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Tests.Meetings;

public class SetupAndTeamSentenceTests
{
    [Theory]
    [InlineData("weekly tue 10:00 45m Europe/Istanbul", "weekly tue", "10:00", "45m", "Europe/Istanbul")]
    [InlineData("weekly tue 10:00", "weekly tue", "10:00", "1h", null)]
    [InlineData("biweekly thu 9am 1h30", "biweekly thu", "09:00", "1h30", null)]
    [InlineData("monthly first tue 10:00 60m", "monthly first tue", "10:00", "1h", null)]
    [InlineData("Weekly on Tuesday at 2 pm for 45 min in New York", "weekly tue", "14:00", "45m", "America/New_York")]
    [InlineData("weekly tue 45 10:00 prague", "weekly tue", "10:00", "45m", "Europe/Prague")]
    [InlineData("every other tue, 14h30, 45 minutes, Europe/London", "biweekly tue", "14:30", "45m", "Europe/London")]
    public void A_series_is_read(string text, string cadence, string start, string length, string? zone)
    {
        var setup = SetupSentence.Read(text).Value;

        (setup.Cadence.ToString(), ClockWords.Say(setup.Start), LengthWords.Say(setup.Length), setup.Zone?.Id).ShouldBe((cadence, start, length, zone));
    }

    [Theory]
    [InlineData("", "How often")]
    [InlineData("tue 10:00", "How often")]
    [InlineData("weekly 10:00", "which weekday")]
    [InlineData("weekly tue", "what time")]
    [InlineData("weekly tue 25:00", "no “25:00”")]
    [InlineData("weekly tue 10:00 9h", "from “5m” to “8h”")]
    [InlineData("weekly tue 10:00 Atlantis", "“Atlantis”")]
    public void What_is_missing_is_asked_for(string text, string reason) => SetupSentence.Read(text).Hint.ShouldContain(reason);

    [Theory]
    [InlineData("sales @M @B", Side.Sales, "Mia,Ben")]
    [InlineData("Marketing: @M and Noa Levi", Side.Marketing, "Mia,Noa Levi")]
    [InlineData("guest me", Side.Guest, "me")]
    [InlineData("neutral @B@B", Side.Neutral, "Ben")]
    public void A_team_is_read(string text, Side side, string names)
    {
        var team = TeamSentence.Read(Said(text)).Value;

        team.Side.ShouldBe(side);
        string.Join(',', team.People.Select(who => who.Name)).ShouldBe(names);
    }

    [Theory]
    [InlineData("", "Which side")]
    [InlineData("finance @M", "Which side")]
    [InlineData("sales", "Who is on the sales side")]
    [InlineData("sales 12", "name")]
    public void What_is_no_team_gets_a_hint(string text, string reason) => TeamSentence.Read(Said(text)).Hint.ShouldContain(reason);

    private static Spoken Said(string text) =>
        new(text.Replace("@M", $"{Spoken.Mark(0)}").Replace("@B", $"{Spoken.Mark(1)}"), [new("29:m", "Mia"), new("29:b", "Ben")]);
}
