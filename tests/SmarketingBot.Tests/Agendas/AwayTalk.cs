using SmarketingBot.Tests.Meetings;

namespace SmarketingBot.Tests.Agendas;

/// <summary>The agenda shows who is away on the day of the meeting, Tuesday, 24 November 2026.</summary>
public class AwayTalk
{
    [Fact]
    public async Task The_agenda_says_who_is_away_and_nothing_else()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Max, "away 25 nov to 2 dec");
        await talk.Says(talk.Sia, "away until 24 nov");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Away: Sia Anand").ShouldNotShow("Can't attend", "until", "Max Weber");
        await talk.Says(talk.Mia, "away tomorrow");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Away: Mia Novak and Sia Anand");
        // Whoever says more than that is listed once.
        await talk.Says(talk.Sia, talk.Room, "can't attend");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Can't attend: Sia Anand", "Away: Mia Novak");
        await talk.Says(talk.Mia, "back");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Can't attend: Sia Anand").ShouldNotShow("Away:");
    }
}
