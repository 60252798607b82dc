using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Proof;

/// <summary>What a chat looks like after a busy time: few messages, each true.</summary>
public class EditTalk
{
    [Fact, Proves("pitfall 4", "pain 17", "pain 23")]
    public async Task However_much_changes_one_card_follows_and_every_card_says_what_it_is()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        var receipt = talk.Room.Messages.Last(m => m.FromBot);
        var there = talk.Room.Messages.Count(m => m.FromBot);
        foreach (var sentence in new[] { "move 1 to 3 dec", "blocked 1 no price list", "unblock 1", "snooze 1 until thu", "move 1 to 4 dec" }) await talk.Says(talk.Sam, sentence);
        await talk.Clicks(talk.Noa, "Next topic");
        await talk.Clicks(talk.Mia, "Raise hand");
        talk.Room.Messages.Count(m => m.FromBot).ShouldBe(there, "changes are edits");
        receipt.BaseView.ShouldShow("Fri 4 Dec");
        receipt.Revisions.Count.ShouldBeGreaterThan(4);

        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-12-08T12:00:00Z");
        var all = talk.Teams.Messages.Where(m => m.FromBot).ToList();
        all.Count.ShouldBeGreaterThan(10);
        // Text and card in one activity arrive as two messages, and the second could never be edited.
        all.ShouldAllBe(m => !m.HasCard || m.Text.Length == 0);
        foreach (var card in all.Where(m => m.HasCard))
        {
            card.Summary.ShouldNotBeNullOrWhiteSpace(card.BaseView.Text);
            card.Summary!.Length.ShouldBeLessThan(200);
            card.Summary.ShouldNotContain("card", Case.Insensitive);
        }
    }
}
