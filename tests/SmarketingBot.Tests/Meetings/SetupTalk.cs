using NodaTime;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>Setting up, by sentence and by form. It is Monday, 23 November 2026, nine in Berlin.</summary>
public class SetupTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task One_sentence_sets_up_and_says_what_is_still_missing(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 45m Europe/Istanbul");
        SetupCard(talk).ShouldShow(
            "Almost set up", "Every Tuesday, 10:00–10:45 (Europe/Istanbul)", "Next Tue 24 Nov, 10:00", "Agenda posted",
            "moderator @name", "team sales @name", "team marketing @name").ShouldOffer("Set up");

        await talk.Says(talk.Noa, talk.Room, "moderator @Noa");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates from now on, for neither side.");
        await talk.Says(talk.Noa, talk.Room, "team sales @Sam @Sia");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter and Sia Anand are on the sales side now.");
        await talk.Says(talk.Noa, talk.Room, "team marketing Mia and Max");
        // The card of the set-up follows.
        SetupCard(talk).ShouldShow("All set up", "Noa Levi", "Sam Porter and Sia Anand", "Max Weber and Mia Novak").ShouldNotShow("Still to say");
    }

    [Fact]
    public async Task Without_a_zone_the_speakers_own_is_taken()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sia, talk.Room, "setup biweekly thu 14:30");
        talk.CardIn(talk.Room).ShouldShow("Every second Thursday, 14:30–15:30 (America/New_York)", "Thu 26 Nov, 14:30");
    }

    [Fact]
    public async Task Setup_alone_shows_how_it_stands_and_changes_nothing()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "setup");
        talk.CardIn(talk.Room).ShouldShow("Let's set up", "setup weekly tue 10:00 45m").ShouldOffer("Set up");
        await talk.Says(talk.Sam, talk.Room, "agenda");
        talk.LastIn(talk.Room).ShouldContain("No meeting is set up here yet");
    }

    [Fact]
    public async Task One_form_does_all_of_it()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "setup");
        await talk.Fills(talk.Sam, "Set up", new
        {
            HowOften = "Monthly, on the first",
            Day = "Thursday",
            Start = "09:30",
            Minutes = "50",
            TimeZone = "Istanbul",
            Purpose = "Win customers together",
            Sales = new[] { talk.Sam, talk.Sia },
            Marketing = new[] { talk.Mia },
            Moderator = talk.Noa,
            Guests = new[] { talk.Max },
        });
        talk.CardIn(talk.Room).ShouldShow(
            "All set up", "Win customers together", "The first Thursday of each month, 09:30–10:20 (Europe/Istanbul)",
            "Thu 3 Dec, 09:30", "Wed 2 Dec, 09:30", "Noa Levi", "Sam Porter and Sia Anand", "Mia Novak", "Max Weber");
    }

    [Fact]
    public async Task The_form_is_filled_with_what_is_known()
    {
        await using var talk = await SetUp();
        var dialog = (await talk.Noa.Clicks("Set up")).OpenDialog;
        dialog.Card.Input("How often").Value.ShouldBe("weekly");
        dialog.Card.Input("Day").Value.ShouldBe("tue");
        dialog.Card.Input("Start").Value.ShouldBe("10:00");
        dialog.Card.Input("Minutes").Value.ShouldBeOneOf("60", "60.0");
        dialog.Card.Input("Time zone").Value.ShouldBe("Europe/Berlin");
        dialog.Card.Input("Moderator").Value.ShouldBe(talk.Noa.AadObjectId);
        dialog.Card.Input("Sales").Value.Split(',').ShouldBe([talk.Sam.AadObjectId!, talk.Sia.AadObjectId!], ignoreOrder: true);
    }

    [Fact]
    public async Task In_the_chat_of_a_meeting_the_form_knows_the_invitation()
    {
        await using var talk = await Talk.Begin();
        var chat = talk.Teams.AddMeetingChat("Smarketing", talk.Noa, talk.Sam, talk.Mia);
        // Thursday, 14:30 in Berlin.
        talk.Teams.Reschedule(chat, chat.Meeting! with { ScheduledStart = Instant.FromUtc(2026, 11, 26, 13, 30), ScheduledEnd = Instant.FromUtc(2026, 11, 26, 14, 15) });
        await talk.Says(talk.Noa, chat, "setup");
        var form = (await talk.Noa.Clicks("Set up")).OpenDialog.Card;
        form.ShouldShow("those of your invitation");
        (form.Input("Day").Value, form.Input("Start").Value, form.Input("Time zone").Value).ShouldBe(("thu", "14:30", "Europe/Berlin"));
        form.Input("Minutes").Value.ShouldBeOneOf("45", "45.0");
        await talk.Fills(talk.Noa, "Set up", new { Minutes = "50" });
        talk.CardIn(chat).ShouldShow("Every Thursday, 14:30–15:20 (Europe/Berlin)");
        // Once it is set up, what was set up counts.
        talk.Teams.Reschedule(chat, chat.Meeting! with { ScheduledStart = Instant.FromUtc(2026, 11, 27, 9, 0) });
        await talk.Until("2026-11-25T12:00:00Z");
        await talk.Says(talk.Noa, chat, "setup");
        (await talk.Noa.Clicks("Set up")).OpenDialog.Card.ShouldNotShow("invitation").Input("Day").Value.ShouldBe("thu");
    }

    [Fact]
    public async Task A_meeting_that_Teams_does_not_tell_about_is_set_up_all_the_same()
    {
        await using var talk = await Talk.Begin();
        var chat = talk.Teams.AddMeetingChat("Smarketing", talk.Noa, talk.Sam);
        talk.Teams.Faults.Fail(403, when: call => call.Path.Contains("/meetings/", StringComparison.Ordinal));
        await talk.Says(talk.Noa, chat, "setup");
        (await talk.Noa.Clicks("Set up")).OpenDialog.Card.ShouldNotShow("invitation").Input("Start").Value.ShouldBe("10:00");
    }

    [Fact]
    public async Task A_form_that_contradicts_itself_comes_back_with_the_reason_and_changes_nothing()
    {
        await using var talk = await SetUp();
        var dialog = (await talk.Noa.Clicks("Set up")).OpenDialog;
        var back = (await dialog.Submits(new { Start = "15:00", Sales = new[] { talk.Mia }, Marketing = new[] { talk.Mia } })).OpenDialog;
        await talk.Settle();
        back.Card.ShouldShow("Mia Novak stands on two sides");
        back.Card.Input("Start").Value.ShouldBe("15:00");
        SetupCard(talk).ShouldShow("10:00–11:00", "Max Weber and Mia Novak").ShouldNotShow("15:00");

        back = (await back.Submits(new { Marketing = new[] { talk.Max }, Sales = new[] { talk.Sam }, Moderator = talk.Sam })).OpenDialog;
        back.Card.ShouldShow("Sam Porter can't moderate and stand on a side");
        back = (await back.Submits(new { Moderator = talk.Noa, TimeZone = "Atlantis" })).OpenDialog;
        back.Card.ShouldShow("Atlantis");
        (await back.Submits(new { TimeZone = "Berlin" })).Dialog.ShouldBeNull();
        await talk.Settle();
        SetupCard(talk).ShouldShow("15:00–16:00", "Max Weber").ShouldNotShow("Mia Novak");
    }

    [Fact]
    public async Task A_moderator_and_a_seller_can_swap_in_one_form()
    {
        await using var talk = await SetUp();
        await talk.Fills(talk.Noa, "Set up", new { Sales = new[] { talk.Noa, talk.Sia }, Moderator = talk.Sam });
        await talk.Says(talk.Noa, talk.Room, "team");
        talk.CardIn(talk.Room).ShouldShow("Moderator\nSam Porter", "Noa Levi, Sia Anand");
    }

    [Fact]
    public async Task What_cannot_be_read_gets_a_hint()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "setup sometimes");
        talk.LastIn(talk.Room).ShouldContain("weekly tue");
        await talk.Says(talk.Noa, talk.Room, "team red @Sam");
        talk.LastIn(talk.Room).ShouldContain("Which side");
        await talk.Says(talk.Noa, talk.Room, "moderator");
        talk.LastIn(talk.Room).ShouldContain("moderator @Noa");
        await talk.Says(talk.Noa, talk.Room, "moderator Zorro");
        talk.LastIn(talk.Room).ShouldContain("I don't know “Zorro” here");
        await talk.Says(talk.Noa, talk.Room, "purpose");
        talk.LastIn(talk.Room).ShouldContain("What is the meeting for?");
    }

    [Fact]
    public async Task In_private_it_says_where_to_set_up()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, "setup weekly tue 10:00");
        talk.LastTo(talk.Noa).ShouldStartWith("Say it in the chat of your meeting");
        await talk.Says(talk.Noa, "topic Pricing");
        talk.LastTo(talk.Noa).ShouldStartWith("Say it in the chat of your meeting");
    }

    [Fact]
    public async Task Said_twice_by_the_channel_it_is_answered_once()
    {
        await using var talk = await Talk.Begin();
        var said = await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00");
        var before = talk.Room.Messages.Count;
        await talk.Teams.Redeliver(said.Activity);
        await talk.Settle();
        talk.Room.Messages.Count.ShouldBe(before);
    }

    /// <summary>Weekly on Tuesday at ten in Berlin; Noa moderates Sam and Sia against Mia and Max.</summary>
    internal static async Task<Talk> SetUp(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var talk = await Talk.Begin(database, settings: settings);
        foreach (var sentence in (string[])["setup weekly tue 10:00 Europe/Berlin", "team sales @Sam @Sia", "team marketing @Mia @Max", "moderator @Noa"])
            await talk.Says(talk.Noa, talk.Room, sentence);
        return talk;
    }

    internal static CardReader SetupCard(Talk talk) =>
        talk.Room.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Set up"))!.BaseView;
}
