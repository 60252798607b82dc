using System.Text.Json.Nodes;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>Something is broken on our side: people get a sentence and a code, the log gets the rest.</summary>
public class FaultyTalk
{
    [Fact, Proves("pitfall 11")]
    public async Task A_fault_is_told_with_a_code_and_without_a_word_of_its_own()
    {
        await using var talk = await SetupTalk.SetUp();
        using var log = LogLines.Of(talk.Bot);
        await talk.Says(talk.Sam, talk.Room, "setup");
        await Tables.Do(talk.Bot, "ALTER TABLE topics RENAME TO topics_gone");
        foreach (var sentence in new[] { "vote 1", "topic Pricing page" })
        {
            await talk.Says(talk.Sam, talk.Room, sentence);
            talk.LastIn(talk.Room).ShouldStartWith("Sorry");
            talk.LastIn(talk.Room).ShouldMatch("^Sorry, that went wrong on my side and nothing was changed\\..* code [0-9A-F]{6}\\.$");
        }
        var form = await talk.Sam.Invokes(talk.Room, "task/submit", new JsonObject { ["data"] = new JsonObject { ["verb"] = "topic.add", ["form"] = "f", ["topic"] = "Pricing", ["minutes"] = "10" } });
        form.Body.ShouldContain("Sorry, that went wrong on my side");
        foreach (var said in talk.Teams.Messages.Where(m => m.FromBot).Select(m => m.HasCard ? m.BaseView.Text : m.Text).Append(form.Body))
            foreach (var word in new[] { "Exception", "SQLite", "topics", "   at " }) said.ShouldNotContain(word, Case.Sensitive);
        var code = talk.LastIn(talk.Room)[^7..^1];
        log.Loud.Count(l => l.Contains(code)).ShouldBe(1);

        // Mended, everything goes on.
        await Tables.Do(talk.Bot, "ALTER TABLE topics_gone RENAME TO topics");
        await talk.Says(talk.Sam, talk.Room, "topic Pricing page");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: Pricing page");
    }
}
