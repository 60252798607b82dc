using Xunit.Abstractions;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// Teams sends a press again, under a new id, when the answer was slow: every button and form there is, pressed by whom
/// it is meant for, and delivered once more. A verb that somebody adds is tried by itself.
/// </summary>
public class RepeatedTests(ITestOutputHelper output)
{
    // These end the others' play: who is deleted, who left, and silence.
    private static readonly string[] Last = ["meeting.end", "meeting.cancel", "admin.stop", "admin.start", "admin.leaver", "data.delete"];

    [Theory, Proves("pitfall 1", "pain 18")]
    [InlineData("before", 20)]
    [InlineData("during", 20)]
    [InlineData("after", 15)]
    public async Task A_press_that_comes_again_under_a_new_id_does_nothing_more(string stage, int atLeast)
    {
        await using var all = await Everything.Begin(stage);
        var (talk, faults, worked) = (all.Talk, new List<string>(), new Dictionary<string, int>());
        var presses = all.Presses().OrderBy(p => Array.IndexOf(Last, p.Verb)).ToList();
        var (facts, said) = (await all.Facts(), Said(all));
        foreach (var (verb, isForm, data) in presses)
            foreach (var who in new[] { talk.Noa, talk.Sam, talk.Mia, talk.Max })
            {
                // Proven twice is enough; the same button stands on many cards.
                if (worked.GetValueOrDefault(verb) > 1) break;
                if (isForm) data["form"] = $"form{Guid.NewGuid():N}";
                var pressed = (await all.Press(who, verb.Split('.')[0] is "me" or "data" or "admin" ? who.Personal : talk.Room, verb, isForm, data))[^1];
                var (before, after) = (facts, await all.Facts());
                if (after.SetEquals(before) && Said(all) == said) continue;
                (facts, said) = (after, Said(all));
                worked[verb] = worked.GetValueOrDefault(verb) + 1;
                // Nobody is left by whom a repetition could be known: they are met anew, and deleted again.
                if (verb == "data.delete") continue;

                await talk.Teams.Redeliver(pressed.Activity, newId: true);
                await talk.Settle();
                var again = await all.Facts();
                if (again.Except(facts).Concat(facts.Except(again)).FirstOrDefault() is { } line) faults.Add($"{who.Name}: {data.ToJsonString()} changed {line}");
                if (Said(all) != said) faults.Add($"{who.Name}: {data.ToJsonString()} said something twice: {talk.Teams.Messages.Last(m => m.FromBot)}");
                (facts, said) = (again, Said(all));
            }
        output.WriteLine($"{presses.Count} presses; something came of {string.Join(", ", worked.Keys.Order())}");
        worked.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        faults.ShouldBeEmpty();
    }

    private static int Said(Everything all) => all.Talk.Teams.Messages.Count(m => m.FromBot);
}
