using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.People;

/// <summary>When people are reminded, as they say it. It is Monday, 23 November 2026, nine in Berlin.</summary>
public class SettingsTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("pain 11")]
    public async Task Nothing_reminds_during_an_absence_and_others_see_away_and_never_why(TestDatabase database)
    {
        await using var talk = await Promised(database);
        await talk.Says(talk.Sam, "away 25 nov to 30 nov");
        talk.LastTo(talk.Sam).ShouldStartWith("You are away Wed 25 Nov to Mon 30 Nov.");
        // The heads-up comes two of his working days before the due date: before he leaves.
        await talk.Until("2026-11-24T20:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up", "send the deck");
        var before = talk.CountTo(talk.Sam);
        // The due date lies in the absence.
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CardIn(talk.Room).ShouldShow("Sam Porter (away)").ShouldNotShow("25 Nov", "30 Nov");
        await talk.Until("2026-11-30T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-12-01T08:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        talk.CardIn(talk.Room).ShouldNotShow("(away)");
    }

    [Fact, Proves("pain 12")]
    public async Task Whoever_is_back_early_is_reminded_again()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "pause until 10 dec");
        await talk.Until("2026-11-26T09:00:00Z");
        await talk.Says(talk.Sam, "resume");
        talk.LastTo(talk.Sam).ShouldStartWith("Welcome back");
        await talk.Until("2026-11-27T08:31:00Z");
        talk.CardTo(talk.Sam).ShouldShow("send the deck").ShouldOffer("Done");
        await talk.Says(talk.Sam, "back");
        talk.LastTo(talk.Sam).ShouldStartWith("You aren't away");
    }

    [Fact]
    public async Task An_absence_that_makes_no_sense_is_refused()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "away 10 dec to 3 dec");
        talk.LastTo(talk.Sam).ShouldStartWith("10 Dec 2026 to 3 Dec 2027 is almost a year.");
        await talk.Says(talk.Sam, "away");
        talk.LastTo(talk.Sam).ShouldBe("From when to when? For example “22 dec to 3 jan” or “until fri”.");
    }

    [Fact]
    public async Task The_hour_and_the_days_are_ones_own()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "remind me at 14:00");
        await talk.Says(talk.Sam, "working days mon-thu");
        talk.LastTo(talk.Sam).ShouldBe("Your working days are Mon–Thu now. On other days I leave you alone.");
        var before = talk.CountTo(talk.Sam);
        // Two of his working days before Friday is Wednesday; at two in Berlin.
        await talk.Until("2026-11-25T12:59:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-25T13:01:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        // He does not work on the due date; the next day he does is Monday.
        await talk.Until("2026-11-30T12:59:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        await talk.Until("2026-11-30T13:01:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 2);
    }

    [Fact, Proves("pitfall 10")]
    public async Task A_traveller_is_reminded_by_the_clocks_around_them_unless_they_chose()
    {
        await using var talk = await Promised();
        talk.Sam.Zone = "America/New_York";
        await talk.Says(talk.Sam, "hi");
        // From the next local day on: half past nine in New York is 14:30 UTC.
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-25T14:29:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-25T14:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);

        await talk.Says(talk.Sam, "time zone Europe/Berlin");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("Time zone\nEurope/Berlin").ShouldNotShow("Europe/Berlin, as Teams tells it");
        before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-27T08:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        await talk.Says(talk.Sam, "time zone automatic");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("America/New_York, as Teams tells it");
    }

    [Fact, Proves("pain 13")]
    public async Task Without_reminders_only_the_meeting_reminds_and_the_moderator_is_told_once()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Sam, "reminders off");
        await talk.Says(talk.Sam, "reminders off");
        var (sam, noa) = (talk.CountTo(talk.Sam), talk.CountTo(talk.Noa));
        await talk.Until("2026-12-03T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(sam);
        talk.CountTo(talk.Noa).ShouldBe(noa + 1);
        talk.LastTo(talk.Noa).ShouldBe("For you as moderator: Sam Porter turned reminders off, so only the meeting reminds them of what they promised.");
        await talk.Says(talk.Sam, "reminders on");
        await talk.Until("2026-12-04T08:31:00Z");
        talk.CardTo(talk.Sam).ShouldShow("send the deck").ShouldOffer("Done");
    }

    [Fact]
    public async Task One_form_and_three_buttons_do_what_the_sentences_do()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "settings");
        await talk.Fills(talk.Sam, "Change", new Dictionary<string, object?> { ["Remind me at"] = "11:00", ["Working days"] = (string[])["mon", "tue", "wed"], ["Time zone"] = "Prague", ["Away from"] = "2026-12-24", ["Away until"] = "2026-12-31" });
        talk.CardTo(talk.Sam).ShouldShow("from 11:00", "Mon–Wed", "Europe/Prague", "Thu 24 Dec to Thu 31 Dec").ShouldOffer("Back", "Reminders off");
        await talk.Clicks(talk.Sam, "Back");
        await talk.Clicks(talk.Sam, "Reminders off");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("Reminders are off", "no days planned").ShouldOffer("Reminders on").ShouldNotOffer("Back");
        await talk.Clicks(talk.Sam, "Reminders on");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("from 11:00").ShouldOffer("Reminders off");
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_changes_nothing()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "settings");
        var opened = await talk.Sam.Clicks("Change");
        var again = await opened.OpenDialog.Submits(new Dictionary<string, object?> { ["Remind me at"] = "11:00", ["Time zone"] = "Atlantis" });
        again.OpenDialog.Card.ShouldShow("Atlantis");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("from 09:30");
    }

    /// <summary>Sam promised the deck by Friday in a meeting that Noa moderates.</summary>
    internal static async Task<Talk> Promised(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var talk = await Talk.Begin(database, settings: settings);
        await talk.Says(talk.Noa, talk.Room, "setup monthly first tue 10:00 45m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "moderator @Noa");
        await talk.Says(talk.Sam, "hi");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        return talk;
    }
}
