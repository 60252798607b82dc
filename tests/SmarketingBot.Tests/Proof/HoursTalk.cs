using NodaTime;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>Nights, weekends, changes of clocks and the other side of the world, as the people there live them.</summary>
public class HoursTalk
{
    [Fact, Proves("play 2", "play 3", "pain 10", "pain 15")]
    public async Task Three_weeks_of_reminders_fall_into_working_hours_once_a_day()
    {
        await using var talk = await SetupTalk.SetUp();
        SimPerson[] owners = [talk.Sam, talk.Sia, talk.Mia, talk.Max, await Join(talk, "Aiko Sato", "Asia/Tokyo"), await Join(talk, "Kim Salt", "Pacific/Pago_Pago")];
        foreach (var owner in owners)
        {
            await talk.Says(owner, talk.Room, "I'll finish the one part by wed");
            await talk.Says(owner, talk.Room, "I'll finish the other part by fri");
        }
        await talk.Until("2026-12-14T20:00:00Z");
        foreach (var owner in owners)
        {
            var reminders = Reminders(owner);
            reminders.Count.ShouldBeGreaterThan(8, owner.Name);
            reminders.ShouldAllBe(r => r.DayOfWeek != IsoDayOfWeek.Saturday && r.DayOfWeek != IsoDayOfWeek.Sunday);
            reminders.ShouldAllBe(r => r.TimeOfDay >= new LocalTime(9, 30) && r.TimeOfDay < new LocalTime(18, 0));
            reminders.Select(r => r.Date).ShouldBeUnique();
        }
    }

    // Clocks in Berlin go back on Sunday, 25 October 2026, and forward on Sunday, 28 March 2027.
    [Theory, Proves("play 4")]
    [InlineData("2026-10-19T08:00:00Z", "2026-10-27T20:00:00Z")]
    [InlineData("2027-03-22T09:00:00Z", "2027-03-30T20:00:00Z")]
    public async Task Reminders_keep_their_hour_when_clocks_change(string from, string until)
    {
        await using var talk = await Talk.Begin(at: from);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Until(until);
        var reminders = Reminders(talk.Sam);
        reminders.Count.ShouldBe(5, "on the due date and on the four working days after it");
        reminders.ShouldAllBe(r => r.TimeOfDay == new LocalTime(9, 30));
        reminders.Select(r => r.Offset).Distinct().Count().ShouldBe(2);
    }

    [Theory, Proves("pain 9")]
    [InlineData("Pacific/Pago_Pago", "2026-11-27T10:30:00Z", "2026-11-27T11:30:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-26T09:30:00Z", "2026-11-26T10:30:00Z")]
    public async Task A_promise_is_late_from_its_owners_midnight_on(string zone, string shortBefore, string shortAfter)
    {
        await using var talk = await SetupTalk.SetUp();
        var owner = await Join(talk, "Kim Salt", zone);
        await talk.Says(owner, talk.Room, "I'll send the deck by 26 nov");
        await talk.Until(shortBefore);
        await talk.Says(talk.Max, talk.Room, "overdue");
        talk.LastIn(talk.Room).ShouldContain("Nothing is past its date");
        await talk.Says(owner, "my items");
        talk.CardTo(owner).ShouldShow("send the deck").ShouldNotShow("overdue");
        await talk.Until(shortAfter);
        await talk.Says(talk.Max, talk.Room, "overdue");
        talk.LastIn(talk.Room).ShouldContain("1 of 1 open promise is past its date");
        await talk.Says(owner, "my items");
        talk.CardTo(owner).ShouldShow("overdue");
    }

    [Fact, Proves("pain 9")]
    public async Task Where_an_owner_lives_is_taken_from_their_meeting_until_they_speak()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sia, talk.Room, "setup weekly tue 10:00 America/Los_Angeles");
        await talk.Says(talk.Sia, talk.Room, "moderator @Noa");
        await talk.Says(talk.Sia, talk.Room, "@Sam will send the deck by 26 nov");
        // Thursday evening there is Friday in London, and Sam's silence was a yes.
        await talk.Until("2026-11-27T05:00:00Z");
        await talk.Says(talk.Sia, talk.Room, "overdue");
        talk.LastIn(talk.Room).ShouldContain("Nothing is past its date");
        Reminders(talk.Sam, "America/Los_Angeles").ShouldAllBe(r => r.TimeOfDay >= new LocalTime(9, 30) && r.TimeOfDay < new LocalTime(18, 0));
        await talk.Until("2026-11-27T08:30:00Z");
        await talk.Says(talk.Sia, talk.Room, "overdue");
        talk.LastIn(talk.Room).ShouldContain("1 of 1 open promise is past its date");
    }

    [Fact, Proves("play 2")]
    public async Task A_question_that_the_night_overtook_waits_for_the_morning()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        await talk.Until("2026-11-23T19:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        // Down over all of Tuesday, and back at eleven in the evening.
        await talk.Bot.StopAsync();
        talk.Clock.MoveTo(Instant.FromUtc(2026, 11, 24, 22, 0));
        await talk.Restart();
        await talk.Settle();
        talk.LastTo(talk.Sam).ShouldNotContain("Can you take this on?");
        await talk.Until("2026-11-25T08:31:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Can you take this on?", "price list");
    }

    [Fact, Proves("play 2")]
    public async Task Nobody_is_asked_anything_in_private_while_a_meeting_of_theirs_runs()
    {
        await using var talk = await SetupTalk.SetUp();
        var board = talk.Teams.AddGroupChat("Board", talk.Sam, talk.Max);
        await talk.Says(talk.Sam, "hi");
        await talk.Until("2026-11-24T09:00:30Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        var there = talk.CountTo(talk.Sam);
        // Said elsewhere, while the meeting of the other chat runs until eleven in Berlin.
        await talk.Says(talk.Max, board, "@Sam will send the price list by 3 dec");
        await talk.Until("2026-11-24T09:59:00Z");
        talk.CountTo(talk.Sam).ShouldBe(there);
        await talk.Until("2026-11-24T11:30:00Z");
        talk.CountTo(talk.Sam).ShouldBe(there + 1);
        talk.CardTo(talk.Sam).ShouldShow("Can you take this on?");
    }

    [Fact, Proves("pain 12")]
    public async Task Silence_is_no_yes_on_a_day_on_which_the_owner_is_away()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 10 dec");
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Can you take this on?");
        await talk.Says(talk.Sam, "away 24 nov to 27 nov");
        await talk.Until("2026-11-29T20:00:00Z");
        talk.CardIn(talk.Room).ShouldShow("waiting for their yes");
        await talk.Until("2026-11-30T12:00:00Z");
        talk.CardIn(talk.Room).ShouldShow("State open");
    }

    private static async Task<SimPerson> Join(Talk talk, string name, string zone)
    {
        var person = talk.Teams.AddPerson(name, zone);
        await talk.Teams.AddTo(talk.Room, talk.Noa, person);
        return person;
    }

    /// <summary>When somebody was written to in private, by the clock on their own wall.</summary>
    private static List<ZonedDateTime> Reminders(SimPerson who, string? zone = null) =>
        [.. who.Personal.Messages.Where(m => m.FromBot).Select(m => m.SentAt.InZone(DateTimeZoneProviders.Tzdb[zone ?? who.Zone]))];
}
