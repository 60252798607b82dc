using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>What the moderator takes back within ten minutes: the end of a meeting, a decision. Mondays at ten in Berlin.</summary>
public class TakeBackTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_meeting_ended_by_mistake_goes_on_where_it_was(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads", "Pricing", "Wins"], database: database);
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until("2026-11-23T09:04:00Z");
        await talk.Says(talk.Noa, talk.Room, "next");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by fri");
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Clicks(talk.Noa, "End meeting");
        var (minutes, question) = (await talk.Minutes(), talk.CardIn(talk.Room).ShouldShow("How good was this meeting?").Message!);
        minutes.BaseView.ShouldNotOffer("Undo");

        await talk.Until("2026-11-23T09:07:00Z");
        await talk.Clicks(talk.Noa, minutes, "Undo");
        minutes.BaseView.ShouldShow("The meeting goes on: its end was taken back. The minutes come when it is over.").ShouldNotShow("Decided");
        question.BaseView.ShouldShow("The meeting went on after this question.").ShouldNotOffer("5");
        var card = await talk.MeetingCard();
        card.ViewOf(talk.Noa).ShouldShow("Topic 2 of 3", "Pricing", "until 10:14", "Next: Wins", "#1 call Acme").ShouldOffer(Scene.ForTheModerator);
        (await talk.Read(db => db.Meetings.CountAsync(m => m.State == MeetingState.InProgress))).ShouldBe(1);
        (await talk.Read(db => db.Topics.CountAsync(t => t.State == TopicState.CarriedOver))).ShouldBe(0);
        (await talk.Read(db => db.Topics.CountAsync())).ShouldBe(3);

        // The card lives on: boxes ring, items are followed.
        await talk.Says(talk.Sam, "done 1");
        card.BaseView.ShouldShow("done ✓");
        await talk.Until("2026-11-23T09:14:00Z");
        card.BaseView.ShouldShow("Time is up since 10:14");
        await talk.Clicks(talk.Noa, card, "End meeting");
        var later = await talk.Minutes();
        later.Id.ShouldNotBe(minutes.Id);
        later.BaseView.ShouldShow("10:00–10:14", "14 of 60 min", "4 of 10 min", "10 of 10 min", "For the next meeting", "Wins", "Next: Mon 30 Nov, 10:00");
        minutes.BaseView.ShouldShow("Its minutes are below.");
        talk.CardIn(talk.Room).ShouldShow("How good was this meeting?").ShouldOffer("5");
        await talk.Until("2026-11-27T12:00:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Mon 30 Nov", "1 Wins").ShouldNotShow("Pricing");
    }

    [Fact]
    public async Task Undo_in_a_sentence_does_the_same_for_whoever_ended_it_and_closes_itself_later()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldStartWith("There is nothing of yours to undo here");
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: the meeting goes on. Now: “Leads”, until 10:10.");
        await talk.Says(talk.Sam, talk.Room, "rate 4");
        talk.LastIn(talk.Room).ShouldStartWith("No meeting was held here yet.");
        await talk.Until("2026-11-23T11:00:00Z");
        (await talk.MeetingCard()).BaseView.ShouldShow("it closed by itself");
        (await talk.Minutes()).BaseView.ShouldShow("Closed by itself", "10:00–11:00");
    }

    [Fact]
    public async Task After_ten_minutes_the_meeting_stays_closed()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Noa, talk.Room, "end");
        var minutes = await talk.Minutes();
        minutes.ViewOf(talk.Noa).ShouldOffer("Undo", "Correct attendance");
        await talk.Until("2026-11-23T09:10:30Z");
        var before = await talk.Facts();
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldContain("within ten minutes");
        (await talk.Clicks(talk.Noa, minutes, "Undo")).Toast.ShouldNotBeNull().ShouldContain("within ten minutes");
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact]
    public async Task Once_the_next_meeting_has_begun_the_one_before_stays_closed()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Noa, talk.Room, "end");
        var minutes = await talk.Minutes();
        await talk.Says(talk.Noa, talk.Room, "start");
        var before = await talk.Facts();
        (await talk.Clicks(talk.Noa, minutes, "Undo")).Toast.ShouldNotBeNull().ShouldStartWith("The next meeting has begun meanwhile");
        (await talk.Facts()).ShouldBe(before);
    }

    [Fact]
    public async Task What_people_said_for_the_next_meeting_meanwhile_is_kept()
    {
        await using var talk = await Scene.Started("Leads", "Pricing", "Wins");
        await talk.AddNeutral("Olga Petrova");
        await talk.Says(talk.Noa, talk.Room, "rota @Noa @Olga");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Mia, talk.Room, "topic Fair in Munich");
        await talk.Says(talk.Mia, talk.Room, "vote 2");
        await talk.Says(talk.Sia, talk.Room, "can't attend");
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: the meeting goes on. Now: “Leads”, until 10:10.");
        (await talk.MeetingCard()).BaseView.ShouldShow("Topic 1 of 4", "Next: Wins");
        await talk.Says(talk.Noa, talk.Room, "rota");
        talk.LastIn(talk.Room).ShouldEndWith("It is Noa Levi's turn.");

        // Times that change while it goes on count for the meeting after it.
        await talk.Says(talk.Noa, talk.Room, "setup weekly wed 11:00 60m");
        await talk.Says(talk.Noa, talk.Room, "next");
        talk.LastIn(talk.Room).ShouldStartWith("Now: “Wins”");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Next: Wed 25 Nov, 11:00", "Moderated by Olga Petrova", "For the next meeting", "Fair in Munich", "Pricing");
        await talk.Until("2026-11-24T10:30:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Wed 25 Nov · 11:00–12:00", "Fair in Munich", "Pricing", "Can't attend: Sia Anand", "Moderator: Olga Petrova");
    }

    [Fact]
    public async Task An_agenda_that_was_asked_for_meanwhile_says_that_it_comes_later()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Mia, talk.Room, "agenda");
        var agenda = talk.CardIn(talk.Room).ShouldShow("Mon 30 Nov", "1 Pricing").Message!;
        await talk.Says(talk.Noa, talk.Room, "undo");
        agenda.BaseView.ShouldShow("The meeting before this one goes on. The agenda of Mon 30 Nov comes after it.").ShouldNotOffer("Add topic");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-11-27T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Mon 30 Nov", "1 Pricing");
    }

    [Fact]
    public async Task A_decision_is_taken_back_by_sentence_and_by_button_and_the_minutes_follow()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Noa, talk.Room, "decided we raise the price");
        var receipt = talk.CardIn(talk.Room).ShouldShow("Noted as a decision", "we raise the price").ShouldNotOffer("Undo").Message!;
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldStartWith("There is nothing of yours to undo here");
        await talk.Clicks(talk.Noa, receipt, "Undo");
        receipt.BaseView.ShouldShow("This decision was taken back.").ShouldNotShow("we raise the price");
        (await talk.MeetingCard()).BaseView.ShouldNotShow("Decided");

        await talk.Fills(talk.Noa, "Record decision", new { What = "The fair gets one stand" });
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: “The fair gets one stand” is no decision any more.");
        (await talk.MeetingCard()).BaseView.ShouldNotShow("one stand");

        await talk.Says(talk.Noa, talk.Room, "decided we meet at the fair");
        var last = talk.CardIn(talk.Room).Message!;
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("we meet at the fair");
        await talk.Clicks(talk.Noa, last, "Undo");
        (await talk.Minutes()).BaseView.ShouldShow("No decisions were recorded.").ShouldNotShow("we meet at the fair");
        await talk.Until("2026-11-23T09:11:00Z");
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldContain("within ten minutes");
    }
}
