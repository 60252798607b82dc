using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>After the minutes: how it was, and who was there.</summary>
public class RatingTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task One_tap_says_how_it_was_and_three_answers_show_it(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads"], database: database);
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        var card = talk.CardIn(talk.Room).ShouldShow("How good was this meeting?").ShouldOffer("1", "2", "3", "4", "5").Message!;
        (await talk.Clicks(talk.Sam, card, "5")).Card!.ShouldShow("You said 5.");
        (await talk.Clicks(talk.Mia, card, "2")).Card!.ShouldShow("You said 2.").ShouldOffer("Send");
        await talk.Clicks(talk.Mia, card, "Send", new { Wish = "more time for questions" });
        card.BaseView.ShouldNotShow("of 5,").ShouldNotShow("more time");
        await talk.Says(talk.Max, talk.Room, "rate 3");
        talk.LastIn(talk.Room).ShouldContain("What would have added one point?");
        card.BaseView.ShouldShow("3.3 of 5, from 3 answers", "more time for questions").ShouldNotShow("Mia").ShouldNotShow("You said");
        // Saying it again changes one's own answer and adds none.
        await talk.Says(talk.Max, talk.Room, "rate 5");
        card.BaseView.ShouldShow("4.0 of 5, from 3 answers");
        await talk.Says(talk.Max, talk.Room, "rate 9");
        talk.LastIn(talk.Room).ShouldBe("How good was it, from 1 to 5? For example “rate 4”.");
    }

    [Fact]
    public async Task Before_any_meeting_there_is_nothing_to_rate()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Says(talk.Sam, talk.Room, "rate 4");
        talk.LastIn(talk.Room).ShouldStartWith("No meeting was held here yet.");
    }

    [Fact]
    public async Task The_moderator_corrects_who_attended()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Sam, talk.Room, "raise hand");
        await talk.Says(talk.Noa, talk.Room, "end");
        var minutes = await talk.Minutes();
        minutes.BaseView.ShouldNotOffer("Correct attendance");
        minutes.ViewOf(talk.Noa).ShouldOffer("Correct attendance");
        await (await talk.Noa.Clicks(minutes, "Correct attendance")).OpenDialog.Submits(new { Present = new[] { talk.Noa.AadObjectId!, talk.Mia.AadObjectId! } });
        await talk.Settle();
        minutes.BaseView.ShouldShow("Mia Novak").ShouldNotShow("Sam Porter");
        await talk.Says(talk.Noa, talk.Room, "attended @Max @Sam");
        talk.LastIn(talk.Room).ShouldBe("Noted: Max Weber and Sam Porter attended.");
        minutes.BaseView.ShouldShow("Max Weber", "Sam Porter");
        await talk.Says(talk.Noa, talk.Room, "missed @Max");
        minutes.BaseView.ShouldNotShow("Max Weber");
    }

    [Fact]
    public async Task Whom_the_moderator_names_attended_whether_or_not_Teams_saw_them()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Sam, talk.Room, "raise hand");
        await talk.Says(talk.Mia, talk.Room, "raise hand");
        await talk.Says(talk.Noa, talk.Room, "end");
        var minutes = await talk.Minutes();
        await talk.Says(talk.Noa, talk.Room, "attended @Max");
        // Naming one leaves those who took part.
        minutes.BaseView.ShouldShow("Sales Sam Porter", "Marketing Max Weber, Mia Novak", "Neutral Noa Levi");
        await talk.Says(talk.Noa, talk.Room, "missed @Sam");
        minutes.BaseView.ShouldNotShow("Sam Porter");
        (await talk.Says(talk.Sam, talk.Room, "attended @Sam")).Status.ShouldBe(200);
        talk.LastIn(talk.Room).ShouldStartWith("Only Noa Levi, who moderates, can correct who attended.");
        minutes.BaseView.ShouldNotShow("Sam Porter");
    }
}
