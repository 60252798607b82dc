using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

/// <summary>Once a week the group reads counts, on Friday at half past nine in Berlin. It is Monday, 23 November 2026.</summary>
public class DigestTalk
{
    private const string Friday = "2026-11-27T08:31:00Z";

    [Theory, OnSqlite, OnPostgres]
    public async Task On_the_last_working_day_of_the_week_it_counts_and_names_nobody(TestDatabase database)
    {
        await using var talk = await Promised(database);
        await talk.Until("2026-11-27T08:29:00Z");
        Digests(talk).ShouldBeEmpty();
        await talk.Until(Friday);
        Digests(talk).ShouldHaveSingleItem().BaseView
            .ShouldShow("1 kept, 2 still open", "1 is past its date.").ShouldNotShow("Sam", "Mia", "deck", "Acme", "Sales").ShouldOffer("My items");
        // The next one a week later, and it tells what then holds.
        await talk.Says(talk.Sam, "done 1");
        await talk.Until("2026-12-04T08:31:00Z");
        Digests(talk).Count.ShouldBe(2);
        Digests(talk)[^1].BaseView.ShouldShow("1 kept, 1 still open", "1 is past its date.");
        Digests(talk)[0].BaseView.ShouldShow("1 kept, 2 still open");
    }

    [Fact]
    public async Task It_is_quiet_when_nothing_is_open()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, "done 1");
        await talk.Says(talk.Mia, "done 2");
        await talk.Until(Friday);
        Digests(talk).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_holiday_on_friday_brings_it_on_thursday()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Noa, talk.Room, "holiday 27 nov");
        await talk.Until("2026-11-26T08:31:00Z");
        Digests(talk).Count.ShouldBe(1);
        await talk.Until(Friday);
        Digests(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_waits_for_the_end_of_a_meeting()
    {
        await using var talk = await Promised();
        await talk.Until("2026-11-27T08:20:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until("2026-11-27T08:50:00Z");
        Digests(talk).ShouldBeEmpty();
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-11-27T09:05:00Z");
        Digests(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sides_are_counted_only_where_nobody_can_be_read_out_of_them()
    {
        await using var talk = await Promised();
        string[] more = ["Ada Berg", "Bo Falk", "Cleo Ray", "Dan Holt"];
        await talk.Teams.AddTo(talk.Room, talk.Noa, [.. more.Select(name => talk.Teams.AddPerson(name, "Europe/Berlin"))]);
        await talk.Settle();
        foreach (var side in (string[])["sales Sam, Sia and Ada Berg", "marketing Mia, Max and Bo Falk", "neutral Noa, Cleo Ray and Dan Holt"])
        {
            await talk.Says(talk.Noa, talk.Room, "team " + side);
            talk.LastIn(talk.Room).ShouldEndWith(" now.");
        }
        await talk.Until(Friday);
        Digests(talk)[^1].BaseView.ShouldShow("Marketing 1", "Sales 0");
        // The moderator wants larger sides: then there is only the total.
        await talk.Says(talk.Noa, talk.Room, "settings");
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["side"] = 4 });
        await talk.Says(talk.Noa, talk.Room, "overdue");
        talk.CardIn(talk.Room).ShouldShow("past").ShouldNotShow("Marketing");
        await talk.Until("2026-12-04T08:31:00Z");
        Digests(talk)[^1].BaseView.ShouldNotShow("Marketing", "Sales");
    }

    [Fact]
    public async Task By_sentence_it_goes_to_the_agenda_or_stops()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Sam, talk.Room, "digest off");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        await talk.Says(talk.Noa, talk.Room, "digest sometimes");
        talk.LastIn(talk.Room).ShouldBe("Where would you like it: “digest weekly”, “digest agenda” or “digest off”?");
        await talk.Says(talk.Noa, talk.Room, "digest agenda");
        talk.LastIn(talk.Room).ShouldBe("Each agenda counts what is past its date from now on. No names.");
        await talk.Until("2026-11-30T09:01:00Z");
        Digests(talk).ShouldBeEmpty();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("still open 2 · past their date 2");
        await talk.Says(talk.Noa, talk.Room, "digest off");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("still open 2").ShouldNotShow("past their date");
        await talk.Until("2026-12-04T12:00:00Z");
        Digests(talk).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_of_the_settings_says_it_too()
    {
        await using var talk = await Promised();
        await talk.Says(talk.Noa, talk.Room, "settings");
        talk.CardIn(talk.Room).ShouldShow("Digest once a week, counts only");
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["digest"] = "Off" });
        talk.CardIn(talk.Room).ShouldShow("Digest off");
        await talk.Until(Friday);
        Digests(talk).ShouldBeEmpty();
        await talk.Fills(talk.Noa, "Settings", new Dictionary<string, object?> { ["digest"] = "Weekly" });
        await talk.Until("2026-12-04T08:31:00Z");
        Digests(talk).Count.ShouldBe(1);
    }

    /// <summary>Sam's item is due on Friday; Mia's was due on Wednesday; Max kept his.</summary>
    private static async Task<Talk> Promised(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by wed");
        await talk.Says(talk.Max, talk.Room, "I'll book the stand by thu");
        await talk.Says(talk.Max, talk.Room, "done 3");
        return talk;
    }

    private static List<SimMessage> Digests(Talk talk) => [.. talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("counts only, no names"))];
}
