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
