using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>A whole meeting and the days after it, with every activity delivered twice and every press three times, once under a new id.</summary>
public class DeliveredTwiceTalk
{
    [Fact, Proves("pitfall 1", "pain 18")]
    public async Task What_is_delivered_again_changes_nothing_and_says_nothing()
    {
        var once = await Told(share: 0);
        var again = await Told(share: 1);
        again.ShouldBe(once);
        once.Count.ShouldBeGreaterThan(40);
    }

    private static async Task<List<string>> Told(double share)
    {
        await using var talk = await Talk.Begin(options: o => o with { RedeliversShare = share });
        foreach (var sentence in (string[])["setup weekly tue 10:00 Europe/Berlin", "team sales @Sam @Sia", "team marketing @Mia @Max", "moderator @Noa"])
            await talk.Says(talk.Noa, talk.Room, sentence);
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        await WholeMeeting.Play(talk);
        await talk.Until("2026-12-01T12:00:00Z");
        await talk.Clicks(talk.Sam, "Done");
        await talk.Until("2026-12-03T12:00:00Z");
        // Revisions count too: nobody's card is edited without a reason.
        return [.. new[] { talk.Room }.Concat(talk.Teams.People.Select(p => p.Personal)).SelectMany(c => c.Messages.Where(m => m.FromBot).Select(m => Words(c, m)))];
    }

    private static string Words(SimConversation where, SimMessage message) =>
        $"{where} {message.Revisions.Count} {(message.HasCard ? message.BaseView.Text : message.Text)}";
}
