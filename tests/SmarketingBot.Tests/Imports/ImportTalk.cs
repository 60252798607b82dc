using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Imports;

/// <summary>Numbers come as a table and go out as a file. It is Monday, 23 November 2026.</summary>
public class ImportTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_pasted_table_is_shown_first_stored_once_and_taken_back_as_a_whole(TestDatabase database)
    {
        await using var talk = await Board(database);
        await talk.Says(talk.Mia, talk.Room, "kpi csv\r\nvalue;period;kpi\r\n280;november;MQL\r\n\r\n310;2026-10;mqls");
        await talk.Clicks(talk.Mia, "Store");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 310", "MQL 2026-11-01 280"]);

        await talk.Says(talk.Mia, talk.Room, "kpi csv\nkpi,period,value\nMQL,november,320\nMQL,october,310\nMQL,september,300");
        var card = talk.Room.Messages[^1];
        card.BaseView.ShouldShow("From a table of Mia Novak", "3 numbers to store", "MQL · November 320 (was 280)", "MQL · October 310 (as it is)", "MQL · September 300", "Nothing is stored yet").ShouldOffer("Store");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 310", "MQL 2026-11-01 280"]);
        (await talk.Clicks(talk.Max, card, "Store")).Toast.ShouldStartWith("Only who brought these numbers can have them stored");

        var pressed = await talk.Clicks(talk.Mia, card, "Store");
        var stored = await Numbers.All(talk);
        await talk.Teams.Redeliver(pressed.Activity, newId: true);
        await talk.Settle();
        (await Numbers.All(talk)).ShouldBe(stored);
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-09-01 300", "MQL 2026-10-01 310", "MQL 2026-11-01 320"]);
        card.BaseView.ShouldShow("3 numbers stored").ShouldOffer("Undo").ShouldNotOffer("Store");
        (await talk.Read(db => db.KpiNumbers.Select(n => n.Source).Distinct().ToListAsync())).ShouldBe([NumberSource.Csv]);

        await talk.Clicks(talk.Mia, card, "Undo");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 310", "MQL 2026-11-01 280"]);
        card.BaseView.ShouldShow("Taken back", "What held before holds again.").ShouldNotOffer("Undo");
    }

    [Fact]
    public async Task Bad_rows_are_named_by_line_and_storing_the_others_is_said()
    {
        await using var talk = await Board();
        await talk.Says(talk.Mia, talk.Room, "kpi csv\nkpi,period,value\nMQL,november,320\nChurn,november,3\nMQL,october,many\nMQL,next month,1\nClose rate,november,25\nMQL,2026-11-05,7\nMQL,september,-4\nMQL,,\n=cmd|'/c calc'!A1,november,1");
        talk.CardIn(talk.Room).ShouldShow(
            "1 number to store", "MQL · November 320", "Can't be stored",
            "Line 3: “Churn” is not on the scoreboard.", "Line 4: I can't read “many” as a number.", "Line 5: December hasn't begun.", "Line 6: Close rate is told by others.",
            "Line 7: MQL of November stands in line 2 already.", "Line 8: MQL can't be below 0.", "Line 9: There is no number in it.", "Line 10: “=cmd|'/c calc'!A1” is not on the scoreboard.")
            .ShouldOffer("Store the 1 good number").ShouldNotOffer("Store");
        await talk.Says(talk.Mia, talk.Room, "store import");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 320"]);
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: 1 number is what it was before.");
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task By_form_and_in_ones_own_chat_with_the_decimal_comma_of_the_reader()
    {
        await using var talk = await Board();
        await talk.Says(talk.Noa, "kpi csv");
        talk.CardTo(talk.Noa).ShouldShow("Numbers as a table").ShouldOffer("Import CSV", "Export CSV");
        var form = (await talk.Noa.Clicks("Import CSV")).OpenDialog;
        var back = (await form.Submits(new { lines = "Churn, november, 3" })).OpenDialog;
        back.Card.ShouldShow("None of that can be stored. Line 1: “Churn” is not on the scoreboard.");
        back.Card.Input("lines").Value.ShouldBe("Churn, november, 3");
        await back.Submits(new { lines = "Kennzahl\tMonat\tWert\nClose rate\toctober\t25,5\nMQL\toctober\t1.234" });
        await talk.Settle();
        talk.CardTo(talk.Noa).ShouldShow("Close rate · October 25.5%", "MQL · October 1.23");
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_waits_half_an_hour_and_no_longer()
    {
        await using var talk = await Board();
        await talk.Says(talk.Mia, talk.Room, "kpi csv MQL, november, 320");
        var card = talk.Room.Messages[^1];
        await talk.Until("2026-11-23T08:30:00Z");
        (await talk.Clicks(talk.Mia, card, "Store")).Toast.ShouldBe("Those numbers are no longer waiting. Bring them again with “kpi csv”; nothing of them was stored.");
        await talk.Says(talk.Mia, talk.Room, "store import");
        talk.LastIn(talk.Room).ShouldBe("No numbers of yours are waiting here. Bring a table with “kpi csv” first.");
        (await Numbers.Of(talk)).ShouldBeEmpty();
        await talk.Until("2026-11-25T12:00:00Z");
        (await talk.Read(db => db.Imports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_stored_half_and_not_taken_back_half()
    {
        await using var talk = await Board();
        await talk.Says(talk.Mia, talk.Room, "kpi csv\nMQL, november, 320\nMQL, october, 300");
        var card = talk.Room.Messages[^1];
        await talk.Write(async (_, db) => (await db.Kpis.SingleAsync(k => k.Name == "MQL")).Retired = true);
        (await talk.Clicks(talk.Mia, card, "Store")).Toast.ShouldBe("The number of line 1 is off the scoreboard by now. Please bring the table again.");
        await talk.Write(async (_, db) => (await db.Kpis.SingleAsync(k => k.Name == "MQL")).Retired = false);
        await talk.Clicks(talk.Mia, card, "Store");
        await talk.Says(talk.Noa, talk.Room, "kpi csv MQL, october, 301");
        await talk.Clicks(talk.Noa, "Store");
        (await talk.Clicks(talk.Mia, card, "Undo")).Toast.ShouldStartWith("MQL was corrected since");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 301", "MQL 2026-11-01 320"]);
    }

    [Fact]
    public async Task Guests_and_empty_scoreboards_are_told_what_would_work()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "kpi csv MQL, november, 320");
        talk.LastIn(talk.Room).ShouldBe("There is no scoreboard yet. The moderator can begin one: “kpi add MQL”.");
        await Numbers.Define(talk, "MQL");
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", tenantId: "11111111-0000-4000-8000-00000000000a");
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        await talk.Says(guest, talk.Room, "kpi csv MQL, november, 320");
        talk.LastIn(talk.Room).ShouldStartWith("The numbers here are told by sales, marketing and the moderator.");
        await talk.Says(guest, talk.Room, "scoreboard csv");
        talk.LastIn(talk.Room).ShouldStartWith("There are no numbers yet.");
        (await talk.Read(db => db.Imports.CountAsync())).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_numbers_go_out_as_a_file_in_which_nothing_is_a_formula(TestDatabase database)
    {
        await using var talk = await Board(database);
        await talk.Write(async (_, db) => (await db.People.SingleAsync(p => p.Id == talk.Mia.AadObjectId)).Name = "=HYPERLINK(\"x\")");
        await talk.Write(async (_, db) => (await db.Kpis.SingleAsync(k => k.Name == "Close rate")).Name = "+cmd, \"x\"");
        await talk.Says(talk.Mia, talk.Room, "kpi csv MQL, october, 310");
        await talk.Clicks(talk.Mia, "Store");
        await talk.Write(async (_, db) => (await db.People.SingleAsync(p => p.Id == talk.Mia.AadObjectId)).Name = "=HYPERLINK(\"x\")");
        await talk.Write(async (_, db) =>
        {
            var kpi = await db.Kpis.SingleAsync(k => k.Name != "MQL");
            db.Add(new KpiNumber { KpiId = kpi.Id, From = new(2026, 11, 1), AsOf = new(2026, 11, 20), Value = -3.5m, Program = "@CRM", Source = NumberSource.Api, EnteredAt = talk.Clock.GetCurrentInstant() });
        });
        await talk.Says(talk.Sam, talk.Room, "scoreboard csv");
        talk.LastIn(talk.Room).ShouldBe("I sent it to our own chat.");
        var file = await Browser.Presses(talk.AddressFor(talk.Sam));
        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        file.Headers["Content-Disposition"].ShouldBe("attachment; filename=\"scoreboard-2026-11-23.csv\"");
        file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "kpi,unit,side,period,from,until,value,target,as of,told by,how",
            "MQL,count,Marketing,October,2026-10-01,2026-10-31,310,,2026-10-31,\"'=HYPERLINK(\"\"x\"\")\",csv",
            "\"'+cmd, \"\"x\"\"\",percent,Sales,November,2026-11-01,2026-11-30,-3.5,,2026-11-20,'@CRM,api",
        ]);
        (await Browser.Presses(talk.AddressFor(talk.Sam))).ShouldBeGone();
    }

    private static async Task<Talk> Board(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        foreach (var person in new[] { talk.Noa, talk.Sam, talk.Mia, talk.Max }) await talk.Says(person, "hi");
        await Numbers.Define(talk, "MQL", "Close rate");
        return talk;
    }
}
