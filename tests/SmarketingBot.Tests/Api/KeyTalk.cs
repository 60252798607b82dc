using Microsoft.EntityFrameworkCore;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Api;

/// <summary>A key is made by the moderator, seen once, and ended. It is Monday, 23 November 2026.</summary>
public class KeyTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_moderator_makes_a_key_sees_it_once_in_their_own_chat_and_ends_it(TestDatabase database)
    {
        var (talk, crm) = await Crm.Begin(database);
        await using var _ = talk;
        talk.LastIn(talk.Room).ShouldBe("The key “CRM” is on its way to our own chat, where you can see it once. It works for a year; “api key revoke CRM” ends it.");
        talk.CardTo(talk.Noa).ShouldShow("API key “CRM”", "Opened at 09:00.");
        (await crm.Tells("""{"kpi": "MQL", "value": 320}""")).Status.ShouldBe(200);
        await talk.Says(talk.Noa, talk.Room, "api keys");
        talk.CardIn(talk.Room).ShouldShow("CRM last used Mon 23 Nov · until Tue 23 Nov 2027").ShouldOffer("New key", "End a key");

        // It is never shown again, not even to whoever made it.
        await talk.Says(talk.Noa, talk.Room, "api key crm");
        talk.LastIn(talk.Room).ShouldBe("There is a key “CRM” already, and nobody can see it again. “api key revoke CRM” ends it, or give the new one another name.");
        await talk.Says(talk.Noa, talk.Room, "api key revoke CRM");
        talk.LastIn(talk.Room).ShouldBe("The key “CRM” is over: whatever uses it can tell nothing more.");
        (await crm.Tells("""{"kpi": "MQL", "value": 321}""")).Status.ShouldBe(401);
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-11-01 320"]);
        (await talk.Read(db => db.Audit.Where(a => a.Detail!.StartsWith("Key ")).OrderBy(a => a.At).Select(a => a.Detail!.Substring(0, 11)).ToListAsync())).ShouldBe(["Key created", "Key revoked"]);
    }

    [Fact]
    public async Task By_forms_too()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        await talk.Says(talk.Noa, talk.Room, "api keys");
        await talk.Fills(talk.Noa, "New key", new { name = "Workflow" });
        (await Browser.Presses(talk.AddressFor(talk.Noa))).Body.ShouldContain("API key “Workflow”");
        var form = (await talk.Noa.Clicks("End a key")).OpenDialog;
        await form.Submits(new Dictionary<string, object?> { ["key"] = form.Card.Input("Which key?").Choices.Single(c => c.Title == "CRM").Value });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("The key “CRM” is over: whatever uses it can tell nothing more.");
        (await crm.Tells("""{"kpi": "MQL", "value": 320}""")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Nothing_that_is_kept_would_open_anything_and_no_message_ever_held_it()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        await crm.Tells("""{"kpi": "MQL", "value": 320}""", "once");
        (await Traces.Of(talk, crm.Key!, crm.Key![4..], crm.Key![26..])).ShouldBeEmpty();
        talk.Teams.Messages.ShouldNotContain(m => m.FromBot && (m.HasCard ? m.BaseView.Json.ToJsonString() : m.Text).Contains(crm.Key!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_nobody_looked_at_opens_nothing_and_is_sent_again()
    {
        await using var talk = await Meetings.SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "api key CRM");
        await talk.Until("2026-11-23T09:00:00Z");
        (await Browser.Presses(talk.AddressFor(talk.Noa))).ShouldBeGone();
        await talk.Says(talk.Noa, talk.Room, "api keys");
        talk.CardIn(talk.Room).ShouldShow("CRM not looked at yet");
        await talk.Says(talk.Noa, talk.Room, "api key CRM");
        Crm.KeyOn((await Browser.Presses(talk.AddressFor(talk.Noa))).Body).Length.ShouldBe(68);
        (await talk.Read(db => db.ApiKeys.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Who_no_longer_moderates_does_not_see_it()
    {
        await using var talk = await Meetings.SetupTalk.SetUp();
        var olga = await talk.AddNeutral("Olga Petrova");
        await talk.Says(talk.Noa, talk.Room, "api key CRM");
        var address = talk.AddressFor(talk.Noa);
        await talk.Says(talk.Noa, talk.Room, "moderator @Olga");
        (await Browser.Presses(address)).ShouldBeGone();
        (await talk.Read(db => db.ApiKeys.SingleAsync())).Hash.ShouldBeNull();
        // The new moderator may end what the old one made.
        await talk.Says(olga, talk.Room, "api key revoke CRM");
        talk.LastIn(talk.Room).ShouldStartWith("The key “CRM” is over");
    }

    [Fact]
    public async Task Others_are_refused_and_so_are_names_that_cannot_be()
    {
        await using var talk = await Meetings.SetupTalk.SetUp();
        foreach (var said in new[] { "api key Mine", "api keys", "api key revoke CRM" })
        {
            await talk.Says(talk.Sam, talk.Room, said);
            talk.LastIn(talk.Room).ShouldBe("Keys for other programs are made and ended by whoever moderates. Ask them to say “api key”.");
        }
        await talk.Says(talk.Sam, "api key Mine");
        talk.LastTo(talk.Sam).ShouldStartWith("Keys for other programs are made");
        await talk.Says(talk.Noa, talk.Room, "api key " + new string('x', 41));
        talk.LastIn(talk.Room).ShouldStartWith("What is it for?");
        await talk.Says(talk.Noa, talk.Room, "api key revoke Nothing");
        talk.LastIn(talk.Room).ShouldBe("I don't know that key. There are none here.");
        (await talk.Read(db => db.ApiKeys.CountAsync())).ShouldBe(0);
        (await talk.Read(db => db.Links.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_year_it_is_over_and_with_the_bot_removed_at_once()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        await talk.Write(async (_, db) => await db.ApiKeys.ExecuteUpdateAsync(k => k.SetProperty(x => x.ExpiresAt, talk.Clock.GetCurrentInstant())));
        (await crm.Tells("""{"kpi": "MQL", "value": 320}""")).Status.ShouldBe(401);
        var other = await Crm.Make(talk, "Workflow");
        (await other.Tells("""{"kpi": "MQL", "value": 320}""")).Status.ShouldBe(200);
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        (await other.Tells("""{"kpi": "MQL", "value": 321}""")).Status.ShouldBe(401);
    }
}
