using Microsoft.EntityFrameworkCore;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Retros;

/// <summary>Everybody looks back: written alone, shown without names, voted on. It is Monday, 23 November 2026.</summary>
public class RetroTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Notes_are_written_alone_shown_shuffled_and_without_names_and_voted_on(TestDatabase database)
    {
        await using var talk = await Opened(database);
        var card = Card(talk);
        card.BaseView.ShouldShow("Retro: keep, stop, try", "0 people have written").ShouldOffer("Write").ShouldNotOffer("Reveal");
        card.ViewOf(talk.Noa).ShouldOffer("Write", "Reveal", "Close retro");

        await Writes(talk, talk.Sam, card, new { keep = "the short agenda", @try = "a joint call every week" });
        (await Writes(talk, talk.Sam, card, new { keep = "the short agenda", stop = "", @try = "a joint call every Friday" })).ShouldBeNull();
        await talk.Says(talk.Mia, "retro stop reading slides aloud");
        talk.LastTo(talk.Mia).ShouldBe("Noted. It is shown without your name; saying it again changes it.");
        card.BaseView.ShouldShow("2 people have written").ShouldNotShow("agenda", "slides");
        (await talk.Clicks(talk.Noa, card, "Reveal")).Toast.ShouldBe("2 people have written so far. From 3 on I can show it, because with fewer everybody would know whose it is.");
        await talk.Says(talk.Max, "retro keep the demo at the start");
        (await talk.Clicks(talk.Noa, card, "Reveal")).Card!.ShouldOffer("Vote", "Record commitment", "Close retro");
        card.BaseView.ShouldShow("Keep", "Stop", "Try", "the short agenda", "the demo at the start", "3. reading slides aloud", "4. a joint call every Friday").ShouldNotShow("Sam", "Mia", "Max");
        await talk.Says(talk.Sia, "retro try more coffee");
        talk.LastTo(talk.Sia).ShouldStartWith("What was written is shown already");

        await talk.Says(talk.Sia, talk.Room, "retro vote 4 3");
        talk.LastIn(talk.Room).ShouldBe("Your votes count. Saying it again changes them.");
        await talk.Says(talk.Sia, "retro vote 4");
        var form = (await talk.Max.Clicks(card, "Vote")).OpenDialog;
        var choices = form.Card.Inputs.Single().Choices.Select(c => c.Value).ToList();
        (await form.Submits(new Dictionary<string, object?> { ["notes"] = choices.ToArray() })).OpenDialog.Card.ShouldShow("Please choose one to 3");
        await (await talk.Max.Clicks(card, "Vote")).OpenDialog.Submits(new Dictionary<string, object?> { ["notes"] = new[] { choices[3], choices[0] } });
        await talk.Settle();
        card.BaseView.ShouldShow("4. a joint call every Friday\n2 votes", "1 vote").ShouldNotShow("3. reading slides aloud\n1 vote");

        await Commits(talk, card, talk.Sam, "set up a joint call every Friday");
        await Commits(talk, card, talk.Mia, "send slides the day before");
        card.BaseView.ShouldShow("Committed", "#1 set up a joint call every Friday", "#2 send slides the day before");
        card.ViewOf(talk.Noa).ShouldNotOffer("Record commitment").ShouldOffer("Close retro");
        await talk.Clicks(talk.Noa, card, "Close retro");
        card.BaseView.ShouldShow("The retro is closed", "2 votes", "#1 set up a joint call every Friday").ShouldNotOffer("Vote", "Write");
    }

    [Fact]
    public async Task Nobody_reads_anywhere_who_wrote_what_but_everybody_their_own()
    {
        await using var talk = await Opened();
        foreach (var (person, note) in new[] { (talk.Sam, "alpha"), (talk.Mia, "beta"), (talk.Max, "gamma") }) await talk.Says(person, $"retro keep {note}");
        await talk.Says(talk.Noa, talk.Room, "retro reveal");
        await talk.Says(talk.Noa, "export meeting");
        var heard = string.Join('\n', talk.Noa.Personal.Messages.Concat(talk.Room.Messages).Where(m => m.FromBot).Select(m => m.HasCard ? m.BaseView.Text + m.ViewOf(talk.Noa).Text : m.Text));
        heard.ShouldContain("alpha");
        heard.Split('\n').Where(line => line.Contains("alpha", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains("Sam"));
        // Neither as words of messages nor beside an id: only the note itself names its writer.
        (await Tables.Dump(talk.Bot, "outbox", "audit", "deeds", "alarms", "item_events")).ShouldNotContain("alpha");
        await talk.Says(talk.Sam, "my data");
        var csv = string.Concat(talk.Sam.Personal.Messages.Where(m => m.FromBot && m.Text.StartsWith("kind,", StringComparison.Ordinal)).Select(m => m.Text));
        csv.ShouldContain("alpha");
        csv.ShouldNotContain("beta");
    }

    [Fact]
    public async Task The_order_tells_nothing_about_who_was_quick()
    {
        var first = new HashSet<string>();
        for (var round = 0; round < 12 && first.Count < 2; round++)
        {
            await using var talk = await Opened();
            foreach (var (person, note) in new[] { (talk.Sam, "alpha"), (talk.Mia, "beta"), (talk.Max, "gamma") }) await talk.Says(person, $"retro keep {note}");
            await talk.Says(talk.Noa, talk.Room, "retro reveal");
            first.Add(Card(talk).BaseView.Lines.Single(l => l.StartsWith("1.", StringComparison.Ordinal)));
        }
        first.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Only_the_moderator_leads_and_what_was_said_aloud_is_not_taken()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var person in new[] { talk.Noa, talk.Sam, talk.Mia, talk.Max }) await talk.Says(person, "hi");
        await talk.Says(talk.Sam, talk.Room, "retro");
        talk.LastIn(talk.Room).ShouldBe("Only whoever moderates can open a retro. Ask them to say it.");
        await talk.Says(talk.Sam, "retro keep alpha");
        talk.LastTo(talk.Sam).ShouldBe("No retro is open here. Whoever moderates can open one: “retro”.");
        await talk.Says(talk.Noa, talk.Room, "retro");
        var card = Card(talk);
        await talk.Says(talk.Noa, talk.Room, "retro");
        talk.LastIn(talk.Room).ShouldStartWith("The retro is open");
        await talk.Says(talk.Sam, talk.Room, "retro keep alpha");
        talk.LastIn(talk.Room).ShouldBe("Here everybody sees that it is yours, so I didn't take it. Say “retro keep …” in our own chat.");
        (await talk.Read(db => db.RetroNotes.CountAsync())).ShouldBe(0);
        foreach (var said in new[] { "retro reveal", "retro close" })
        {
            await talk.Says(talk.Sam, talk.Room, said);
            talk.LastIn(talk.Room).ShouldStartWith("Only whoever moderates can");
        }
        await talk.Says(talk.Sam, talk.Room, "retro vote 1");
        talk.LastIn(talk.Room).ShouldStartWith("There is nothing to vote on yet.");
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", tenantId: "11111111-0000-4000-8000-00000000000a");
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        (await (await guest.Clicks(card, "Write")).OpenDialog.Submits(new { keep = "alpha" })).OpenDialog.Card.ShouldShow("A retro is for the members of this organisation");
        await talk.Says(talk.Sam, "retro keep alpha");
        await talk.Says(talk.Noa, talk.Room, "retro close");
        talk.LastIn(talk.Room).ShouldBe("The retro is closed.");
        card.BaseView.ShouldShow("Nothing was shown, and what was written is deleted.");
        (await talk.Read(db => db.RetroNotes.CountAsync())).ShouldBe(0);
    }

    private static async Task<object?> Writes(Talk talk, SimPerson who, SimMessage card, object notes)
    {
        var dialog = (await (await who.Clicks(card, "Write")).OpenDialog.Submits(notes)).Dialog;
        await talk.Settle();
        return dialog;
    }

    private static async Task Commits(Talk talk, SimMessage card, SimPerson who, string what)
    {
        var form = (await talk.Noa.Clicks(card, "Record commitment")).OpenDialog;
        (await form.Submits(new Dictionary<string, object?> { ["who"] = who.AadObjectId, ["what"] = what, ["when"] = "2026-12-04" })).Dialog.ShouldBeNull();
        await talk.Settle();
    }

    private static SimMessage Card(Talk talk) => talk.Room.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Looking back"))!;

    private static async Task<Talk> Opened(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        foreach (var person in new[] { talk.Noa, talk.Sam, talk.Sia, talk.Mia, talk.Max }) await talk.Says(person, "hi");
        await talk.Says(talk.Noa, talk.Room, "retro");
        return talk;
    }
}
