using SmarketingBot.Tests.Links;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>Meetings of groups that speak German or Turkish; whoever reads English reads English where they are alone.</summary>
public class MeetingInTwoLanguagesTalk
{
    [Fact]
    public async Task A_meeting_is_led_in_German_from_its_start_to_its_minutes()
    {
        await using var talk = await Scene.Begin(["Messe-Leads", "Preisseite"], locale: "de-DE");
        talk.Sam.Locale = "en-GB";
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "Starte das Meeting");
        var card = await talk.MeetingCard();
        card.BaseView.ShouldShow("Thema 1 von 2 · Moderation: Noa Levi", "Messe-Leads", "bis 10:10", "Wie sähe ein gutes Ergebnis für beide Seiten aus?", "Danach: Preisseite · 10 Min").ShouldOffer("Hand heben", "Ich mache das");
        card.ViewOf(talk.Noa).ShouldOffer("Nächstes Thema", "Zusage festhalten", "Entscheidung festhalten", "+5 Min.", "Mehr", "Meeting beenden");

        await talk.Says(talk.Noa, talk.Room, "verlängere um 5 Minuten");
        talk.LastIn(talk.Room).ShouldBe("Jetzt: „Messe-Leads“, bis 10:15.");
        await talk.Says(talk.Sam, talk.Room, "hand heben");
        talk.LastIn(talk.Room).ShouldBe("Deine Hand ist oben.");
        card.BaseView.ShouldShow("Hände: Vertrieb 1");
        await talk.Says(talk.Noa, talk.Room, "wort an @Sam");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter hat das Wort.");
        card.BaseView.ShouldShow("Wort: Vertrieb 1 · Marketing 0 — als Nächstes Marketing");
        await talk.Says(talk.Noa, talk.Room, "entschieden: Die Messe bekommt einen Stand");
        await talk.Says(talk.Sam, talk.Room, "Ich schicke das Deck bis Freitag");
        await talk.Says(talk.Mia, talk.Room, "beende");
        talk.LastIn(talk.Room).ShouldBe("Hier moderiert Noa Levi; nur die Moderation kann das Meeting beenden. Macht es niemand, endet das Meeting von selbst, mit Protokoll.");

