using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>What comes first: votes order what is proposed, the moderator's placing holds.</summary>
public class VotingTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Votes_order_the_topics_one_a_person_and_topic(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        foreach (var title in (string[])["One", "Two", "Three"]) await talk.Says(talk.Mia, talk.Room, $"topic {title}");
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Sam, talk.Room, "vote 3");
        talk.LastIn(talk.Room).ShouldBe("Your vote for “Three” counts. “agenda” shows the order.");
        await talk.Says(talk.Sam, talk.Room, "vote 2");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Three", "2 One", "3 Two", "1 vote").ShouldNotShow("2 votes");

        var form = (await talk.Max.Clicks("Vote")).OpenDialog;
        form.Card.ShouldShow("One vote a topic").ShouldNotOffer("Move up");
        await form.Submits(new { Votes = new[] { "2 One", "3 Two" } });
        await talk.Settle();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 One", "2 votes", "2 Three", "3 Two");
        // The form shows one's own votes, and taking one off takes it back.
        await (await talk.Max.Clicks("Vote")).OpenDialog.Submits(new { Votes = new[] { "3 Two" } });
        await talk.Settle();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 One", "2 Three", "3 Two").ShouldNotShow("2 votes");
        await talk.Says(talk.Sam, talk.Room, "vote 9");
        talk.LastIn(talk.Room).ShouldContain("The topics go from 1 to 3");
    }

    [Fact]
    public async Task What_the_moderator_moved_stays_in_its_place()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var title in (string[])["One", "Two", "Three"]) await talk.Says(talk.Mia, talk.Room, $"topic {title}");
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Sam, talk.Room, "move topic 3 up");
        talk.LastIn(talk.Room).ShouldStartWith("Only Noa Levi, who moderates, can move topics.");
        await talk.Says(talk.Noa, talk.Room, "move topic 2 up");
        talk.LastIn(talk.Room).ShouldBe("“Two” is topic 1 now.");
        await talk.Says(talk.Sam, talk.Room, "vote 3");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Two", "2 Three", "3 One");
        await (await talk.Noa.Clicks("Vote")).OpenDialog.Clicks("Move down", new { Place = "1 Two" });
        await talk.Settle();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Three", "2 Two", "3 One");
    }

    [Fact]
    public async Task Who_proposed_a_topic_takes_it_off_by_a_button_and_the_moderator_takes_off_any()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var title in (string[])["One", "Two"]) await talk.Says(talk.Mia, talk.Room, $"topic {title}");
        await talk.Says(talk.Max, talk.Room, "topic Three");
        await talk.Until(AgendaTalk.Ten);
        (await talk.Sam.Clicks("Vote")).OpenDialog.Card.ShouldNotOffer("Remove");
        var form = (await talk.Mia.Clicks("Vote")).OpenDialog;
        form.Card.ShouldOffer("Remove").ShouldNotOffer("Move up");
        await form.Clicks("Remove", new { Place = "2 Two" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Mia Novak removed topic 2: Two");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 One", "2 Three");
        await (await talk.Noa.Clicks("Vote")).OpenDialog.Clicks("Remove", new { Place = "2 Three" });
        await talk.Settle();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 One").ShouldNotShow("Three");
    }
}
