using SmarketingBot.Core.Agendas;

namespace SmarketingBot.Tests.Agendas;

public class PartSentenceTests
{
    [Theory]
    [InlineData("wins 10m", AgendaPart.Wins, 10)]
    [InlineData("wins off", AgendaPart.Wins, 0)]
    [InlineData("Wins: 5 min", AgendaPart.Wins, 5)]
    [InlineData("read back 3", AgendaPart.ReadBack, 3)]
    [InlineData("commitments read back off", AgendaPart.ReadBack, 0)]
    [InlineData("last commitments as usual", AgendaPart.Commitments, null)]
    [InlineData("promises out.", AgendaPart.Commitments, 0)]
    [InlineData("scoreboard and SLA 15m", AgendaPart.Scoreboard, 15)]
    [InlineData("returned leads as usual", AgendaPart.ReturnedLeads, null)]
    [InlineData("vocabulary off", AgendaPart.Vocabulary, 0)]
    public void People_say_it_in_many_ways(string said, AgendaPart part, int? minutes) =>
        PartSentence.Read(said).Value.ShouldBe(new PartSentence(part, minutes));

    [Theory]
    [InlineData("wins", "Which part, and how long?")]
    [InlineData("", "Which part, and how long?")]
    [InlineData("lunch off", "I have nothing to show for “lunch” on an agenda.")]
    [InlineData("topics 20m", "Topics get the minutes that the other parts leave.")]
    [InlineData("wins 10 parsecs", "as a length")]
    public void What_cannot_be_read_gets_a_hint(string said, string hint) => PartSentence.Read(said).Hint.ShouldContain(hint);

    [Theory]
    [InlineData(60, 5, 7, 10, 25, 6, 2, 5)]
    [InlineData(30, 3, 4, 5, 11, 3, 1, 3)]
    [InlineData(45, 4, 5, 8, 17, 5, 2, 4)]
    [InlineData(5, 0, 1, 1, 2, 1, 0, 0)]
    public void The_parts_of_an_hour_are_scaled_and_always_add_up(int minutes, int wins, int last, int board, int topics, int leads, int words, int back)
    {
        var parts = AgendaParts.Of(minutes, All);
        Minutes(parts).ShouldBe([wins, last, board, topics, leads, words, back]);
        Minutes(parts).Sum().ShouldBe(minutes);
    }

    [Fact]
    public void What_has_nothing_to_show_gives_its_minutes_to_the_topics() =>
        Minutes(AgendaParts.Of(60, new HashSet<AgendaPart> { AgendaPart.Commitments, AgendaPart.ReadBack })).ShouldBe([0, 7, 0, 48, 0, 0, 5]);

    [Theory]
    [InlineData(40, 10, 3, 7, 12, 4, 1, 3)]
    [InlineData(80, 20, 6, 13, 23, 8, 3, 7)]
    public void Minutes_that_were_set_follow_the_length(int minutes, params int[] expected) =>
        Minutes(AgendaParts.Of(minutes, All, [Said(AgendaPart.Wins, 10, 40), Said(AgendaPart.Commitments, 3, 40)])).ShouldBe(expected);

    [Fact]
    public void A_round_of_wins_that_the_moderator_wants_needs_none_to_show() =>
        AgendaParts.Of(60, new HashSet<AgendaPart>(), [Said(AgendaPart.Wins, 5, 60)])[AgendaPart.Wins].ShouldBe(5);

    private static HashSet<AgendaPart> All => [.. Enum.GetValues<AgendaPart>()];

    private static int[] Minutes(AgendaParts parts) =>
        [parts[AgendaPart.Wins], parts[AgendaPart.Commitments], parts[AgendaPart.Scoreboard], parts.Topics, parts[AgendaPart.ReturnedLeads], parts[AgendaPart.Vocabulary], parts[AgendaPart.ReadBack]];

    private static PartSetting Said(AgendaPart part, int minutes, int of) => new() { Part = part, Minutes = minutes, OfMinutes = of };
}
