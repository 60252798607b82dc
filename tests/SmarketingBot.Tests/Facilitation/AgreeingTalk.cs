using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>What a meeting agrees: decisions, commitments, proposals, and hands that ask for the floor.</summary>
public class AgreeingTalk
{
    [Fact]
    public async Task A_commitment_is_recorded_in_a_form_and_its_owner_is_asked_after_the_meeting()
    {
        await using var talk = await Scene.Started("Leads");
        var opened = await talk.Noa.Clicks("Record commitment");
        opened.OpenDialog.Card.Input("When").Value.ShouldBe("2026-11-30");
        opened.OpenDialog.Card.Input("Who").IsPeoplePicker.ShouldBeTrue();

        await talk.Fills(talk.Noa, "Record commitment", new { Who = talk.Sam, What = "Send the price list", When = "2026-12-03" });
        (await talk.MeetingCard()).BaseView.ShouldShow("Committed", "#1 Send the price list", "Thu 3 Dec", "waiting for their yes");
        talk.CountTo(talk.Sam).ShouldBe(0);

        await talk.Until("2026-11-23T09:30:00Z");
        await talk.Clicks(talk.Noa, "End meeting");
        talk.CardTo(talk.Sam).ShouldShow("Noa Levi", "Send the price list").ShouldOffer("Accept");
        await talk.Clicks(talk.Sam, "Accept");
        (await talk.Minutes()).BaseView.ShouldShow("#1 Send the price list", "Sam Porter").ShouldNotShow("waiting for");
    }

    [Fact]
    public async Task The_same_form_sent_twice_records_one_commitment()
    {
        await using var talk = await Scene.Started("Leads");
        var form = (await talk.Noa.Clicks("Record commitment")).OpenDialog;
        await form.Submits(new { Who = talk.Sam, What = "Send the price list" });
        await form.Submits(new { Who = talk.Sam, What = "Send the price list" });
        await talk.Settle();
        (await talk.MeetingCard()).BaseView.ShouldShow("#1").ShouldNotShow("#2");
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_comes_back_with_what_was_typed()
    {
        await using var talk = await Scene.Started("Leads");
        var form = (await talk.Noa.Clicks("Record commitment")).OpenDialog;
        var again = (await form.Submits(new { Who = talk.Sam, What = "Send the price list", CheckedBy = talk.Sam })).OpenDialog;
        again.Card.ShouldShow("can't check their own work");
        again.Card.Input("What").Value.ShouldBe("Send the price list");
        (await talk.MeetingCard()).BaseView.ShouldNotShow("Committed");
    }

    [Fact]
    public async Task A_participant_takes_something_on_and_it_counts_at_once()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Fills(talk.Mia, "I'll do it", new { What = "Write the one-pager" });
        (await talk.MeetingCard()).ViewOf(talk.Sam).ShouldShow("#1 Write the one-pager", "Mia Novak", "Mon 30 Nov").ShouldNotShow("waiting for");
        await talk.Clicks(talk.Noa, "End meeting");
        (await talk.Minutes()).BaseView.ShouldShow("Neutral", "Noa Levi", "Marketing", "Mia Novak");
    }

    [Fact]
    public async Task A_promise_in_plain_words_shows_on_the_card()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by fri");
        (await talk.MeetingCard()).BaseView.ShouldShow("#1 call Acme", "Sam Porter", "Fri 27 Nov");
    }

    [Fact]
    public async Task What_others_propose_waits_for_the_moderators_tap()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        await talk.Says(talk.Mia, talk.Room, "@Sia will call Beta by fri");
        var card = await talk.MeetingCard();
        card.ViewOf(talk.Noa).ShouldShow("Proposed: Sam Porter – call Acme, by Fri 27 Nov", "Said by Mia Novak · 1 more after this").ShouldOffer(Scene.ForTheModerator);
        card.ViewOf(talk.Noa).Actions.Count.ShouldBe(6);
        card.ViewOf(talk.Mia).ShouldNotShow("Proposed:");

        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Confirm");
        await talk.Settle();
        card.ViewOf(talk.Noa).ShouldShow("#1 call Acme", "Proposed: Sia Anand – call Beta");
        await talk.Says(talk.Noa, talk.Room, "record 2");
        card.ViewOf(talk.Noa).ShouldShow("#2 call Beta").ShouldNotShow("Proposed:");
    }

    [Fact]
    public async Task What_nobody_recorded_goes_to_its_owner_at_the_end()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        await talk.Until("2026-11-23T09:30:00Z");
        talk.CountTo(talk.Sam).ShouldBe(0);
        await talk.Says(talk.Noa, talk.Room, "end");
        talk.CardTo(talk.Sam).ShouldShow("call Acme").ShouldOffer("Accept", "Not for me");
        (await talk.Minutes()).BaseView.ShouldShow("#1 call Acme", "waiting for their yes");
    }

    [Fact]
    public async Task Decisions_are_kept_in_order_by_form_and_by_sentence()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Fills(talk.Noa, "Record decision", new { What = "We raise the price in *January*" });
        await talk.Says(talk.Noa, talk.Room, "decided the fair gets one stand");
        (await talk.MeetingCard()).BaseView.ShouldShow("Decided", "We raise the price in *January*", "the fair gets one stand");
        await talk.Says(talk.Noa, talk.Room, "end");
        var minutes = (await talk.Minutes()).BaseView.Text;
        minutes.IndexOf("January", StringComparison.Ordinal).ShouldBeLessThan(minutes.IndexOf("one stand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_without_a_sentence_is_refused_with_an_example()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Noa, talk.Room, "decided");
        talk.LastIn(talk.Room).ShouldContain("“decided we raise the price in January”");
        (await talk.MeetingCard()).BaseView.ShouldNotShow("Decided");
    }

    [Fact]
    public async Task Hands_are_counted_by_side_and_go_down_with_the_topic()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        var card = await talk.MeetingCard();
        (await talk.Clicks(talk.Sam, "Raise hand")).Card!.ShouldShow("Your hand is up").ShouldNotOffer("Raise hand");
        await talk.Says(talk.Mia, talk.Room, "raise hand");
        await talk.Says(talk.Mia, talk.Room, "hand");
        await talk.Clicks(talk.Max, card, "Raise hand");
        card.BaseView.ShouldShow("Hands: Sales 1 · Marketing 2").ShouldNotShow("Your hand");
        await talk.Clicks(talk.Noa, "Next topic");
        card.BaseView.ShouldNotShow("Hands:");
    }

    [Fact]
    public async Task Somebody_from_outside_may_raise_a_hand_and_promises_nothing()
    {
        await using var talk = await Scene.Started("Leads");
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        var refused = await talk.Clicks(visitor, "I'll do it");
        refused.Body.ShouldContain("promises need somebody of this organisation");
        (await talk.Clicks(visitor, "Raise hand")).Card!.ShouldShow("Your hand is up", "Hands: Others 1");
    }

    [Fact]
    public async Task A_form_of_a_meeting_that_ended_says_what_still_works()
    {
        await using var talk = await Scene.Started("Leads");
        var form = (await talk.Mia.Clicks("I'll do it")).OpenDialog;
        await talk.Clicks(talk.Noa, "End meeting");
        var outcome = await form.Submits(new { What = "Write the one-pager" });
        outcome.Body.ShouldContain("That meeting is over");
        (await talk.Minutes()).BaseView.ShouldShow("Nothing was promised.");
    }
}
