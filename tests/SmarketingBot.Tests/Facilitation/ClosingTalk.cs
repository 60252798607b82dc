using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Tests.Proof;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>How a meeting ends, with or without anybody who ends it, and what the call itself tells.</summary>
public class ClosingTalk
{
    [Fact]
    public async Task The_minutes_tell_what_was_agreed_and_how_the_time_went()
    {
        await using var talk = await Scene.Begin(["Leads", "Pricing", "Wins"]);
        await talk.Until("2026-11-23T08:58:00Z");
        await talk.Teams.Joins(talk.Room, talk.Sia);
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "decided the fair gets one stand");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by fri");
        await talk.Until("2026-11-23T09:14:00Z");
        await talk.Clicks(talk.Noa, "Next topic");
        await talk.Until("2026-11-23T09:20:00Z");
        await talk.Clicks(talk.Noa, "End meeting");

        (await talk.Minutes()).BaseView.ShouldShow(
            "Minutes of Mon 23 Nov", "10:00–10:20 · moderated by Noa Levi",
            "the fair gets one stand", "#1 call Acme", "Sam Porter",
            "20 of 60 min", "14 of 10 min", "6 of 10 min", "For the next meeting", "Wins",
            "Next: Mon 30 Nov, 10:00", "Reminders go to each owner privately");
        // Teams told who joined: then it is they who attended, and the moderator.
        (await talk.Minutes()).BaseView.ShouldShow("Sales Sia Anand", "Neutral Noa Levi").ShouldNotShow("Max Weber", "overdue");

        await talk.Until("2026-11-23T10:00:00Z");
        await talk.Says(talk.Sam, "done 1");
        (await talk.Minutes()).BaseView.ShouldShow("done ✓");
    }

    [Fact, Proves("pain 3")]
    public async Task What_was_not_covered_waits_on_the_next_agenda()
    {
        await using var talk = await Scene.Started("Leads", "Pricing");
        await talk.Says(talk.Noa, talk.Room, "end");
        var next = await talk.Read(async db =>
        {
            var meeting = await db.Meetings.SingleAsync(m => m.State != MeetingState.Closed);
            return await db.Topics.Where(t => t.MeetingId == meeting.Id).SingleAsync();
        });
        (next.Title, next.State, next.ProposerId).ShouldBe(("Pricing", TopicState.Proposed, talk.Mia.AadObjectId));
        (await talk.Read(db => db.Topics.Where(t => t.State == TopicState.CarriedOver).Select(t => t.Title).ToListAsync())).ShouldBe(["Pricing"]);
    }

    [Fact, Proves("pain 6")]
    public async Task A_meeting_that_nobody_ends_closes_itself_an_hour_later_with_minutes()
    {
        await using var talk = await Scene.Started("Leads");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        await talk.Until("2026-11-23T10:59:00Z");
        (await talk.MeetingCard()).BaseView.ShouldShow("Time is up since 10:10");
        await talk.Until("2026-11-23T11:00:00Z");
        (await talk.MeetingCard()).BaseView.ShouldShow("The meeting is over", "it closed by itself");
        (await talk.Minutes()).BaseView.ShouldShow("Closed by itself", "10:00–11:00", "60 of 60 min", "#1 call Acme");
        talk.CardTo(talk.Sam).ShouldShow("call Acme");
    }

    [Fact]
    public async Task A_meeting_that_ended_while_the_bot_was_down_is_closed_when_it_is_back()
    {
        await using var talk = await Scene.Started("Leads");
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 11, 25, 9, 0));
        await talk.Restart();
        await talk.Settle();
        (await talk.Minutes()).BaseView.ShouldShow("Closed by itself", "10:00–11:00");
    }

    [Fact, Proves("pitfall 7", "pain 24")]
    public async Task The_call_offers_the_start_once_and_starts_nothing()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Teams.MeetingStarts(talk.Room);
        await talk.Teams.MeetingStarts(talk.Room);
        await talk.Settle();
        var offer = talk.Room.Messages.Single(m => m.HasCard && m.BaseView.Shows("The call has started"));
        offer.BaseView.ShouldOffer("Start meeting");
        (await talk.Read(db => db.Meetings.SingleAsync())).State.ShouldNotBe(MeetingState.InProgress);

        (await talk.Clicks(talk.Sam, offer, "Start meeting")).Toast.ShouldStartWith("Only Noa Levi");
        await talk.Clicks(talk.Noa, offer, "Start meeting");
        offer.BaseView.ShouldShow("its card is below").ShouldNotOffer("Start meeting");
        (await talk.MeetingCard()).ViewOf(talk.Noa).ShouldShow("Leads").ShouldOffer(Scene.ForTheModerator);
    }

    [Fact]
    public async Task On_another_day_the_call_offers_nothing()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        await talk.Write(async (_, db) => (await db.Meetings.SingleAsync()).Date = new NodaTime.LocalDate(2026, 11, 24));
        await talk.Teams.MeetingStarts(talk.Room);
        await talk.Settle();
        talk.Room.Messages.ShouldNotContain(m => m.HasCard && m.BaseView.Shows("The call has started"));
    }
}
