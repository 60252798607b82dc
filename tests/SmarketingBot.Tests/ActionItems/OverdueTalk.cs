using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Proof;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Groups see counts, never names.</summary>
public class OverdueTalk
{
    [Fact]
    public async Task Small_sides_are_not_counted_apart()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by tue");
        await talk.Says(talk.Mia, talk.Room, "I'll write the page by 10 dec");
        await talk.Until("2026-11-26T12:00:00Z");
        await talk.Says(talk.Max, talk.Room, "overdue");
        talk.CardIn(talk.Room).ShouldShow("1 of 2 open promises is past its date").ShouldNotShow("Sales", "Sam", "deck").ShouldOffer("My items");
    }

    [Theory, Proves("pain 14")]
    [InlineData("Off", false)]
    [InlineData("Agenda", true)]
    public async Task The_agenda_counts_them_only_where_that_is_wanted(string digest, bool counted)
    {
        await using var talk = await SetupTalk.SetUp(settings: new Dictionary<string, string?> { ["Nags:Digest"] = digest });
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by tue");
        await talk.Until("2026-11-26T12:00:00Z");
        await talk.Says(talk.Max, talk.Room, "agenda");
        talk.CardIn(talk.Room).Shows("still open 1 · past their date 1").ShouldBe(counted);
    }

    [Fact]
    public async Task Sides_of_a_size_are()
    {
        // Three of each, so that nobody's count follows from the rest.
        await using var talk = await SetupTalk.SetUp();
        string[] more = ["Ada Berg", "Bo Falk", "Cleo Ray", "Dan Holt"];
        await talk.Teams.AddTo(talk.Room, talk.Noa, [.. more.Select(name => talk.Teams.AddPerson(name, "Europe/Berlin"))]);
        foreach (var side in (string[])["sales Ada Berg", "marketing Bo Falk", "neutral Cleo Ray and Dan Holt"]) await talk.Says(talk.Noa, talk.Room, "team " + side);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by tue");
        await talk.Says(talk.Mia, talk.Room, "I'll write the page by tue");
        await talk.Says(talk.Max, talk.Room, "I'll write the mail by tue");
        await talk.Until("2026-11-26T12:00:00Z");
        await talk.Says(talk.Max, talk.Room, "items");
        (await talk.Clicks(talk.Max, "Overdue")).Card!.ShouldShow("3 of 3 open promises are past their date", "Sales 1", "Marketing 2").ShouldNotShow("Mia", "deck");
    }
}
