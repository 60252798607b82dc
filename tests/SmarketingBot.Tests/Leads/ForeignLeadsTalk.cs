using Microsoft.EntityFrameworkCore;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Leads;

/// <summary>Leads where a series speaks German or Turkish. It is Monday, 23 November 2026, nine in Berlin.</summary>
public class ForeignLeadsTalk
{
    [Fact]
    public async Task A_lead_is_handed_over_worked_disputed_and_ruled_on_in_German()
    {
        await using var talk = await Begin("de-DE");
        talk.Noa.Locale = "en-GB";
        await talk.Says(talk.Mia, talk.Room, "lead L-17 Whitepaper aus Webinar, aktiv um 8:30");
        talk.CardIn(talk.Room).ShouldShow("Lead vom Marketing an den Vertrieb", "Der Vertrieb kann ihn bis Di 24. Nov 09:00 zurückgeben", "Aus Webinar", "Erstkontakt noch nicht").ShouldOffer("Annehmen", "Zurückgeben");
        await talk.Says(talk.Sam, talk.Room, "LEAD GENOMMEN L-17");
        talk.LastIn(talk.Room).ShouldBe("L-17 ist ausdrücklich angenommen. „lead kontaktiert L-17“ hält den Erstkontakt fest.");
        await talk.Says(talk.Sam, talk.Room, "lead zurückgeben L-17 weil zu klein, nur fünf Leute");
        talk.LastIn(talk.Room).ShouldStartWith("L-17 ist zurückgegeben: falsche Größe.");
        // Whoever presses or writes in another language: what the series keeps is in its own.
        await talk.Says(talk.Mia, talk.Room, "dispute lead L-17 sie haben 40");
        var card = talk.CardIn(talk.Room).Message!;
        card.BaseView.ShouldShow("Lead L-17 zurückgegeben: falsche Größe – passt die Definition?", "Der Vertrieb sagt nur fünf Leute", "Das Marketing sagt sie haben 40");
        await talk.Says(talk.Noa, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("Leads: November", "Ausdrücklich 0 · stillschweigend, bearbeitet 0 · stillschweigend, unbearbeitet 0 · zurückgegeben 1 von 1", "Falsche Größe 1");

        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Clicks(talk.Noa, card, "Counts as accepted");
        card.BaseView.ShouldShow("Das Meeting hat entschieden: Der Lead zählt als angenommen.");
        (await talk.Read(db => db.Decisions.Select(d => d.Text).SingleAsync())).ShouldBe("Lead L-17 zählt als angenommen");
        (await talk.Read(db => db.LeadEvents.Select(e => e.Detail).ToListAsync())).ShouldContain("accepted to wrong size");
    }

    [Fact]
    public async Task A_lead_is_handed_over_touched_and_returned_in_Turkish()
    {
        await using var talk = await Begin("tr-TR");
        await talk.Says(talk.Mia, talk.Room, "potansiyel müşteri L-17 broşür kaynak webinar, etkin saat 8:30");
        talk.CardIn(talk.Room).ShouldShow("L-17 · broşür", "Kaynak webinar", "İlk temas henüz yok").ShouldOffer("Aldık");
        await talk.Until("2026-11-23T08:10:00Z");
        await talk.Says(talk.Sam, talk.Room, "POTANSİYELE ULAŞTIM L-17 saat 9:05");
        talk.LastIn(talk.Room).ShouldBe("L-17: ilk temas 23 Kas Pzt 09:05.");
        await talk.Says(talk.Sam, talk.Room, "potansiyel müşteri iadesi L-17 çünkü yanlış büyüklük: yalnızca 5 kişi");
        talk.LastIn(talk.Room).ShouldStartWith("L-17 iade edildi: yanlış büyüklük.");
        await talk.Says(talk.Noa, talk.Room, "potansiyel müşteriler ekim");
        talk.CardIn(talk.Room).ShouldShow("Potansiyel müşteriler: Ekim", "Henüz yok.");
    }

    private static async Task<Talk> Begin(string locale)
    {
        var talk = await Talk.Begin();
        talk.Noa.Locale = locale;
        foreach (var sentence in (string[])["setup weekly tue 10:00 Europe/Berlin", "team sales @Sam @Sia", "team marketing @Mia @Max", "moderator @Noa"]) await talk.Says(talk.Noa, talk.Room, sentence);
        return talk;
    }
}
