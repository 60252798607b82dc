using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>Who moderates when. Tuesdays at ten in Berlin; it is Monday, 23 November 2026, nine in Berlin.</summary>
public class RotaTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("pain 7")]
    public async Task A_held_meeting_passes_the_turn_on(TestDatabase database)
    {
        var (talk, _, _) = await WithRota(database);
        await using var end = talk;
        talk.LastIn(talk.Room).ShouldBe("The rota is Noa Levi, Olga Petrova and Paul Kern. It is Noa Levi's turn.");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Moderator: Noa Levi · next time Olga Petrova");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Moderated by Olga Petrova");
        await talk.Says(talk.Sam, talk.Room, "rota");
        talk.LastIn(talk.Room).ShouldEndWith("It is Olga Petrova's turn.");
    }

    [Fact]
    public async Task Turns_are_swapped_and_passed_and_none_is_lost()
    {
        var (talk, olga, paul) = await WithRota();
        await using var end = talk;
        await talk.Says(talk.Noa, talk.Room, "@Paul moderates next");
        talk.LastIn(talk.Room).ShouldBe("Paul Kern moderates the next meeting.");
        await talk.Says(talk.Sam, talk.Room, "rota");
        talk.LastIn(talk.Room).ShouldBe("The rota is Paul Kern, Olga Petrova and Noa Levi. It is Paul Kern's turn.");
        await talk.Says(talk.Noa, talk.Room, "pass my turn");
        talk.LastIn(talk.Room).ShouldStartWith("It isn't your turn to moderate");
        await talk.Says(paul, talk.Room, "skip");
        talk.LastIn(talk.Room).ShouldBe("Olga Petrova moderates the next meeting instead.");
        await talk.Says(talk.Sam, talk.Room, "rota");
        talk.LastIn(talk.Room).ShouldBe("The rota is Olga Petrova, Paul Kern and Noa Levi. It is Olga Petrova's turn.");
        await talk.Says(olga, talk.Room, "swap @Sam");
        talk.LastIn(talk.Room).ShouldContain("Sam Porter is on the sales side");
    }

    [Fact, Proves("pain 7")]
    public async Task When_the_moderator_cannot_attend_the_next_in_the_rota_is_asked()
    {
        var (talk, olga, paul) = await WithRota();
        await using var end = talk;
        await talk.Until(AgendaTalk.Ten);
        var agenda = AgendaTalk.Agenda(talk);
        (await talk.Clicks(talk.Noa, agenda, "Can't attend")).Card!.ShouldOffer("I can attend");
        agenda.BaseView.ShouldShow("can't attend – anybody neutral can say take over", "Can't attend: Noa Levi").ShouldOffer("Take over");
        talk.CardTo(olga).ShouldShow("Can you moderate?", "Noa Levi can't attend on Tue 24 Nov, 10:00–11:00").ShouldOffer("I'll moderate", "Not this time");
        talk.CountTo(paul).ShouldBe(0);
        var asked = talk.CardTo(olga).Message!;
        await talk.Clicks(olga, "Not this time");
        talk.CardTo(paul).ShouldShow("Can you moderate?");
        asked.BaseView.ShouldShow("That's fine. I ask somebody else.").ShouldNotOffer("Not this time");
        await talk.Clicks(paul, "I'll moderate");
        talk.CardTo(paul).ShouldShow("Thank you! You moderate on Tue 24 Nov").ShouldNotOffer("I'll moderate");
        agenda.BaseView.ShouldShow("Moderator: Paul Kern").ShouldNotOffer("Take over");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_asked_answers_in_a_sentence_and_saying_no_twice_asks_one_person(TestDatabase database)
    {
        var (talk, olga, paul) = await WithRota(database);
        await using var end = talk;
        var quinn = await talk.AddNeutral("Quinn Hale");
        await talk.Says(talk.Noa, talk.Room, "rota @Noa @Olga @Paul @Quinn");
        await talk.Until("2026-11-23T08:45:00Z");
        await talk.Says(talk.Noa, talk.Room, "can't attend");
        await talk.Says(olga, "not this time");
        talk.LastTo(olga).ShouldBe("That's fine. I ask somebody else.");
        await talk.Says(olga, "not this time");
        talk.CardTo(paul).ShouldShow("Can you moderate?");
        talk.CountTo(quinn).ShouldBe(0);
        await talk.Says(paul, talk.Room, "not this time");
        await talk.Says(quinn, "not this time");
        talk.LastTo(quinn).ShouldBe("That's fine. There is nobody else to ask, so anybody neutral can take over.");
        // They may think better of it.
        await talk.Says(olga, "I can moderate");
        talk.LastTo(olga).ShouldBe("Thank you! You moderate on Tue 24 Nov.");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Moderator: Olga Petrova");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rota_is_ended_by_sentence_and_by_button(bool byButton)
    {
        var (talk, _, _) = await WithRota();
        await using var end = talk;
        if (byButton)
        {
            await talk.Says(talk.Noa, talk.Room, "setup");
            (await talk.Sam.Clicks("Moderators")).Toast.ShouldNotBeNull().ShouldStartWith("Noa Levi moderates here");
            await (await talk.Noa.Clicks("Moderators")).OpenDialog.Clicks("End rota");
            await talk.Settle();
        }
        else
        {
            await talk.Says(talk.Noa, talk.Room, "rota off");
        }
        talk.LastIn(talk.Room).ShouldBe("There is no rota any more. Who moderates stays until somebody says “moderator @name”.");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Moderator: Noa Levi").ShouldNotShow("next time");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Moderated by Noa Levi");
    }

    [Fact]
    public async Task Who_says_that_they_can_attend_after_all_is_no_longer_listed()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Sia, talk.Room, "I can't attend");
        talk.LastIn(talk.Room).ShouldBe("Noted: you can't attend on Tue 24 Nov. If that changes, say “can attend”.");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Can't attend: Sia Anand");
        await talk.Says(talk.Sia, talk.Room, "can attend");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Can't attend:");
    }

    private static async Task<(Talk Talk, SimPerson Olga, SimPerson Paul)> WithRota(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        var (olga, paul) = (await talk.AddNeutral("Olga Petrova"), await talk.AddNeutral("Paul Kern"));
        await talk.Says(talk.Noa, talk.Room, "rota @Noa @Olga @Paul");
        return (talk, olga, paul);
    }
}
