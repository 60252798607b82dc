using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>A client that doesn't know the newer buttons sends what they fall back to, as a message.</summary>
public class PhoneTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("pitfall 9", "pain 22")]
    public async Task Buttons_pressed_on_an_old_phone_do_the_same(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads", "Pricing"], database: database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        var receipt = talk.Room.Messages.Last(m => m.FromBot);
        await talk.Until("2026-11-23T09:00:00Z");
        await Presses(talk, talk.Noa, "Start meeting");
        var card = await talk.MeetingCard();
        await talk.Sam.ClicksAsSubmit(card, "Raise hand");
        await talk.Settle();
        card.ViewOf(talk.Noa).ShouldShow("Hands: Sales 1");
        await talk.Noa.ClicksAsSubmit(card, "Next topic");
        await talk.Settle();
        card.ViewOf(talk.Noa).ShouldShow("Topic 2 of 2");
        await talk.Sam.ClicksAsSubmit(receipt, "Done");
        await talk.Settle();
        receipt.BaseView.ShouldShow("done");
        await talk.Noa.ClicksAsSubmit(card, "End meeting");
        await talk.Settle();
        (await talk.Minutes()).BaseView.ShouldShow("Minutes of Mon 23 Nov", "Sam Porter");
    }

    [Fact, Proves("pitfall 9", "pain 21")]
    public async Task Views_are_asked_for_sixty_people_at_most_and_nobody_gets_anothers()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        for (var i = 0; i < 70; i++) await talk.Teams.AddTo(talk.Room, talk.Noa, talk.Teams.AddPerson($"Guest{i:00} Crowd"));
        await talk.Says(talk.Noa, talk.Room, "help");
        await talk.Write(async (_, db) =>
        {
            await Task.CompletedTask;
            foreach (var member in db.Members.Where(m => m.Side == null)) member.Side = Core.People.Side.Neutral;
        });
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until("2026-11-23T09:20:00Z");
        var card = await talk.MeetingCard();
        // Taking over is open to all seventy: Teams takes sixty, and the moderator is among them.
        card.Card!["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!).ShouldContain(talk.Noa.Mri);
        card.Card!["refresh"]!["userIds"]!.AsArray().Count.ShouldBe(60);
        card.ViewOf(talk.Noa).ShouldOffer("Next topic");
        foreach (var person in new[] { talk.Sam, talk.Mia })
        {
            var looked = await person.Invokes(talk.Room, "adaptiveCard/action", Refresh(card), card.Id);
            looked.Body.ShouldNotContain("Next topic");
            looked.Body.ShouldContain("Raise hand");
        }
    }

    private static System.Text.Json.Nodes.JsonObject Refresh(SimMessage card) =>
        new() { ["action"] = card.Card!["refresh"]!["action"]!.DeepClone(), ["trigger"] = "automatic" };

    private static async Task Presses(Talk talk, SimPerson who, string button)
    {
        await who.ClicksAsSubmit(who.NewestWith(button), button);
        await talk.Settle();
    }
}
