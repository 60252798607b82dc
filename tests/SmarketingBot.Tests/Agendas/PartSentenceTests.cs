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
    public void People_say_it_in_many_ways(string said, AgendaPart part, int? minutes) =>
        PartSentence.Read(said).Value.ShouldBe(new PartSentence(part, minutes));

    [Theory]
    [InlineData("wins", "Which part, and how long?")]
    [InlineData("", "Which part, and how long?")]
    [InlineData("vocabulary off", "I have nothing to show for “vocabulary” on an agenda.")]
    [InlineData("topics 20m", "Topics get the minutes that the other parts leave.")]
    [InlineData("wins 10 parsecs", "as a length")]
    public void What_cannot_be_read_gets_a_hint(string said, string hint) => PartSentence.Read(said).Hint.ShouldContain(hint);

    [Theory]
    [InlineData(60, true, 7, 48, 5)]
    [InlineData(60, false, 0, 55, 5)]
    [InlineData(30, true, 4, 23, 3)]
    [InlineData(45, true, 5, 36, 4)]
    [InlineData(5, true, 1, 4, 0)]
    public void The_parts_of_an_hour_are_scaled_and_always_add_up(int minutes, bool promised, int last, int topics, int back)
    {
        AgendaParts.Of(minutes, promised).ShouldBe(new AgendaParts(0, last, topics, back));
        (last + topics + back).ShouldBe(minutes);
    }

    [Theory]
    [InlineData(40, 10, 3, 24, 3)]
    [InlineData(80, 20, 6, 47, 7)]
    public void Minutes_that_were_set_follow_the_length(int minutes, int wins, int last, int topics, int back) =>
        AgendaParts.Of(minutes, true, [Said(AgendaPart.Wins, 10, 40), Said(AgendaPart.Commitments, 3, 40)]).ShouldBe(new AgendaParts(wins, last, topics, back));

    private static PartSetting Said(AgendaPart part, int minutes, int of) => new() { Part = part, Minutes = minutes, OfMinutes = of };
}
