using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>Logs go to people who were not in the meeting: no words, no names, no tokens, whatever the level.</summary>
public class LogTests
{
    [Fact]
    public async Task No_line_tells_what_was_said_or_by_whom()
    {
        await using var talk = await Talk.Begin(
            settings: new Dictionary<string, string?>(LogLines.Everything) { ["Outbox:BackOffSeconds"] = "1" },
            options: o => o with { Signed = true, RequireToken = true });
        using var log = LogLines.Of(talk.Bot);

        await talk.Says(talk.Sam, talk.Room, "I'll send the quartzite deck by fri");
        await talk.Says(talk.Mia, talk.Room, "@Sam will polish the obsidian list by 3 dec");
        await talk.Says(talk.Sam, "gibberish malachite");
        await talk.Says(talk.Sam, "done 99 feldspar");
        await talk.Until("2026-11-25T12:00:00Z");
        await talk.Clicks(talk.Mia, talk.Room.Messages.First(m => m.HasCard), "Done");
        using (talk.Teams.Faults.Fail(502, calls: 1)) await talk.Says(talk.Sam, "my items");
        talk.Teams.Faults.Fail(500, calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Mia, "I'll call granite by fri");
        talk.Teams.Block(talk.Sam);
        await talk.Until("2026-11-27T12:00:00Z");
        // A token that is refused is a token all the same.
        await talk.Teams.PostRaw("{\"type\":\"message\",\"text\":\"basalt\",\"channelId\":\"msteams\"}", token: talk.Teams.Issuer.Forge(new() { Audience = "somebody" }));
        await talk.Clicks(talk.Sam, talk.Room.Messages.First(m => m.HasCard), "Done");

        var lines = log.All;
        lines.Count.ShouldBeGreaterThan(100);
        string[] secrets =
        [
            "quartzite", "obsidian", "malachite", "feldspar", "granite", "basalt",
            .. talk.Teams.People.SelectMany(p => new[] { p.Name, p.Name.Split(' ')[1], p.Upn! }),
            "Weekly smarketing", "eyJ", "rehearsal.", "rehearsal-password", "Bearer ",
        ];
        foreach (var secret in secrets)
            lines.Where(l => l.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(l => l.Text).Take(1).ShouldBeEmpty($"“{secret}” was written to the log.");
    }
}
