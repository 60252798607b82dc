using SmarketingBot.Tests.Meetings;

namespace SmarketingBot.Tests.Proof;

/// <summary>People of one name, and names that are no names.</summary>
public class NamesakesTalk
{
    [Fact, Proves("pitfall 10")]
    public async Task A_mention_means_the_one_who_was_picked_and_a_typed_name_is_not_guessed()
    {
        await using var talk = await SetupTalk.SetUp();
        var other = talk.Teams.AddPerson("Sam Porter", "Europe/Berlin");
        await talk.Teams.AddTo(talk.Room, talk.Noa, other);
        await talk.Says(other, talk.Room, "help");

        // Both are written alike; the entity says whom.
        var said = await talk.Mia.Says(talk.Room, "@Sam will call Acme by 10 dec");
        await talk.Settle();
        var again = said.Activity.DeepClone().AsObject();
        again["id"] = "to-the-other";
        again["text"] = ((string)again["text"]!).Replace("Acme", "Bolt", StringComparison.Ordinal);
        foreach (var entity in again["entities"]!.AsArray())
            if ((string?)entity!["mentioned"]?["id"] == talk.Sam.Mri) entity["mentioned"]!["id"] = other.Mri;
        (await talk.Teams.Post(again)).Status.ShouldBe(200);
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("call Acme").ShouldNotShow("Bolt");
        talk.CardTo(other).ShouldShow("call Bolt").ShouldNotShow("Acme");

        await talk.Says(talk.Noa, talk.Room, "give 1 Sam Porter");
        talk.LastIn(talk.Room).ShouldContain("Sam Porter");
        talk.LastIn(talk.Room).ShouldNotContain("goes to");
    }

    [Fact, Proves("pitfall 10")]
    public async Task Markup_in_names_and_words_stays_words_wherever_it_is_shown()
    {
        await using var talk = await SetupTalk.SetUp();
        var evil = talk.Teams.AddPerson("[Free](https://evil.example) <at>Noa</at>", "Europe/Berlin");
        await talk.Teams.AddTo(talk.Room, talk.Noa, evil);
        const string Words = "[click](https://evil.example) **now** <at>Noa Levi</at> <b>x</b>";
        await talk.Says(evil, talk.Room, $"I'll send {Words} by wed");
        await talk.Says(evil, talk.Room, $"topic {Words}");
        await talk.Says(talk.Noa, talk.Room, $"purpose {Words}");
        await talk.Says(evil, $"blocked 1 {Words}");
        await talk.Until("2026-11-24T09:00:30Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, $"decided {Words}");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-12-08T12:00:00Z");

        var cards = talk.Teams.Messages.Where(m => m is { FromBot: true, HasCard: true }).SelectMany(m => m.Revisions).Select(r => r.Card!).ToList();
        cards.Count.ShouldBeGreaterThan(8);
        foreach (var card in cards)
        {
            var json = card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.ShouldNotContain("](https://evil.example)");
            card["msteams"]?["entities"].ShouldBeNull("nobody is mentioned by somebody else's words");
        }
    }
}
