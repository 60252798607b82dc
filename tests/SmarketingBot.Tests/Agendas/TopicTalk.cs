using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>Topics: who adds them, who removes them, and how many there may be.</summary>
public class TopicTalk
{
    [Fact]
    public async Task A_topic_is_removed_by_who_proposed_it_or_moderates()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var title in (string[])["One", "Two", "Three"]) await talk.Says(talk.Mia, talk.Room, $"topic {title}");
        await talk.Says(talk.Sam, talk.Room, "remove topic 2");
        talk.LastIn(talk.Room).ShouldBe("“Two” was proposed by Mia Novak; only they or the moderator can remove it.");
        await talk.Says(talk.Sam, talk.Room, "remove topic 9");
        talk.LastIn(talk.Room).ShouldContain("The topics go from 1 to 3");
        await talk.Says(talk.Sam, talk.Room, "remove topic last");
        talk.LastIn(talk.Room).ShouldContain("“remove topic 3”");
        await talk.Says(talk.Mia, talk.Room, "remove topic 2");
        talk.LastIn(talk.Room).ShouldBe("Removed topic 2: Two");
        await talk.Says(talk.Noa, talk.Room, "remove topic 1");
        await talk.Says(talk.Noa, talk.Room, "agenda");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Three").ShouldNotShow("One", "Two");
    }

    [Fact]
    public async Task The_form_adds_a_topic_and_says_so()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        await talk.Fills(talk.Sam, "Add topic", new { Topic = "Returned *leads*", Minutes = 20, Outcome = "we agree on [codes](https://x.example)", Presenter = talk.Mia });
        talk.LastIn(talk.Room).ShouldBe("Sam Porter added topic 1: Returned *leads*");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Returned *leads*", "20 min", "Mia Novak · so that we agree on [codes](https://x.example)");
    }

    [Fact]
    public async Task A_form_with_a_bad_field_comes_back_and_adds_nothing()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        var dialog = (await talk.Sam.Clicks("Add topic")).OpenDialog;
        var back = (await dialog.Submits(new { Topic = "Leads", Minutes = "900" })).OpenDialog;
        await talk.Settle();
        back.Card.ShouldShow("from 1 to 240 minutes");
        back.Card.Input("Topic").Value.ShouldBe("Leads");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("None yet");
    }

    [Fact]
    public async Task The_form_of_votes_removes_ones_own_topic_and_the_moderators_any()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Says(talk.Sam, talk.Room, "topic Returned leads");
        await talk.Says(talk.Sam, talk.Room, "agenda");
        var own = (await talk.Sam.Clicks("Vote")).OpenDialog;
        own.Card.Input("Yours, if you want to take it off").Choices.Select(c => c.Title).ShouldBe(["2 Returned leads"]);
        own.Card.ShouldOffer("Remove").ShouldNotOffer("Move up", "Move down");
        await own.Clicks("Remove");
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Sam Porter removed topic 2: Returned leads");
        (await talk.Sia.Clicks("Vote")).OpenDialog.Card.ShouldNotOffer("Remove");
        await (await talk.Noa.Clicks("Vote")).OpenDialog.Clicks("Remove");
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Noa Levi removed topic 1: Pricing page");
    }

    [Fact]
    public async Task People_from_outside_may_add_topics()
    {
        await using var talk = await SetupTalk.SetUp();
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        await talk.Says(guest, talk.Room, "topic Your new price list 5m");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: Your new price list");
    }

    [Fact]
    public async Task Thirty_topics_are_enough()
    {
        await using var talk = await SetupTalk.SetUp();
        var title = string.Concat(Enumerable.Repeat("*[<&> ", 20))[..119];
        var outcome = string.Concat(Enumerable.Repeat("_(#~| ", 50))[..299];
        await talk.Says(talk.Noa, talk.Room, "agenda");
        for (var number = 1; number <= 30; number++)
        {
            await talk.Says(talk.Mia, talk.Room, $"topic {title}{number % 10} 10m so that {outcome}");
            CardRules.Check(AgendaTalk.Agenda(talk).Card!, $"the agenda of {number} topics");
        }
        await talk.Says(talk.Mia, talk.Room, "topic One more");
        talk.LastIn(talk.Room).ShouldStartWith("The agenda is full: 30 topics.");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("245 min over", "– Mia Novak");
    }

    [Fact]
    public async Task Without_a_meeting_it_says_how_to_set_one_up()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "topic Pricing page");
        talk.LastIn(talk.Room).ShouldContain("setup weekly tue 10:00 45m");
        await talk.Says(talk.Sam, talk.Room, "remove topic 1");
        talk.LastIn(talk.Room).ShouldContain("There are no topics yet");
        await talk.Says(talk.Sam, talk.Room, "topic");
        talk.LastIn(talk.Room).ShouldContain("What is the topic?");
    }
}
