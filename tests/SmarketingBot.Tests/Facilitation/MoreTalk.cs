using Microsoft.EntityFrameworkCore;
using SmarketingBot.Tests.Proof;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>What the moderator needs now and then, from the form behind More and by sentence.</summary>
public class MoreTalk
{
    [Fact]
    public async Task The_agenda_further_up_says_where_the_meeting_is()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        var agenda = talk.Room.Messages.Single(m => m.HasCard && m.BaseView.Shows("The meeting is running."));
        agenda.BaseView.ShouldShow("Leads – now");
        await talk.Clicks(talk.Noa, "Next topic");
        agenda.BaseView.ShouldShow("Leads ✓", "Pricing – now").ShouldNotShow("Leads – now");
        await talk.Clicks(talk.Noa, "Next topic");
        agenda.BaseView.ShouldShow("Pricing ✓").ShouldNotShow("– now");
    }

    [Fact]
    public async Task The_floor_is_given_by_turns_and_counted_by_side()
    {
        await using var talk = await Scene.Started("Leads");
        var card = await talk.MeetingCard();
        await talk.Clicks(talk.Sam, card, "Raise hand");
        await talk.Clicks(talk.Sia, card, "Raise hand");
        await talk.Clicks(talk.Mia, card, "Raise hand");
        var form = (await talk.Noa.Clicks(card, "More")).OpenDialog;
        form.Card.Input("Floor").Value.ShouldBe(talk.Sam.AadObjectId);
        await form.Clicks("Give the floor");
        await talk.Settle();
        card.BaseView.ShouldShow("Sam Porter has the floor", "Hands: Sales 1 · Marketing 1", "Floor: Sales 1 · Marketing 0 — Marketing next");

        // Sia's hand was up earlier, but her side spoke last.
        (await talk.Noa.Clicks(card, "More")).OpenDialog.Card.Input("Floor").Value.ShouldBe(talk.Mia.AadObjectId);
        await talk.Says(talk.Noa, talk.Room, "give floor @Mia");
        talk.LastIn(talk.Room).ShouldBe("Mia Novak has the floor.");
        card.BaseView.ShouldShow("Floor: Sales 1 · Marketing 1").ShouldNotShow("— ");

        await talk.Clicks(talk.Noa, card, "End meeting");
        (await talk.Minutes()).BaseView.ShouldNotShow("Floor");
    }

    [Fact, Proves("pain 3")]
    public async Task Going_back_and_parking_change_the_topic()
    {
        await using var talk = await Scene.Started("Leads", "Pricing", "Wins");
        var card = await talk.MeetingCard();
        await talk.Says(talk.Noa, talk.Room, "back");
        talk.LastIn(talk.Room).ShouldStartWith("There is no topic before this one.");
        await talk.Until("2026-11-23T09:04:00Z");
        await talk.Clicks(talk.Noa, card, "Next topic");
        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Back");
        await talk.Settle();
        // Four of its ten minutes are used.
        card.BaseView.ShouldShow("Topic 1 of 3", "Leads", "until 10:10", "Next: Pricing");

        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Park topic");
        await talk.Settle();
        card.BaseView.ShouldShow("Topic 2 of 3", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "park Fair in Munich");
        talk.LastIn(talk.Room).ShouldStartWith("Parked: Fair in Munich. Now: “Pricing”");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Parked", "Leads", "Fair in Munich", "For the next meeting", "Wins");

        // The next agenda offers what was parked; a vote takes one up.
        await talk.Until("2026-11-27T12:00:00Z");
        await talk.Says(talk.Sam, talk.Room, "agenda");
        talk.CardIn(talk.Room).ShouldShow("Parked last time", "1 Wins", "2 Leads", "since Mon 23 Nov", "3 Fair in Munich");
        await talk.Says(talk.Sam, talk.Room, "vote 3");
        talk.LastIn(talk.Room).ShouldBe("Your vote for “Fair in Munich” counts. “agenda” shows the order.");
        await talk.Says(talk.Sam, talk.Room, "agenda");
        talk.CardIn(talk.Room).ShouldShow("1 Fair in Munich", "1 vote", "2 Wins", "3 Leads");
    }

    [Fact]
    public async Task The_meeting_is_handed_to_somebody_neutral_and_its_cards_follow()
    {
        await using var talk = await Scene.Started("Leads");
        var olga = await talk.AddNeutral("Olga Petrova");
        var card = await talk.MeetingCard();
        await talk.Says(talk.Noa, talk.Room, "hand over @Sam");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter belongs to a side, so each side has to say yes first: “stand in @Sam Porter”.");
        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Hand over", new { SomebodyElse = olga });
        await talk.Settle();
        card.ViewOf(olga).ShouldShow("moderated by Olga Petrova").ShouldOffer(Scene.ForTheModerator);
        card.ViewOf(talk.Noa).ShouldNotOffer("Next topic");
        await talk.Says(talk.Noa, talk.Room, "next");
        talk.LastIn(talk.Room).ShouldStartWith("Only Olga Petrova, who moderates,");
        await talk.Says(olga, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("moderated by Olga Petrova", "Moderated by Noa Levi");
    }

    [Fact]
    public async Task A_topic_that_waits_is_parked_by_choosing_it()
    {
        await using var talk = await Scene.Started("Leads", "Pricing", "Wins");
        var card = await talk.MeetingCard();
        var form = (await talk.Noa.Clicks(card, "More")).OpenDialog;
        var choice = form.Card.Input("Topic");
        var now = choice.Value!;
        form.Card.ShouldShow("Leads (now)").ShouldOffer("Park topic");
        var pricing = await talk.Read(async db => (await db.Topics.SingleAsync(t => t.Title == "Pricing")).Id.ToString());
        await form.Clicks("Park topic", new { Topic = pricing });
        await talk.Settle();
        card.BaseView.ShouldShow("Leads", "Next: Wins");
        // It is parked already: an open form that still offers it is refused, and nothing changes.
        var before = await talk.Facts();
        (await form.Clicks("Park topic", new { Topic = pricing })).Status.ShouldBe(200);
        await talk.Settle();
        (await talk.Facts()).ShouldBe(before);
        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Park topic", new { Topic = now });
        await talk.Settle();
        card.BaseView.ShouldShow("Wins").ShouldNotShow("Next:");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Parked", "Leads", "Pricing");
    }

    [Fact]
    public async Task A_decision_written_in_the_form_is_taken_back_there()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Fills(talk.Noa, "Record decision", new { What = "The fair gets one stand" });
        var card = await talk.MeetingCard();
        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Undo decision");
        await talk.Settle();
        card.BaseView.ShouldNotShow("one stand");
        (await talk.Noa.Clicks(card, "More")).OpenDialog.Card.ShouldNotShow("Last decision");
    }

    [Theory]
    [InlineData("back", "Only Noa Levi, who moderates, can go back.")]
    [InlineData("park", "Only Noa Levi, who moderates, can park a topic.")]
    [InlineData("give floor @Mia", "Only Noa Levi, who moderates, can give the floor.")]
    [InlineData("hand over @Mia", "Only Noa Levi, who moderates, can hand the meeting over.")]
    [InlineData("take over", "Only somebody neutral can take over.")]
    [InlineData("stand in @Mia", "Somebody moderates already.")]
    [InlineData("cancel meeting", "Only Noa Levi, who moderates, can cancel the meeting.")]
    [InlineData("meeting to thu 11:00", "Only Noa Levi, who moderates, can move the meeting.")]
    [InlineData("move topic 1 up", "Only Noa Levi, who moderates, can move topics.")]
    [InlineData("attended @Mia", "Only Noa Levi, who moderates, can correct who attended.")]
    [InlineData("pass my turn", "It isn't your turn to moderate")]
    [InlineData("rota @Noa", "Noa Levi moderates here, so only they can change that.")]
    [InlineData("rota off", "Noa Levi moderates here, so only they can change that.")]
    [InlineData("i moderate", "I didn't ask you to moderate a meeting that is ahead.")]
    [InlineData("not this time", "I didn't ask you to moderate a meeting that is ahead.")]
    [InlineData("vote 1", "“Leads” was already begun in the meeting")]
    [InlineData("rate 9", "No meeting was held here yet.")]
    [InlineData("swap @Olga", "Noa Levi moderates here")]
    [InlineData("undo", "There is nothing of yours to undo here")]
    public async Task What_belongs_to_the_moderator_is_refused_to_others_and_changes_nothing(string sentence, string refusal)
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Mia, talk.Room, "raise hand");
        var before = await talk.Facts();
        await talk.Says(talk.Mia, talk.Room, sentence);
        talk.LastIn(talk.Room).ShouldStartWith(refusal);
        (await talk.Facts()).ShouldBe(before);
    }
}
