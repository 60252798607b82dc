using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>The moderator is missing: somebody neutral takes over, or both sides agree on a stand-in.</summary>
public class TakeOverTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Five_minutes_after_the_planned_start_somebody_neutral_takes_over(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads"], database: database);
        var olga = await talk.AddNeutral("Olga Petrova");
        await talk.Until("2026-11-23T09:04:00Z");
        await talk.Says(olga, talk.Room, "take over");
        talk.LastIn(talk.Room).ShouldStartWith("Noa Levi moderates. You can take over from 5 minutes after the planned start");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotOffer("Take over");

        await talk.Until("2026-11-23T09:05:30Z");
        var agenda = AgendaTalk.Agenda(talk);
        agenda.BaseView.ShouldOffer("Take over", "Start meeting");
        (await talk.Clicks(talk.Sam, agenda, "Take over")).Toast.ShouldStartWith("Only somebody neutral can take over.");
        await talk.Clicks(olga, agenda, "Take over");
        agenda.BaseView.ShouldShow("Moderator: Olga Petrova");
        await talk.Says(olga, talk.Room, "start");
        (await talk.MeetingCard()).ViewOf(olga).ShouldShow("moderated by Olga Petrova").ShouldOffer(Scene.ForTheModerator);
        await talk.Says(olga, talk.Room, "end");
        // This meeting only.
        (await talk.Minutes()).BaseView.ShouldShow("moderated by Olga Petrova", "Moderated by Noa Levi");
    }

    [Fact]
    public async Task After_ten_idle_minutes_in_a_meeting_the_card_offers_it_to_neutral_people_alone()
    {
        await using var talk = await Scene.Started("Leads");
        var olga = await talk.AddNeutral("Olga Petrova");
        var card = await talk.MeetingCard();
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(talk.Noa, talk.Room, "decided we go");
        await talk.Until("2026-11-23T09:15:00Z");
        card.ViewOf(olga).ShouldNotOffer("Take over");
        await talk.Until("2026-11-23T09:16:30Z");
        card.ViewOf(olga).ShouldOffer("Take over", "Raise hand");
        card.ViewOf(talk.Sam).ShouldNotOffer("Take over");
        card.ViewOf(talk.Noa).ShouldOffer(Scene.ForTheModerator);
        await talk.Clicks(olga, card, "Take over");
        card.ViewOf(olga).ShouldShow("moderated by Olga Petrova").ShouldOffer(Scene.ForTheModerator);
        card.ViewOf(talk.Noa).ShouldNotOffer("Next topic").ShouldNotOffer("Take over");
    }

    [Fact]
    public async Task A_moderator_who_leads_on_is_there_after_all()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        var olga = await talk.AddNeutral("Olga Petrova");
        var card = await talk.MeetingCard();
        await talk.Says(talk.Noa, talk.Room, "can't attend");
        card.ViewOf(olga).ShouldOffer("Take over");
        card.BaseView.ShouldShow("Is the moderator missing?").ShouldOffer("Stand-in");
        await talk.Says(talk.Noa, talk.Room, "next");
        card.BaseView.ShouldNotShow("Is the moderator missing?").ShouldNotOffer("Stand-in");
        await talk.Says(olga, talk.Room, "take over");
        talk.LastIn(talk.Room).ShouldStartWith("Noa Levi moderates.");
    }

    [Fact]
    public async Task Whoever_took_over_before_the_start_gets_five_minutes_of_their_own()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        var (olga, paul) = (await talk.AddNeutral("Olga Petrova"), await talk.AddNeutral("Paul Kern"));
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(olga, talk.Room, "take over");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Moderator: Olga Petrova").ShouldNotOffer("Take over");
        await talk.Until("2026-11-23T09:10:00Z");
        await talk.Says(paul, talk.Room, "take over");
        talk.LastIn(talk.Room).ShouldStartWith("Olga Petrova moderates.");
        await talk.Until("2026-11-23T09:11:30Z");
        await talk.Clicks(paul, AgendaTalk.Agenda(talk), "Take over");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Moderator: Paul Kern");
    }

    [Fact]
    public async Task Without_anybody_neutral_both_sides_agree_on_a_stand_in()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        var question = talk.CardIn(talk.Room).ShouldShow("May Mia Novak run this meeting?", "Sales ✓ · Marketing –").ShouldOffer("Agree").Message!;
        // Twice from one side is still one side.
        await talk.Clicks(talk.Sia, question, "Agree");
        question.BaseView.ShouldShow("Sales ✓ · Marketing –");
        (await talk.Clicks(talk.Noa, question, "Agree")).Toast.ShouldStartWith("The yes has to come from sales and from marketing");
        await talk.Clicks(talk.Max, question, "Agree");
        question.BaseView.ShouldShow("Mia Novak runs this meeting as a stand-in: both sides agreed.").ShouldNotOffer("Agree");

        await talk.Says(talk.Mia, talk.Room, "start");
        (await talk.MeetingCard()).ViewOf(talk.Mia).ShouldShow("moderated by Mia Novak, stand-in").ShouldOffer(Scene.ForTheModerator);
        await talk.Says(talk.Mia, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("moderated by Mia Novak, stand-in", "Moderated by Noa Levi");
    }

    [Fact]
    public async Task With_somebody_neutral_there_no_stand_in_is_needed()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        var olga = await talk.AddNeutral("Olga Petrova");
        await talk.Says(talk.Noa, talk.Room, "can't attend");
        await talk.Says(talk.Sam, talk.Room, "stand in @Mia");
        talk.LastIn(talk.Room).ShouldStartWith("Olga Petrova belongs to neither side and can say “take over”");
        await talk.Says(talk.Sam, talk.Room, "stand in @Olga");
        talk.LastIn(talk.Room).ShouldContain("no stand-in is needed");
    }
}
