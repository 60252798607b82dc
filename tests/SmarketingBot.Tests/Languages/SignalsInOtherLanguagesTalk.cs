using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Languages;

/// <summary>Signals and campaigns in German and Turkish. It is Monday, 23 November 2026; Sam and Sia sell, Mia and Max market.</summary>
public class SignalsInOtherLanguagesTalk
{
    [Fact]
    public async Task A_win_and_what_comes_up_are_told_in_German()
    {
        await using var talk = await Scene.Begin(locale: "de-DE");
        await talk.Says(talk.Sam, talk.Room, "gewonnen Acme 40.000,50 EUR aus frühlings-mail danke @Sia");
        var card = Card(talk, "Gewonnen: Acme");
        card.BaseView.ShouldShow("Ein Erfolg für beide Seiten", "40.000,5 EUR aus frühlings-mail", "Danke an Sia Anand (Vertrieb)", "Wer aus dem Marketing hat geholfen?").ShouldOffer("Dank ergänzen");
        await talk.Says(talk.Mia, talk.Room, "demnächst Frühlingswebinar vom 3. bis 20. Dez");
        talk.LastIn(talk.Room).ShouldBe("Demnächst: Frühlingswebinar, 3.–20. Dez.");
        await talk.Says(talk.Mia, talk.Room, "demnächst Frühlingswebinar fällt aus");
        talk.LastIn(talk.Room).ShouldBe("„Frühlingswebinar“ ist abgesagt.");
        await talk.Says(talk.Sam, talk.Room, "anfrage an Marketing: Fintech-Onepager bis zum 12. Dez");
        Card(talk, "Anfrage ans Marketing").BaseView.ShouldShow("Fintech-Onepager", "Bis Sa 12. Dez").ShouldOffer("Übernehme ich");
        await talk.Says(talk.Max, talk.Room, "nehme Fintech-Onepager");
        talk.LastIn(talk.Room).ShouldBe("#1 ist jetzt deine Aufgabe: Fintech-Onepager, bis Sa 12. Dez. Ich erinnere dich, bis es erledigt ist.");
        await talk.Says(talk.Sam, talk.Room, "einwand Preis 20 % teurer");
        await talk.Says(talk.Mia, talk.Room, "inhalt Preisblatt für Preis");
        await talk.Says(talk.Sam, talk.Room, "geholfen Preisblatt noch nicht");
        talk.LastIn(talk.Room).ShouldBe("Notiert: „Preisblatt“ hat noch nicht geholfen. Andere sehen nur Zahlen.");
    }

    [Fact]
    public async Task Feedback_is_read_in_the_owners_language_and_understood_in_all()
    {
        await using var talk = await Scene.Begin(locale: "de-DE");
        talk.Mia.Locale = "tr-TR";
        await talk.Says(talk.Mia, talk.Room, "kampanya bahar-mail maliyet 3.000,5 potansiyel müşteri 120");
        talk.CardIn(talk.Room).ShouldShow("Mia Novak kümmert sich darum", "Kosten 3.000,5", "Leads 120", "Umsatz nicht eingetragen");
        await talk.Until("2026-11-23T08:30:00Z");
        await talk.Says(talk.Sam, "feedback bahar-mail KEINE WIRKUNG niemand antwortet");
        talk.LastTo(talk.Sam).ShouldBe("Notiert zu bahar-mail: wirkt 0 · ohne Wirkung 1 · nervt 0. Wer sich darum kümmert, liest privat, was du geschrieben hast.");
        talk.CardTo(talk.Mia).ShouldShow("bahar-mail etkisiz", "Satışın gördüğü: niemand antwortet").ShouldOffer("Yanıtla");
        await talk.Says(talk.Mia, "yanıtla bahar-mail yarısı kadar gönderiyoruz");
        talk.CardTo(talk.Sam).ShouldShow("Eine Antwort auf dein Feedback", "Mia Novak: yarısı kadar gönderiyoruz");
    }

    [Fact]
    public async Task What_is_asked_is_taken_in_Turkish()
    {
        await using var talk = await Scene.Begin(locale: "tr-TR");
        await talk.Says(talk.Sam, talk.Room, "İSTEK pazarlama: fintech özeti 12 Aralık'a kadar");
        var card = Card(talk, "Pazarlamadan istenen");
        card.BaseView.ShouldShow("fintech özeti", "Son tarih: 12 Ara Cmt");
        await talk.Clicks(talk.Max, card, "Ben üstlenirim");
        card.BaseView.ShouldShow("Üstlenen Max Weber, son tarih 12 Ara Cmt (#1).");
        await talk.Says(talk.Sia, talk.Room, "itiraz fiyat %20 pahalı");
        await talk.Says(talk.Max, talk.Room, "içerik fiyat özeti, fiyat için");
        talk.LastIn(talk.Room).ShouldStartWith("“fiyat” itirazı için artık “fiyat özeti” var.");
        await talk.Says(talk.Max, talk.Room, "yaklaşan bahar webinarı 3-20 Aralık");
        talk.LastIn(talk.Room).ShouldBe("Yaklaşan: bahar webinarı, 3–20 Ara.");
    }

    [Theory]
    [InlineData("de-DE", "kampagne Messe Kosten 1234,5", "Ändern", "1.234,5")]
    [InlineData("tr-TR", "kampanya fuar maliyet 1234,5", "Değiştir", "1.234,5")]
    [InlineData("en-US", "campaign fair cost 1234.5", "Change", "1,234.5")]
    public async Task What_a_form_shows_it_reads_back(string locale, string begin, string change, string shown)
    {
        await using var talk = await Scene.Begin(locale: locale);
        await talk.Says(talk.Mia, begin);
        talk.CardTo(talk.Mia).ShouldShow(shown);
        var form = (await talk.Mia.Clicks(change)).OpenDialog;
        form.Card.Inputs.Single(i => i.Id == "cost").Value.ShouldBe(shown);
        await form.Submits(new { });
        await talk.Settle();
        talk.CardTo(talk.Mia).ShouldShow(shown);
    }

    private static SimMessage Card(Talk talk, string text) => talk.Room.Messages.Last(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows(text));
}
