using Microsoft.EntityFrameworkCore;
using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Languages;

/// <summary>The vocabulary and the SLA in German and Turkish. Monday, 23 November 2026; Sam and Sia sell, Mia and Max market.</summary>
public class AgreementsInOtherLanguagesTalk
{
    [Fact]
    public async Task The_SLA_is_promised_agreed_and_shown_in_German()
    {
        await using var talk = await Scene.Begin(locale: "de-DE");
        await talk.Says(talk.Mia, talk.Room, "sla");
        talk.CardIn(talk.Room).ShouldShow("SLA · noch nichts vereinbart", "Schreib „sla marketing 120 mql pro Monat“ oder füll das Formular aus.").ShouldOffer("SLA vorschlagen");
        await talk.Says(talk.Mia, talk.Room, "sla marketing 1.200 MQL im Quartal");
        talk.CardIn(talk.Room).ShouldShow("SLA · vorgeschlagen von Mia Novak", "1.200 MQL pro Quartal", "Vertrieb sagt zu", "noch nichts", "Vertrieb – · Marketing ✓ Mia Novak").ShouldOffer("Einverstanden", "Noch nicht", "Ändern");
        await talk.Says(talk.Sam, talk.Room, "sla Vertrieb Erstkontakt innerhalb von 1,5 Stunden für 92,5 %, 5 Versuche in 14 Tagen");
        await talk.Says(talk.Sam, talk.Room, "sla Kapazität 10 Personen je 50 h, 6 min pro Versuch");
        talk.CardIn(talk.Room).ShouldShow("Erstkontakt innerhalb von 1,5 Std. für 92,5%", "5 Versuche in 14 Tagen", "1.200 Leads × 5 Versuche × 6 Min. = 600 Std.; 10 Personen × 50 Std. = 500 Std.: 100 Std. fehlen: So kann der Vertrieb seine Hälfte nicht einhalten");

        // What the form shows it reads back.
        var form = (await talk.Sam.Clicks("Ändern")).OpenDialog;
        form.Card.Input("Erstkontakt innerhalb (Arbeitsstunden)").Value.ShouldBe("1,5");
        form.Card.Input("Für wie viele davon, %").Value.ShouldBe("92,5");
        await form.Submits(new Dictionary<string, object?> { ["Stunden pro Person in diesem Zeitraum"] = "60" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Erstkontakt innerhalb von 1,5 Std. für 92,5%", "10 Personen × 60 Std. = 600 Std.: gerade genug.");

        await talk.Says(talk.Max, talk.Room, "einverstanden sla");
        talk.LastIn(talk.Room).ShouldBe("Beide Seiten sind einverstanden: Version 1 von „SLA“ gilt ab heute.");
        await talk.Says(talk.Noa, talk.Room, "sla");
        talk.CardIn(talk.Room).ShouldShow("SLA · Version 1, seit 23. Nov 2026 · Q4 bisher", "1.200 MQL pro Quartal", "nicht eingetragen");
    }

    [Fact]
    public async Task The_SLA_is_promised_in_Turkish_and_refused_with_an_example()
    {
        await using var talk = await Scene.Begin(locale: "tr-TR");
        await talk.Says(talk.Mia, talk.Room, "SLA PAZARLAMA AYDA 120 MQL");
        talk.CardIn(talk.Room).ShouldShow("Pazarlamanın sözü", "ayda 120 MQL", "Satış – · Pazarlama ✓ Mia Novak").ShouldOffer("Katılıyorum", "Henüz değil");
        await talk.Says(talk.Sam, talk.Room, "sla satış potansiyel müşterilerin %92,5'ine 4 saat içinde ilk temas, 14 günde 5 deneme");
        var card = talk.CardIn(talk.Room).ShouldShow("ilk temas 4 sa içinde, %92,5 oranında", "14 günde 5 deneme").Message!;
        await talk.Says(talk.Max, talk.Room, "henüz değil SLA'ya bölge eksik");
        card.BaseView.ShouldShow("Pazarlama adına Max Weber henüz değil diyor: “bölge eksik”");
        await talk.Says(talk.Sam, talk.Room, "sla satış yakında");
        talk.LastIn(talk.Room).ShouldBe("Ne kadar çabuk ve kaç kez? Örneğin “sla satış ilk temas 4 saat içinde %90, 14 günde 5 deneme”.");
    }

    [Fact]
    public async Task A_word_is_defined_and_asked_for_in_German_and_the_meeting_reads_its_decision()
    {
        await using var talk = await Scene.Begin(locale: "de-DE");
        talk.Mia.Locale = "en-GB";
        await talk.Says(talk.Sam, talk.Room, "definiere MQL passt, wenn die Firma unsere Größe hat, nicht, wenn Student oder kein Budget oder Bedarf, dann ruft der Vertrieb an innerhalb von 4 Stunden");
        var card = talk.CardIn(talk.Room).ShouldShow("Glossar · vorgeschlagen von Sam Porter", "MQL: Meinen wir das?", "Passt, wenn die Firma unsere Größe hat", "Student · kein Budget oder Bedarf", "Dann ruft der Vertrieb an", "Innerhalb von 4 Stunden").Message!;
        await talk.Says(talk.Max, talk.Room, "noch nicht MQL die Region fehlt");
        talk.LastIn(talk.Room).ShouldBe("„MQL“ bleibt in Diskussion. Eine andere Fassung schlägst du so vor: „definiere MQL …“.");
        card.BaseView.ShouldShow("Noch nicht, sagt Max Weber für das Marketing: „die Region fehlt“");
        // Whoever says the last yes reads English; the meeting reads German, and the store keeps English.
        await talk.Says(talk.Mia, "agree to MQL");
        talk.LastTo(talk.Mia).ShouldBe("Both sides agreed: version 1 of “MQL” is in force from today on.");
        (await talk.Read(db => db.Decisions.SingleAsync())).Text.ShouldBe("MQL, Version 1: passt, wenn die Firma unsere Größe hat; nicht, wenn Student, kein Budget oder Bedarf; dann ruft der Vertrieb an innerhalb von 4 Stunden");
        (await talk.Read(db => db.Agreements.SingleAsync())).Summary.ShouldStartWith("fits when die Firma unsere Größe hat; not when Student");

        await talk.Says(talk.Sia, talk.Room, "Was bedeutet MQL?");
        talk.CardIn(talk.Room).ShouldShow("Version 1, seit 23. Nov 2026").ShouldOffer("Andere Bedeutung", "Glossar");
        await talk.Says(talk.Sia, talk.Room, "glossar");
        talk.CardIn(talk.Room).ShouldShow("Für den Anfang habe ich: SAL, SQL, Annahmequote, Erste Reaktion.");
        // What was offered in German is known to whoever reads English.
        await talk.Says(talk.Mia, "what is Annahmequote");
        talk.CardTo(talk.Mia).ShouldShow("Acceptance", "SAL divided by the MQL handed over");
        await talk.Says(talk.Sam, talk.Room, "was ist ABM");
        talk.LastIn(talk.Room).ShouldBe("„ABM“ steht noch nicht im Glossar. Was es bedeutet, schlägst du so vor: „definiere ABM …“.");
    }

    [Fact]
    public async Task A_word_is_defined_and_asked_for_in_Turkish()
    {
        await using var talk = await Scene.Begin(locale: "tr-TR");
        await talk.Says(talk.Mia, talk.Room, "TANIMLA İade: MQL'in satıştan geri gelmesi");
        talk.CardIn(talk.Room).ShouldShow("Sözlük · öneren Mia Novak", "İade: Bunu mu kastediyoruz?");
        await talk.Says(talk.Sam, talk.Room, "katılıyorum iade");
        talk.LastIn(talk.Room).ShouldBe("İki taraf da anlaştı: “İade”, sürüm 1 bugünden itibaren geçerli.");
        await talk.Says(talk.Sam, talk.Room, "İADE nedir?");
        talk.CardIn(talk.Room).ShouldShow("sürüm 1, başlangıç 23 Kas 2026", "MQL'in satıştan geri gelmesi").ShouldOffer("Başka bir anlam", "Sözlük");
        await talk.Says(talk.Sam, talk.Room, "tanımla MQL uygun: büyük şirket, uygun değil: öğrenci veya rakip, sonra: satış arar, süre: 4 saat");
        talk.CardIn(talk.Room).ShouldShow("Uygun büyük şirket", "öğrenci · rakip", "Sonra satış arar", "Süre 4 saat");
        await talk.Says(talk.Sam, talk.Room, "toplantı ne zaman nedir");
        talk.LastIn(talk.Room).ShouldNotContain("sözlük");
    }
}
