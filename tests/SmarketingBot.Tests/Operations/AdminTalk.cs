using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>What administrators do, and what is written down of it.</summary>
public class AdminTalk
{
    [Fact]
    public async Task Only_administrators_may_and_refusals_are_written_down_without_words()
    {
        await using var talk = await SettingsTalk.Promised();
        foreach (var sentence in (string[])["admin status", "admin stop sending", "admin start sending", "admin series", "admin leaver @Sam"])
        {
            await talk.Says(talk.Mia, sentence);
            talk.LastTo(talk.Mia).ShouldStartWith("Only administrators can do that.");
        }
        var audit = await Audit(talk);
        audit.Count(e => e.What == "refusal" && e.PersonId == talk.Mia.AadObjectId).ShouldBe(5);
        audit.ShouldContain(e => e.What == "rights" && e.PersonId == talk.Noa.AadObjectId && e.Detail!.StartsWith("Series.ModeratorId"));
        audit.ShouldAllBe(e => e.Detail == null || !e.Detail.Contains("deck"));
    }

    [Fact]
    public async Task Whoever_changes_who_leads_or_which_days_are_holidays_is_written_down()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "holiday 24 dec, 31 dec");
        await talk.Says(talk.Noa, talk.Room, "rota @Noa");
        await talk.Says(talk.Noa, talk.Room, "part wins 5m");
        await talk.Says(talk.Noa, talk.Room, "digest off");
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        var audit = await Audit(talk);
        foreach (var (what, detail) in ((string, string)[])[("setting", "Series.Holidays"), ("rights", "Series.Rota"), ("setting", "Series.AgendaParts"), ("setting", "Series.Digest"), ("rights", "Meeting.ModeratorId")])
            audit.Count(e => e.What == what && e.PersonId == talk.Noa.AadObjectId && e.Detail!.StartsWith(detail + " ", StringComparison.Ordinal)).ShouldBe(1, detail);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stopped_the_bot_answers_and_says_nothing_on_its_own(TestDatabase database)
    {
        await using var talk = await WithAdministrator(database);
        await talk.Says(talk.Noa, "admin stop sending");
        talk.CardTo(talk.Noa).ShouldShow("Sending is stopped").ShouldOffer("Start sending");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Says(talk.Sam, "my items");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);
        await talk.Clicks(talk.Noa, "Start sending");
        // What waited is said, for it is still that day.
        talk.CountTo(talk.Sam).ShouldBe(before + 2);
        (await Audit(talk)).Where(e => e.What == "administration").Select(e => e.Detail).ShouldBe(["stop sending", "start sending"]);
    }

    [Fact]
    public async Task The_list_counts_and_a_leaver_is_handed_over()
    {
        await using var talk = await WithAdministrator();
        await talk.Says(talk.Noa, "admin series");
        talk.CardTo(talk.Noa).ShouldShow("Weekly smarketing", "1 open item", "Noa Levi").ShouldNotShow("Sam Porter");
        await talk.Says(talk.Noa, "admin");
        talk.CardTo(talk.Noa).ShouldShow("Everything is being sent", "Open items\n1");
        await talk.Fills(talk.Noa, "Leaver", new Dictionary<string, object?> { ["Who left"] = "Sam Porter" });
        await talk.Until("2026-11-23T08:31:00Z");
        talk.CardTo(talk.Noa).ShouldShow("Sam Porter left: 1 item needs a new owner");
        await talk.Says(talk.Noa, "admin leaver Somebody Else");
        talk.LastTo(talk.Noa).ShouldNotContain("is reminded of nothing");
    }

    [Fact]
    public async Task In_German_too()
    {
        await using var talk = await WithAdministrator();
        (talk.Noa.Locale, talk.Mia.Locale) = ("de-DE", "de-DE");
        await talk.Says(talk.Mia, "admin senden anhalten");
        talk.LastTo(talk.Mia).ShouldStartWith("Das können nur Administratoren.");
        await talk.Says(talk.Noa, "admin senden anhalten");
        talk.CardTo(talk.Noa).ShouldShow("Das Senden ist angehalten", "Offene Aufgaben\n1").ShouldOffer("Senden starten");
        await talk.Says(talk.Noa, "Admin Senden starten");
        talk.CardTo(talk.Noa).ShouldShow("Alles wird gesendet", "1 Meetingreihe");
        await talk.Says(talk.Noa, "admin ausgeschieden");
        talk.LastTo(talk.Noa).ShouldBe("Wer ist ausgeschieden? Zum Beispiel „admin ausgeschieden Mia Novak“.");
        await talk.Says(talk.Noa, "admin ausgeschieden Sam Porter");
        talk.LastTo(talk.Noa).ShouldStartWith("Sam Porter bekommt keine Erinnerungen mehr.");
        // What the audit keeps is English.
        (await Audit(talk)).Where(e => e.What == "administration").Select(e => e.Detail!.Split(' ')[0]).ShouldBe(["stop", "start", "leaver"]);
    }

    [Fact]
    public async Task The_audit_is_only_ever_added_to()
    {
        await using var talk = await SettingsTalk.Promised();
        await Should.ThrowAsync<InvalidOperationException>(() => talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, async (_, db) =>
            db.Remove(await db.Audit.FirstAsync())));
    }

    private static async Task<Talk> WithAdministrator(TestDatabase? database = null, Dictionary<string, string?>? settings = null)
    {
        // Ids follow from the order of hiring, so those of one cast are those of the next.
        string noa;
        await using (var first = await Talk.Begin()) noa = first.Noa.AadObjectId!;
        var talk = await SettingsTalk.Promised(database, new Dictionary<string, string?>(settings ?? []) { ["Access:Administrators"] = $"{Guid.NewGuid()},{noa.ToUpperInvariant()}" });
        talk.Noa.AadObjectId.ShouldBe(noa);
        await talk.Says(talk.Noa, "hi");
        return talk;
    }

    private static Task<List<AuditEntry>> Audit(Talk talk) =>
        talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) => db.Audit.OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync());
}
