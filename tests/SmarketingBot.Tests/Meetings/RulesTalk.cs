using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>Settings and holidays of a meeting; its moderator says them.</summary>
public class RulesTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("pain 11")]
    public async Task Nobody_is_reminded_on_a_listed_holiday(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Noa, talk.Room, "holiday 27 nov, 24 dec");
        talk.LastIn(talk.Room).ShouldBe("Nobody here is reminded on Fri 27 Nov, Thu 24 Dec.");
        // The heads-up comes; the due date is a holiday; the first overdue one follows on Monday.
        await talk.Until("2026-11-26T20:00:00Z");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-30T08:29:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-30T08:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        await talk.Says(talk.Noa, talk.Room, "no holiday 24 dec");
        await talk.Says(talk.Noa, talk.Room, "holidays");
        talk.LastIn(talk.Room).ShouldStartWith("Holidays: none listed.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_Sunday_is_worked_and_Friday_is_not_agenda_and_reminders_follow(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Noa, talk.Room, "setup weekly mon 08:00 45m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "working days sun-thu");
        talk.LastIn(talk.Room).ShouldBe("Working days here: Mon, Tue, Wed, Thu, Sun. Who chose days of their own keeps them.");
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Mon 30 Nov, 08:00", "Next agenda Sun 29 Nov, 08:00");
        // Sam's deck is due on Friday: nothing that day nor on Saturday, the first question on Sunday.
        await talk.Until("2026-11-26T20:00:00Z");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-28T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-29T08:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        await talk.Says(talk.Sam, "working days mon-fri");
        await talk.Says(talk.Noa, talk.Room, "settings");
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["Working days"] = (string[])["mon", "tue"] });
        talk.CardIn(talk.Room).ShouldShow("Mon, Tue");
        await talk.Says(talk.Sam, "settings");
        talk.CardTo(talk.Sam).ShouldShow("Mon–Fri");
    }

    [Fact]
    public async Task Only_those_whom_the_administrator_named_set_up_where_nobody_moderates()
    {
        var noa = (await NoaOf()).ToUpperInvariant();
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Access:SetUp"] = $"{Guid.NewGuid()}, {noa}" });
        await talk.Says(talk.Sam, talk.Room, "setup weekly tue 10:00");
        talk.LastIn(talk.Room).ShouldBe("Setting up a meeting is for those whom your administrator named. Ask one of them to say it.");
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00");
        await talk.Says(talk.Noa, talk.Room, "moderator @Max");
        // From then on the moderator, named or not.
        await talk.Says(talk.Max, talk.Room, "purpose Win customers together");
        talk.LastIn(talk.Room).ShouldStartWith("Thank you.");
    }

    // Ids follow from the names, so that another play knows them too.
    private static async Task<string> NoaOf()
    {
        await using var talk = await Talk.Begin();
        return talk.Noa.AadObjectId!;
    }

    [Fact]
    public async Task The_form_sets_hours_lead_sides_and_holidays_even_from_a_calendar_file()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Noa, talk.Room, "settings");
        talk.CardIn(talk.Room).ShouldShow("1 working day before", "09:30–18:00", "from 3 people on", "none listed");
        const string Calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR";
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["lead"] = 3, ["from_time"] = "10:00", ["until_time"] = "17:00", ["side"] = 5, ["holidays"] = Calendar });
        talk.CardIn(talk.Room).ShouldShow("3 working days before", "10:00–17:00", "from 5 people on", "Fri 25 Dec, Sat 26 Dec");
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["holidays"] = "24 dec" });
        talk.CardIn(talk.Room).ShouldShow("Thu 24 Dec").ShouldNotShow("25 Dec");
        // His reminder hour moved with that of the meeting.
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-25T08:59:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-25T09:01:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Others_than_the_moderator_are_refused_and_nothing_changes()
    {
        await using var talk = await SettingsTalk.Promised();
        foreach (var sentence in (string[])["settings", "holiday 24 dec", "no holiday 24 dec"])
        {
            await talk.Says(talk.Sam, talk.Room, sentence);
            talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        }
        await talk.Says(talk.Noa, talk.Room, "settings");
        talk.CardIn(talk.Room).ShouldShow("none listed");
        (await talk.Sam.Clicks("Settings")).Toast.ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
    }
}
