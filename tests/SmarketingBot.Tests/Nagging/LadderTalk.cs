using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

/// <summary>The rungs after the due date: the moderator, and the talk about what stands in the way.</summary>
public class LadderTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task With_the_third_overdue_the_moderator_is_told_in_one_summary_a_day(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Says(talk.Mia, talk.Room, "I'll write the page by wed");
        await talk.Says(talk.Max, talk.Room, "I'll write the mail by thu");
        await talk.Until("2026-11-30T08:00:00Z");
        Summaries(talk).ShouldBeEmpty();
        await talk.Until("2026-11-30T12:00:00Z");
        Summaries(talk).ShouldHaveSingleItem().BaseView
            .ShouldShow("Where a word from you may help", "#1 send the deck", "Sam Porter · no word yet why", "#2 write the page", "Mia Novak").ShouldNotShow("#3");
        await talk.Until("2026-12-01T12:00:00Z");
        Summaries(talk).Count.ShouldBe(2);
        Summaries(talk)[^1].BaseView.ShouldShow("#3 write the mail").ShouldNotShow("#1");
        // It follows what happens; nobody else gets one.
        await talk.Says(talk.Sam, "done 1");
        Summaries(talk)[0].BaseView.ShouldShow("done ✓");
        await talk.Until("2026-12-20T12:00:00Z");
        Summaries(talk).Count.ShouldBe(2);
        foreach (var person in (SimPerson[])[talk.Sam, talk.Mia, talk.Max, talk.Sia])
            talk.Teams.PrivateMessagesTo(person).Count(IsSummary).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_done_before_the_summary_is_said_is_not_in_it()
    {
        await using var talk = await SetupTalk.SetUp();
        // Noa's day begins when Max has answered long since.
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Max, talk.Room, "I'll write the mail by wed");
        await talk.Until("2026-11-30T08:00:00Z");
        await talk.Says(talk.Max, "done 1");
        await talk.Until("2026-12-02T12:00:00Z");
        Summaries(talk).ShouldBeEmpty();
    }

    [Fact]
    public async Task Weekly_the_obstacle_becomes_a_topic_and_its_owner_is_told_the_day_before()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        // Five daily ones from Thursday, 26 November; the weekly one on Wednesday, 9 December.
        await talk.Until("2026-12-09T08:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Overdue – what would get it moving?");
        await talk.Until("2026-12-09T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Still open – what would help?", "I suggest what stands in the way as a topic").Buttons.ShouldBe(["Done", "New date", "Drop"]);
        (await Agenda(talk)).ShouldNotContain("stands in the way");
        await talk.Until("2026-12-10T12:00:00Z");
        (await Agenda(talk)).ShouldContain("What stands in the way of #1 send the deck");
        // Once a meeting, and for ever until it is done.
        await talk.Until("2026-12-16T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Still open");
        await talk.Until("2026-12-17T12:00:00Z");
        (await Agenda(talk)).Split("stands in the way").Length.ShouldBe(2);
        talk.CardIn(talk.Room).ShouldNotShow("Sam Porter · so that");
    }

    [Fact]
    public async Task A_new_date_keeps_it_off_the_agenda()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Until("2026-12-09T12:00:00Z");
        await talk.Fills(talk.Sam, "New date", new { When = "2026-12-18" });
        await talk.Until("2026-12-10T12:00:00Z");
        (await Agenda(talk)).ShouldNotContain("stands in the way");
    }

    private static async Task<string> Agenda(Talk talk)
    {
        await talk.Says(talk.Sia, talk.Room, "agenda");
        return talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Topics")).Last().BaseView.Text;
    }

    private static List<SimMessage> Summaries(Talk talk) => [.. talk.Teams.PrivateMessagesTo(talk.Noa).Where(IsSummary)];

    private static bool IsSummary(SimMessage message) => message.HasCard && message.BaseView.Shows("Where a word from you may help");
}
