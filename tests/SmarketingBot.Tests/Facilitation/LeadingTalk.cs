using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>Leading a meeting from start to end: who may, what each sees, and presses that come twice.</summary>
public class LeadingTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("pain 21")]
    public async Task The_moderator_leads_from_the_card_and_the_others_see_theirs(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads from the fair", "Pricing page"], database: database);
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        var card = await talk.MeetingCard();

        card.ViewOf(talk.Noa).ShouldShow("Topic 1 of 2", "moderated by Noa Levi", "Leads from the fair", "until 10:10", "Next: Pricing page").ShouldOffer(Scene.ForTheModerator);
        foreach (var person in new[] { talk.Sam, talk.Mia })
            card.ViewOf(person).ShouldShow("Leads from the fair", "until 10:10").ShouldOffer(Scene.ForParticipants).ShouldNotOffer(Scene.ForTheModerator);

        await talk.Until("2026-11-23T09:06:00Z");
        (await talk.Clicks(talk.Noa, "Next topic")).Card!.ShouldShow("Topic 2 of 2", "Pricing page", "until 10:16").ShouldOffer(Scene.ForTheModerator);
        card.ViewOf(talk.Sam).ShouldShow("Pricing page").ShouldOffer(Scene.ForParticipants);

        await talk.Clicks(talk.Noa, "Next topic");
        card.ViewOf(talk.Noa).ShouldShow("All topics covered").ShouldOffer("Record commitment", "Record decision", "End meeting").ShouldNotOffer("Next topic", "+5 min");
        card.ViewOf(talk.Sam).ShouldShow("All topics covered").ShouldOffer(Scene.ForParticipants);

        await talk.Clicks(talk.Noa, "End meeting");
        card.BaseView.ShouldShow("The meeting is over – minutes below");
        card.BaseView.Buttons.ShouldBeEmpty();
        (await talk.Minutes()).BaseView.ShouldShow("Minutes of Mon 23 Nov");
    }

    [Fact, Proves("pain 22")]
    public async Task Typing_does_what_the_buttons_do()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "extend 5");
        talk.LastIn(talk.Room).ShouldBe("Now: “Leads”, until 10:15.");
        await talk.Says(talk.Noa, talk.Room, "next");
        talk.LastIn(talk.Room).ShouldBe("Now: “Pricing”, until 10:10.");
        await talk.Says(talk.Noa, talk.Room, "next topic");
        talk.LastIn(talk.Room).ShouldStartWith("All topics are covered.");
        await talk.Says(talk.Noa, talk.Room, "end meeting");
        (await talk.Minutes()).BaseView.ShouldShow("Minutes of Mon 23 Nov");
    }

    [Fact]
    public async Task Only_the_moderator_starts_and_a_refusal_changes_nothing()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        var before = await talk.Facts();
        await talk.Says(talk.Sam, talk.Room, "start");
        talk.LastIn(talk.Room).ShouldBe("Only Noa Levi, who moderates, can start the meeting. If they are missing, somebody neutral can say “take over”.");
        (await talk.Facts()).ShouldBe(before);
    }

    [Theory]
    [InlineData("next", "Only Noa Levi, who moderates, can move on to the next topic.")]
    [InlineData("extend 5", "Only Noa Levi, who moderates, can add time.")]
    [InlineData("end", "Only Noa Levi, who moderates, can end the meeting.")]
    [InlineData("decided we go", "Only Noa Levi, who moderates, can record a decision.")]
    [InlineData("record 1", "Only Noa Levi, who moderates, can record what others will do.")]
    public async Task Only_the_moderator_leads_and_a_refusal_changes_nothing(string sentence, string refusal)
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        var before = await talk.Facts();
        await talk.Says(talk.Mia, talk.Room, sentence);
        talk.LastIn(talk.Room).ShouldStartWith(refusal);
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact, Proves("play 10", "pitfall 9")]
    public async Task A_press_of_the_moderators_button_by_somebody_else_is_refused_to_them_alone()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        var card = await talk.MeetingCard();
        var before = await talk.Facts();
        var button = card.ViewOf(talk.Noa).Action("Next topic").Json.DeepClone().AsObject();
        var said = talk.Room.Messages.Count;
        var outcome = await talk.Sam.Invokes(talk.Room, "adaptiveCard/action", new System.Text.Json.Nodes.JsonObject { ["action"] = button, ["trigger"] = "manual" }, card.Id);
        await talk.Settle();
        outcome.Body.ShouldContain("Only Noa Levi, who moderates, can move on");
        talk.Room.Messages.Count.ShouldBe(said);
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact]
    public async Task Without_a_moderator_the_refusal_says_how_to_name_one()
    {
        await using var talk = await Scene.Begin(["Leads"], moderated: false);
        await talk.Says(talk.Noa, talk.Room, "start");
        talk.LastIn(talk.Room).ShouldContain("no moderator yet");
        talk.LastIn(talk.Room).ShouldContain("“moderator @name”");
    }

    [Fact]
    public async Task Where_nothing_is_set_up_one_sentence_says_how()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "start");
        talk.LastIn(talk.Room).ShouldBe("There is no meeting set up here yet. Say “setup weekly tue 10:00 45m” first.");
        await talk.Says(talk.Noa, talk.Room, "end");
        talk.LastIn(talk.Room).ShouldBe("No meeting is running here. The moderator can say “start” to begin one.");
    }

    [Fact]
    public async Task Starting_twice_is_harmless()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        var before = await talk.Facts();
        await talk.Says(talk.Noa, talk.Room, "begin");
        talk.LastIn(talk.Room).ShouldContain("running already");
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact]
    public async Task It_can_start_before_its_day_and_the_next_one_is_a_week_after_it()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Says(talk.Noa, talk.Room, "start");
        (await talk.MeetingCard()).BaseView.ShouldShow("Leads", "until 09:10");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Next: Mon 30 Nov, 10:00", "Moderated by Noa Levi");
    }

    [Fact, Proves("play 11", "pitfall 1", "pain 18")]
    public async Task A_repeated_press_moves_on_once()
    {
        await using var talk = await Scene.Started("Leads", "Pricing", "Wins");
        var card = await talk.MeetingCard();
        await Task.WhenAll(talk.Noa.Clicks(card, "Next topic"), talk.Noa.Clicks(card, "Next topic"));
        await talk.Settle();
        card.ViewOf(talk.Noa).ShouldShow("Topic 2 of 3", "Pricing");
    }

    [Fact]
    public async Task A_repeated_press_adds_five_minutes_once()
    {
        await using var talk = await Scene.Started("Leads");
        var card = await talk.MeetingCard();
        await Task.WhenAll(talk.Noa.Clicks(card, "+5 min"), talk.Noa.Clicks(card, "+5 min"));
        await talk.Settle();
        card.ViewOf(talk.Noa).ShouldShow("until 10:15");
    }

    [Fact]
    public async Task Ending_twice_posts_the_minutes_once()
    {
        await using var talk = await Scene.Started("Leads");
        var card = await talk.MeetingCard();
        await Task.WhenAll(talk.Noa.Clicks(card, "End meeting"), talk.Noa.Clicks(card, "End meeting"));
        await talk.Settle();
        talk.Room.Messages.Count(m => m.HasCard && m.BaseView.Shows("Minutes of")).ShouldBe(1);
    }

    [Fact, Proves("pain 6")]
    public async Task The_card_says_when_time_is_nearly_up_and_when_it_is_up()
    {
        await using var talk = await Scene.Started("Leads");
        var card = await talk.MeetingCard();
        card.BaseView.ShouldShow("What would a good outcome look like for both sides?");
        await talk.Until("2026-11-23T09:08:00Z");
        card.BaseView.ShouldShow("until 10:10", "What is still missing for a decision?");
        await talk.Until("2026-11-23T09:12:00Z");
        card.BaseView.ShouldShow("Time is up since 10:10");
        card.ViewOf(talk.Noa).ShouldShow("Time is up since 10:10").ShouldOffer(Scene.ForTheModerator);

        // Five more minutes count from now, or they would be over before anybody spoke.
        await talk.Clicks(talk.Noa, "+5 min");
        card.ViewOf(talk.Noa).ShouldShow("until 10:17");
    }

    [Fact]
    public async Task A_meeting_without_topics_is_an_open_discussion()
    {
        await using var talk = await Scene.Started();
        (await talk.MeetingCard()).ViewOf(talk.Noa).ShouldShow("Open discussion").ShouldOffer("Record commitment", "Record decision", "End meeting").ShouldNotOffer("Next topic", "+5 min");
    }

    [Fact]
    public async Task A_sentence_that_only_begins_like_a_command_moves_nothing()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "next tue we meet at ten");
        talk.LastIn(talk.Room).ShouldContain("say just “next”");
        (await talk.MeetingCard()).BaseView.ShouldShow("Topic 1 of 2");
    }
}
