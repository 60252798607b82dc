using SmarketingBot.Operations;
using SmarketingBot.Rehearsal.Story;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>A Teams that lies makes the whole command fail, and it says what people missed.</summary>
public sealed class SabotageTests
{
    [Fact]
    public async Task A_reminder_that_teams_takes_and_never_shows_fails_the_rehearsal()
    {
        await using var bot = await RehearsedBot.Start();
        var fortnight = await Fortnight.Play(bot, sabotage: (teams, cast) =>
            // Accepted with 200, shown to nobody: the reminder of Sia's due date.
            teams.Faults.Fail(200, calls: 1, when: call => call.IsSend && call.Conversation == cast.Sia.Personal.Id && bot.Now > Fortnight.Begins.Plus(NodaTime.Duration.FromDays(4))));
        var tally = fortnight.Count();
        tally.IsRight.ShouldBeFalse();
        tally.Lost.ShouldContain("Sia Anand was not reminded on Fri 23 Oct to “write down how we won Birch”");
    }
}
