using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Links;

/// <summary>Minutes on paper, behind an address that works once. It is Monday, 23 November 2026; the meeting ended at 10:20 in Berlin.</summary>
public class PrintTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Print_sends_an_address_to_ones_own_chat_that_gives_the_minutes_once(TestDatabase database)
    {
        await using var talk = await Ended(database);
        (await talk.Clicks(talk.Sam, await talk.Minutes(), "Print")).Toast.ShouldBe("I sent it to our own chat.");
        talk.CardTo(talk.Sam).ShouldShow("Weekly smarketing · only for you", "Minutes of Mon 23 Nov", "It opens once, until 10:35.").ShouldOffer("Open");
        var address = talk.AddressFor(talk.Sam);

        // Previews and mail scanners look; people press.
        foreach (var _ in Enumerable.Range(0, 3)) (await Browser.Looks(address)).Body.ShouldContain("<button type=\"submit\">Open it</button>");
        var paper = await Browser.Presses(address);
        paper.Status.ShouldBe(200);
        paper.Body.ShouldContain("Minutes of Monday, 23 November 2026");
        foreach (var word in new[] { "10:00–10:20 Europe/Berlin · moderated by Noa Levi", "the fair gets one stand", "call Acme", "Sam Porter", "27 Nov 2026", "Pricing", "For the next meeting", "Monday, 30 November 2026, 10:00", "Printed for Sam Porter on 23 Nov 2026, 10:20" })
            paper.Body.ShouldContain(System.Net.WebUtility.HtmlEncode(word));
        paper.Body.ShouldNotContain("overdue");

        (await Browser.Presses(address)).ShouldBeGone();
        await talk.Settle();
        talk.CardTo(talk.Sam).ShouldShow("Opened at 10:20.").ShouldNotOffer("Open");
    }

    [Fact]
    public async Task The_sentence_does_the_same_in_the_meeting_and_in_ones_own_chat()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Mia, talk.Room, "print minutes");
        talk.LastIn(talk.Room).ShouldBe("I sent it to our own chat.");
        (await Browser.Presses(talk.AddressFor(talk.Mia))).Body.ShouldContain("Printed for Mia Novak");
        await talk.Until("2026-11-23T09:30:00Z");
        await talk.Says(talk.Mia, "print");
        (await Browser.Presses(talk.AddressFor(talk.Mia))).Body.ShouldContain("Printed for Mia Novak");
        await talk.Says(talk.Mia, "print board meeting");
        talk.LastTo(talk.Mia).ShouldBe("Which meeting? You are in “Weekly smarketing”. Say for example “print Weekly smarketing”.");
    }

    [Fact]
    public async Task Nothing_of_an_address_is_kept_that_would_open_it()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        var secret = talk.AddressFor(talk.Sam).Segments[^1];
        secret.Length.ShouldBe(Secret.Length);
        (await Traces.Of(talk, secret)).ShouldBeEmpty();
        (await Traces.Of(talk, secret[22..])).ShouldBeEmpty("nor the secret half of it");
        // What is kept is its fingerprint, and no two are alike.
        await talk.Until("2026-11-23T09:25:00Z");
        await talk.Says(talk.Sam, "print");
        talk.AddressFor(talk.Sam).Segments[^1].ShouldNotBe(secret);
        (await talk.Read(db => db.Links.Select(l => l.Hash).ToListAsync())).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_it_is_over()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        var address = talk.AddressFor(talk.Sam);
        await talk.Until("2026-11-23T09:35:01Z");
        (await Browser.Presses(address)).ShouldBeGone();
        await talk.Until("2026-11-25T09:00:00Z");
        (await talk.Read(db => db.Links.CountAsync())).ShouldBe(0, "and forgotten the day after");
    }

    [Fact]
    public async Task Whoever_left_meanwhile_gets_nothing_and_neither_does_whoever_was_moved_outside()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        await talk.Says(talk.Mia, "print");
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Sam);
        await talk.Settle();
        await talk.Write(async (_, db) => (await db.People.SingleAsync(p => p.Id == talk.Mia.AadObjectId)).Outside = true);
        (await Browser.Presses(talk.AddressFor(talk.Sam))).ShouldBeGone();
        (await Browser.Presses(talk.AddressFor(talk.Mia))).ShouldBeGone();
    }

    [Fact]
    public async Task Guessed_bent_and_exchanged_addresses_all_get_the_same_polite_page()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        await talk.Says(talk.Mia, "print");
        var (sams, mias) = (talk.AddressFor(talk.Sam), talk.AddressFor(talk.Mia));
        var (sam, mia) = (sams.Segments[^1], mias.Segments[^1]);
        string[] guesses =
        [
            Secret.Make(Guid.NewGuid()).Text, sam[..^1] + (sam[^1] == 'A' ? 'B' : 'A'), sam[..22] + mia[22..], mia[..22] + sam[22..], sam + "A", sam[..^1], new string('A', 64),
            "x", new string('x', 4000), "%00", "..%2f..%2fapi", "%F0%9F%98%80", sam.ToUpperInvariant(), sam + "%20", "' OR 1=1 --",
        ];
        foreach (var guess in guesses)
        {
            var seen = await Browser.Presses(new Uri(sams, guess));
            seen.Status.ShouldBeOneOf(400, 404);
            if (seen.Body.Length > 0) seen.ShouldBeGone();
        }
        // None of that used the real ones up.
        (await Browser.Presses(sams)).Body.ShouldContain("Printed for Sam Porter");
        (await Browser.Presses(mias)).Body.ShouldContain("Printed for Mia Novak");
    }

    [Fact]
    public async Task Pressed_by_two_at_once_one_of_them_gets_it()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        var address = talk.AddressFor(talk.Sam);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Browser.Presses(address))));
        all.Count(seen => seen.Status == 200).ShouldBe(1);
        all.Count(seen => seen.Status == 404).ShouldBe(7);
    }

    [Fact]
    public async Task No_page_is_kept_framed_scripted_or_referred_to()
    {
        await using var talk = await Ended();
        await talk.Says(talk.Sam, "print");
        var address = talk.AddressFor(talk.Sam);
        foreach (var seen in new[] { await Browser.Looks(address), await Browser.Presses(address), await Browser.Presses(address) })
        {
            seen.Headers["Cache-Control"].ShouldBe("no-store");
            seen.Headers["Referrer-Policy"].ShouldBe("no-referrer");
            seen.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
            seen.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'; style-src 'sha256-");
            seen.Headers["Content-Security-Policy"].ShouldNotContain("unsafe");
            seen.Headers.Keys.ShouldNotContain("Set-Cookie");
            seen.Body.ShouldNotContain("<script");
            // The style that the policy names is the style that is there.
            var style = seen.Body.Split("<style>")[1].Split("</style>")[0];
            seen.Headers["Content-Security-Policy"].ShouldContain(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))));
        }
    }

    [Fact]
    public async Task Words_of_people_stay_words()
    {
        await using var talk = await Scene.Started("<script>alert(1)</script>");
        await talk.Says(talk.Noa, talk.Room, "decided <img src=x onerror=alert(1)> & \"more\"");
        await talk.Says(talk.Sam, talk.Room, "I'll write </table><h1>mine</h1> by fri");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Sam, "print");
        var body = (await Browser.Presses(talk.AddressFor(talk.Sam))).Body;
        body.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        body.ShouldContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;");
        body.ShouldContain("&lt;/table&gt;&lt;h1&gt;mine&lt;/h1&gt;");
        body.ShouldNotContain("<script");
        body.ShouldNotContain("<img");
    }

    [Fact]
    public async Task People_from_outside_strangers_and_the_too_early_are_refused_in_one_sentence()
    {
        await using var talk = await Scene.Started("Pricing");
        await talk.Says(talk.Sam, talk.Room, "print");
        talk.LastIn(talk.Room).ShouldBe("There are no minutes yet: they come when the moderator says “end”.");
        await talk.Says(talk.Noa, talk.Room, "end");
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", tenantId: "11111111-0000-4000-8000-00000000000a");
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        await talk.Says(guest, talk.Room, "print");
        talk.LastIn(talk.Room).ShouldBe("Documents of a meeting are for its members of this organisation. Ask one of them to print it for you.");
        var eve = talk.Teams.AddPerson("Eve Elsewhere", "Europe/Berlin");
        await talk.Says(eve, "print");
        talk.LastTo(eve).ShouldBe("You are in no meeting that I know. Say it in the chat of your meeting.");
        (await talk.Read(db => db.Links.CountAsync())).ShouldBe(0);
        (await talk.Read(db => db.Audit.CountAsync(a => a.What == "refusal" && a.Detail == "print"))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_not_opened_me_is_told_how_and_others_are_audited_when_they_open_it()
    {
        await using var talk = await Ended();
        await talk.Write(async (_, db) => (await db.People.SingleAsync(p => p.Id == talk.Max.AadObjectId)).Reach = Core.People.Reach.NotInstalled);
        (await talk.Clicks(talk.Max, await talk.Minutes(), "Print")).Toast.ShouldBe("I can't write to you in private yet, and a document is for your eyes only. Open me once in Teams, then ask again.");
        await talk.Says(talk.Sam, "print");
        (await talk.Read(db => db.Audit.CountAsync(a => a.What == "export"))).ShouldBe(0);
        await Browser.Presses(talk.AddressFor(talk.Sam));
        var line = await talk.Read(db => db.Audit.SingleAsync(a => a.What == "export"));
        (line.PersonId, line.Detail!.Split(' ')[0]).ShouldBe((talk.Sam.AadObjectId, "minutes"));
    }

    [Fact]
    public async Task The_address_is_the_one_that_the_settings_name()
    {
        await using var talk = await SetupTalk.SetUp(settings: new Dictionary<string, string?> { ["PublicUrl"] = "https://bot.contoso.com/smarketing/" });
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Noa, "print");
        talk.AddressFor(talk.Noa).ToString().ShouldStartWith("https://bot.contoso.com/smarketing/download/");
    }

    /// <summary>The meeting is over: one decision, one promise, one topic left.</summary>
    internal static async Task<Talk> Ended(TestDatabase? database = null)
    {
        var talk = await Scene.Begin(["Leads", "Pricing"], database: database);
        await talk.Until("2026-11-23T09:00:00Z");
        foreach (var person in new[] { talk.Sam, talk.Mia, talk.Max }) await talk.Says(person, "hi");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "decided the fair gets one stand");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by fri");
        await talk.Until("2026-11-23T09:20:00Z");
        await talk.Says(talk.Noa, talk.Room, "end");
        return talk;
    }
}

internal static class Gone
{
    /// <summary>The page that whoever comes too late, twice or with something made up gets: the same for all.</summary>
    internal static void ShouldBeGone(this Browser.Seen seen)
    {
        seen.Status.ShouldBe(404);
        seen.Body.ShouldContain("This address doesn't work any more");
    }
}
