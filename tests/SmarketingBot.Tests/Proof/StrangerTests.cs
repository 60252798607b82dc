using SmarketingBot.Rehearsal;
using Xunit.Abstractions;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// Whoever does not belong tries every verb there is, with the real ids in their hands. A verb that somebody adds is
/// tried by itself.
/// </summary>
public class StrangerTests(ITestOutputHelper output)
{
    private static readonly string[] FromOutside = ["foreigner", "guest", "anonymous"];

    // People from outside may read, add topics and raise a hand.
    private static readonly Dictionary<string, string[]> Theirs = new()
    {
        ["topic"] = ["topics"],
        ["topic.add"] = ["topics"],
        ["remove topic"] = ["topics"],
        ["kpi.topic"] = ["topics"],
        ["raise hand"] = ["participants"],
        ["meeting.hand"] = ["participants"],
        // Shown anew at the bottom: the meeting counts its copies.
        ["agenda"] = ["meetings"],
    };

    public static TheoryData<string, string> Tries
    {
        get
        {
            var tries = new TheoryData<string, string>();
            foreach (var stage in Everything.Stages)
                foreach (var who in FromOutside) tries.Add(stage, who);
            return tries;
        }
    }

    [Theory, MemberData(nameof(Tries)), Proves("play 10", "pitfall 9")]
    public async Task People_from_outside_read_add_topics_and_raise_a_hand_and_change_nothing_else(string stage, string who)
    {
        await using var all = await Everything.Begin(stage);
        var stranger = who switch { "foreigner" => all.Foreigner, "guest" => all.Guest, _ => all.Anonymous };
        var faults = new List<string>();
        var tried = await TryEverything(all, stranger, all.Talk.Room, faults, async (verb, before) =>
        {
            var after = await all.Facts();
            var changed = after.Except(before).Concat(before.Except(after)).Where(line => !IsAbout(line, stranger)).ToList();
            return changed.FirstOrDefault(line => !Theirs.GetValueOrDefault(verb, []).Contains(line.Split(':')[0]));
        });
        output.WriteLine($"{tried} tries");
        tried.ShouldBeGreaterThan(150);
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("before", false), InlineData("before", true), InlineData("during", false), InlineData("during", true), InlineData("after", false), InlineData("after", true)]
    [Proves("play 10", "pitfall 9")]
    public async Task Somebody_of_another_conversation_finds_and_changes_nothing_of_this_one(string stage, bool personal)
    {
        await using var all = await Everything.Begin(stage);
        var ours = await all.Facts();
        var room = all.Talk.Room.Messages.Count;
        var heard = all.Talk.Teams.People.Except([all.Eve]).ToDictionary(p => p, all.Talk.CountTo);
        var faults = new List<string>();
        var tried = await TryEverything(all, all.Eve, personal ? all.Eve.Personal : all.Board, faults, async (_, _) =>
        {
            var after = await all.Facts();
            // What she makes of her own is hers; what was here stays as it is, and nothing new is about it.
            return ours.Where(line => !IsAbout(line, all.Eve) && !line.StartsWith("tenant_counters:", StringComparison.Ordinal)).FirstOrDefault(line => !after.Contains(line))
                ?? after.Except(ours).FirstOrDefault(line => line.Contains(all.Meeting, StringComparison.OrdinalIgnoreCase) || line.Contains(all.Talk.Room.Id, StringComparison.Ordinal));
        });
        tried.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
        all.Talk.Room.Messages.Count.ShouldBe(room, "she is not heard here");
        foreach (var (person, count) in heard) all.Talk.CountTo(person).ShouldBe(count, person.Name);
    }

    /// <summary>Says and presses everything; tells how often, and what went wrong.</summary>
    private static async Task<int> TryEverything(Everything all, SimPerson who, SimConversation where, List<string> faults, Func<string, HashSet<string>, Task<string?>> changed)
    {
        var tried = 0;
        foreach (var (verb, text) in all.Sentences(where.Kind == ConversationKind.Personal))
        {
            var (before, said) = (await all.Facts(), where.Messages.Count(m => m.FromBot));
            await all.Talk.Says(who, where, text);
            var answers = where.Messages.Where(m => m.FromBot).Skip(said).ToList();
            // One's own data come in messages of their own, and what is set up on its eve has its agenda at once.
            if (answers.Count != 1 && verb is not ("my data" or "setup")) faults.Add($"“{text}” got {answers.Count} answers");
            faults.AddRange(answers.Where(a => Apologises(a.HasCard ? a.BaseView.Text : a.Text)).Select(a => $"“{text}” is a fault of ours: {a.Text}"));
            if (await changed(verb, before) is { } line) faults.Add($"“{text}” changed {line}");
            tried++;
        }
        foreach (var (verb, isForm, data) in all.Presses())
        {
            var before = await all.Facts();
            foreach (var outcome in await all.Press(who, where, verb, isForm, data))
            {
                if (outcome.Status != 200 || Apologises(outcome.Body)) faults.Add($"{data.ToJsonString()} is answered {outcome.Status}: {outcome.Body}");
                tried++;
            }
            if (await changed(verb, before) is { } line) faults.Add($"{data.ToJsonString()} changed {line}");
        }
        return tried;
    }

    private static bool Apologises(string text) => text.Contains("went wrong on my side", StringComparison.Ordinal);

    // Who they are, and what they chose for themselves.
    private static bool IsAbout(string line, SimPerson who) =>
        line.Split(':')[0] is "people" or "members" or "absences" && (line.Contains(who.Mri, StringComparison.Ordinal) || who.AadObjectId is { } id && line.Contains(id, StringComparison.Ordinal));
}
