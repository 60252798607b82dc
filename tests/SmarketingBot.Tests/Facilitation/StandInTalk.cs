using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>Both sides agree on somebody of a side who runs this meeting, as long as the question stands.</summary>
public class StandInTalk
{
    [Fact]
    public async Task A_stand_in_is_not_agreed_on_once_the_moderator_turned_up()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Until("2026-11-23T09:11:00Z");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        var question = talk.CardIn(talk.Room).ShouldShow("May Mia Novak run this meeting?", "Sales ✓ · Marketing –").ShouldOffer("Agree").Message!;
        var agree = Press(question, "Agree");
        await talk.Says(talk.Noa, talk.Room, "decided we go");
        question.BaseView.ShouldShow("Mia Novak was proposed as a stand-in. That is settled now.").ShouldNotOffer("Agree");

        // An open client may still show the button.
        var before = await talk.Facts();
        (await talk.Max.Invokes(talk.Room, "adaptiveCard/action", agree, question.Id)).Body.ShouldContain("That question is settled.");
        await talk.Settle();
        (await talk.Facts()).ShouldBe(before);
        (await talk.MeetingCard()).ViewOf(talk.Noa).ShouldShow("moderated by Noa Levi").ShouldOffer(Scene.ForTheModerator);

        // Missing again: asking anew is a question of its own, at the bottom.
        await talk.Until("2026-11-23T09:22:00Z");
        await talk.Says(talk.Max, talk.Room, "stand in @Mia");
        var anew = talk.CardIn(talk.Room).ShouldShow("Sales – · Marketing ✓").Message!;
        anew.Id.ShouldNotBe(question.Id);
        await talk.Clicks(talk.Sia, anew, "Agree");
        (await talk.MeetingCard()).BaseView.ShouldShow("moderated by Mia Novak, stand-in");
    }

    [Fact]
    public async Task A_stand_in_is_not_agreed_on_once_somebody_neutral_is_there()
    {
        await using var talk = await Scene.Started("Leads");
        var olga = await talk.AddNeutral("Olga Petrova");
        await talk.Until("2026-11-23T09:11:00Z");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        var question = talk.CardIn(talk.Room).ShouldOffer("Agree").Message!;
        var agree = Press(question, "Agree");
        await talk.Says(olga, talk.Room, "raise hand");
        question.BaseView.ShouldShow("That is settled now.").ShouldNotOffer("Agree");
        (await talk.Max.Invokes(talk.Room, "adaptiveCard/action", agree, question.Id)).Body.ShouldContain("Olga Petrova belongs to neither side");
        await talk.Settle();
        await talk.Says(talk.Max, talk.Room, "stand in @Mia");
        talk.LastIn(talk.Room).ShouldStartWith("Olga Petrova belongs to neither side");
        (await talk.MeetingCard()).BaseView.ShouldShow("moderated by Noa Levi");
        await talk.Says(olga, talk.Room, "take over");
        (await talk.MeetingCard()).BaseView.ShouldShow("moderated by Olga Petrova");
    }

    [Fact]
    public async Task The_moderators_own_proposal_stands_until_they_lead_on()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "stand in @Mia");
        var question = talk.CardIn(talk.Room).ShouldShow("Sales – · Marketing –").Message!;
        await talk.Clicks(talk.Sam, question, "Agree");
        await talk.Says(talk.Noa, talk.Room, "next");
        question.BaseView.ShouldShow("That is settled now.");

        await talk.Says(talk.Noa, talk.Room, "stand in @Max");
        var anew = talk.CardIn(talk.Room).ShouldShow("May Max Weber run this meeting?").Message!;
        await talk.Clicks(talk.Sam, anew, "Agree");
        // Nobody else could propose now, but everybody may say yes in words.
        await talk.Says(talk.Mia, talk.Room, "stand in @Mia");
        talk.LastIn(talk.Room).ShouldStartWith("Somebody moderates already.");
        await talk.Says(talk.Mia, talk.Room, "stand in @Max");
        anew.BaseView.ShouldShow("Max Weber runs this meeting as a stand-in: both sides agreed.");
        (await talk.MeetingCard()).ViewOf(talk.Max).ShouldShow("moderated by Max Weber, stand-in").ShouldOffer(Scene.ForTheModerator);
    }

    [Fact]
    public async Task Another_name_settles_the_question_before_it()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        var first = talk.CardIn(talk.Room).ShouldOffer("Agree").Message!;
        await talk.Says(talk.Sia, talk.Room, "stand in @Max");
        first.BaseView.ShouldShow("That is settled now.").ShouldNotOffer("Agree");
        var second = talk.CardIn(talk.Room).ShouldShow("May Max Weber run this meeting?", "Sales ✓ · Marketing –").Message!;
        // The moderator comes after all.
        await talk.Says(talk.Noa, talk.Room, "start");
        second.BaseView.ShouldShow("That is settled now.").ShouldNotOffer("Agree");
    }

    [Fact]
    public async Task While_the_moderator_is_missing_the_cards_offer_to_propose_a_stand_in()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        Agendas.AgendaTalk.Agenda(talk).BaseView.ShouldNotOffer("Stand-in");
        await talk.Until("2026-11-23T09:05:30Z");
        var agenda = Agendas.AgendaTalk.Agenda(talk);
        await (await talk.Sam.Clicks(agenda, "Stand-in")).OpenDialog.Submits(new { Who = talk.Mia });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("May Mia Novak run this meeting?", "Sales ✓ · Marketing –");

        await talk.Says(talk.Noa, talk.Room, "start");
        var card = await talk.MeetingCard();
        card.ViewOf(talk.Sam).ShouldNotOffer("Stand-in");
        await talk.Until("2026-11-23T09:16:00Z");
        card.ViewOf(talk.Sam).ShouldOffer("Raise hand", "I'll do it", "Stand-in");
        var form = (await talk.Mia.Clicks(card, "Stand-in")).OpenDialog;
        (await form.Submits(new { Who = talk.Noa })).OpenDialog.Card.ShouldShow("no stand-in is needed");
        await talk.Says(talk.Noa, talk.Room, "next");
        card.ViewOf(talk.Mia).ShouldNotOffer("Stand-in");
    }

    [Fact]
    public async Task Guests_from_outside_have_no_say_in_who_moderates()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        var question = talk.CardIn(talk.Room).ShouldOffer("Agree").Message!;
        var before = await talk.Facts();
        await talk.Says(visitor, talk.Room, "stand in @Mia");
        talk.LastIn(talk.Room).ShouldStartWith("Guests from outside can read, add topics and raise a hand here; who moderates");
        (await talk.Clicks(visitor, question, "Agree")).Body.ShouldContain("Guests from outside");
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact]
    public async Task The_moderator_proposes_a_stand_in_behind_more()
    {
        await using var talk = await Scene.Started("Leads");
        var card = await talk.MeetingCard();
        await (await talk.Noa.Clicks(card, "More")).OpenDialog.Clicks("Propose as stand-in", new { SomebodyElse = talk.Mia });
        await talk.Settle();
        var question = talk.CardIn(talk.Room).ShouldShow("May Mia Novak run this meeting?").Message!;
        await talk.Clicks(talk.Sam, question, "Agree");
        await talk.Clicks(talk.Max, question, "Agree");
        card.ViewOf(talk.Mia).ShouldShow("moderated by Mia Novak, stand-in").ShouldOffer(Scene.ForTheModerator);
    }

    // What a client sends that shows the button although it is gone.
    private static System.Text.Json.Nodes.JsonObject Press(SimMessage message, string button) =>
        new() { ["action"] = message.BaseView.Action(button).Json.DeepClone(), ["trigger"] = "manual" };
}