        await talk.Says(talk.Noa, talk.Room, "parke Preisseite");
        talk.LastIn(talk.Room).ShouldStartWith("Geparkt: Preisseite. Jetzt: „Messe-Leads“");
        await talk.Until("2026-11-23T09:20:00Z");
        await talk.Says(talk.Noa, talk.Room, "Beende das Meeting!");
        (await talk.Minutes()).BaseView.ShouldShow(
            "10:00–10:20 · Moderation: Noa Levi", "Protokoll vom Mo 23. Nov", "Entschieden", "Die Messe bekommt einen Stand", "Zugesagt", "das Deck schicken", "Zeit 20 von 60 Min", "Geparkt", "Nächstes Mal: Mo 30. Nov, 10:00").ShouldOffer("Drucken");
        await talk.Says(talk.Mia, talk.Room, "bewerte 3");
        talk.LastIn(talk.Room).ShouldBe("Danke! Was hätte einen Punkt mehr gebracht? Du kannst schreiben: „bewerte 3 mehr Zeit für Fragen“.");
    }

    [Fact]
    public async Task Minutes_are_printed_in_the_language_of_whoever_prints_them()
    {
        await using var talk = await Scene.Begin(["Preisseite"], locale: "de-DE");
        talk.Sam.Locale = "en-GB";
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "starte");
        await talk.Says(talk.Noa, talk.Room, "beende");
        await talk.Says(talk.Noa, talk.Room, "drucke");
        talk.LastIn(talk.Room).ShouldBe("Ich habe es in unseren privaten Chat geschickt.");
        talk.CardTo(talk.Noa).ShouldShow("nur für dich", "Protokoll vom Mo 23. Nov", "Es lässt sich nur einmal öffnen").ShouldOffer("Öffnen");
        var address = talk.AddressFor(talk.Noa, "Öffnen");
        // An address tells nobody whose it is: the page before it speaks as the browser asks.
        (await Browser.Looks(address)).Body.ShouldContain("Your document is ready");
        (await Browser.Looks(address, "fr, en;q=0.1, de-AT;q=0.9, tr;q=0")).Body.ShouldContain("Dein Dokument ist bereit");
        (await Browser.Looks(address, "tr, en;q=0.1")).Body.ShouldContain("Belgeniz hazır");
        (await Browser.Presses(address)).Body.ShouldContain("<html lang=\"de\">");

        await talk.Says(talk.Sam, talk.Room, "print");
        talk.CardTo(talk.Sam).ShouldShow("Minutes of Mon 23 Nov", "It opens once");
        var paper = await Browser.Presses(talk.AddressFor(talk.Sam));
        paper.Body.ShouldContain("Minutes of Monday, 23 November 2026");
        paper.Body.ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public async Task A_stand_in_leads_in_Turkish()
    {
        await using var talk = await Scene.Begin(["Fuar", "Fiyat sayfası"], moderated: false, locale: "tr-TR");
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Sam, talk.Room, "başlat");
        talk.LastIn(talk.Room).ShouldBe("Bu toplantının henüz moderatörü yok. İki taraftan da olmayan birini belirlemek için “moderatör @ad” yazın.");
        await talk.Until("2026-11-23T09:06:00Z");
        await talk.Says(talk.Sam, talk.Room, "VEKİL @Sam");
        talk.CardIn(talk.Room).ShouldShow("Vekil, yalnızca bu toplantı için", "Bu toplantıyı Sam Porter yönetebilir mi?", "Satış ✓ · Pazarlama –").ShouldOffer("Katılıyorum");
        await talk.Clicks(talk.Mia, "Katılıyorum");
        talk.CardIn(talk.Room).ShouldShow("Bu toplantıyı vekil olarak Sam Porter yönetiyor");
        await talk.Says(talk.Sam, talk.Room, "Başlat");
        (await talk.MeetingCard()).BaseView.ShouldShow("Konu 1/2 · moderatör: Sam Porter, vekil", "bitiş 10:16", "Sonraki: Fiyat sayfası · 10 dk");
        await talk.Says(talk.Mia, talk.Room, "el kaldır");
        talk.LastIn(talk.Room).ShouldBe("Elinizi kaldırdınız.");
        await talk.Says(talk.Sam, talk.Room, "söz sırası @Mia");
        await talk.Says(talk.Sam, talk.Room, "karar: tek stant");
        await talk.Says(talk.Sam, talk.Room, "sonraki konu");
        talk.LastIn(talk.Room).ShouldBe("Şimdi: “Fiyat sayfası”, bitiş 10:16.");
        await talk.Says(talk.Sam, talk.Room, "geri");
        talk.LastIn(talk.Room).ShouldStartWith("Şimdi: “Fuar”");
        await talk.Says(talk.Sam, talk.Room, "toplantıyı bitir");
        (await talk.Minutes()).BaseView.ShouldShow("23 Kas Pzt tutanağı", "Kararlar", "tek stant", "Sonraki toplantıya kalanlar");
        await talk.Says(talk.Sam, talk.Room, "katıldı @Max ve @Sia");
        talk.LastIn(talk.Room).ShouldBe("Not ettim, katılan: Max Weber ve Sia Anand.");
        foreach (var (who, said) in new[] { (talk.Sam, "puanla 4"), (talk.Mia, "puanla 3 sorulara daha çok zaman"), (talk.Sia, "rate 4") }) await talk.Says(who, talk.Room, said);
        talk.CardIn(talk.Room).ShouldShow("5 üzerinden 3,7, 3 yanıt", "sorulara daha çok zaman");
    }
}
