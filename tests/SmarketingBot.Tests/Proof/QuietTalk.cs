using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>What people who asked for nothing hear: as little as can be.</summary>
public class QuietTalk
{
    [Fact, Proves("pitfall 8", "pain 13")]
    public async Task Added_to_a_chat_it_says_one_thing_there_and_nothing_to_anybody()
    {
        await using var talk = await Talk.Begin();
        for (var i = 0; i < 2; i++) await talk.Teams.InstallIn(talk.Room, talk.Noa);
        await talk.Teams.AddTo(talk.Room, talk.Noa, talk.Teams.AddPerson("Late Lena"));
        await talk.Until("2026-12-07T12:00:00Z");
        talk.Room.Messages.Count(m => m.FromBot).ShouldBe(1);
        foreach (var person in talk.Teams.People) talk.CountTo(person).ShouldBe(0, person.Name);
    }

    [Fact, Proves("pitfall 8", "pain 4", "pain 15")]
    public async Task A_busy_day_brings_one_reminder_that_says_where_it_comes_from_and_never_scolds()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var what in new[] { "the deck", "the list", "the mail" }) await talk.Says(talk.Sam, talk.Room, $"I'll send {what} by thu");
        await talk.Until("2026-11-26T08:31:00Z");
        var there = talk.CountTo(talk.Sam);
        talk.CardTo(talk.Sam).ShouldShow("Weekly smarketing", "the deck", "the list", "the mail");
        // Dates and hours move over the day; the day has had its reminder.
        await talk.Says(talk.Sam, "move 1 to fri");
        await talk.Says(talk.Sam, "remind me at 11:00");
        await talk.Says(talk.Sam, "move 2 to 26 nov");
        var answers = talk.CountTo(talk.Sam) - there;
        await talk.Until("2026-11-26T22:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(there + answers);

        await talk.Until("2026-12-31T12:00:00Z");
        var all = talk.Teams.Messages.Where(m => m.FromBot).SelectMany(m => m.Revisions).Select(r => (r.Card?.ToJsonString() ?? r.Text) + r.Summary).ToList();
        all.Count.ShouldBeGreaterThan(20);
        foreach (var word in new[] { "nag", "late again", "you failed", "you forgot", "must ", "immediately", "!!" })
            all.ShouldAllBe(text => !text.Contains($" {word}", StringComparison.OrdinalIgnoreCase), word);
    }

    [Fact, Proves("pitfall 8", "pain 12", "pain 13")]
    public async Task Whoever_turned_reminders_off_keeps_their_items_and_is_left_alone_on_every_path()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Says(talk.Sam, "reminders off");
        await talk.Says(talk.Sam, "snooze 1 until thu");
        await talk.Says(talk.Sam, talk.Room, "I'll send the list by thu");
        var there = talk.CountTo(talk.Sam);
        await talk.Restart();
        await talk.Until("2026-12-20T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(there);
        await talk.Says(talk.Mia, talk.Room, "items");
        talk.CardIn(talk.Room).ShouldShow("send the deck", "send the list");
    }
}
