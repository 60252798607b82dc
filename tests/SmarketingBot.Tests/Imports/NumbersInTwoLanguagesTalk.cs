using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Imports;

/// <summary>Numbers come in and go out in German and Turkish. It is Monday, 23 November 2026.</summary>
public class NumbersInTwoLanguagesTalk
{
    [Fact]
    public async Task A_table_with_Turkish_columns_is_shown_stored_and_taken_back_in_Turkish()
    {
        await using var talk = await Board();
        talk.Noa.Locale = "tr-TR";
        await talk.Says(talk.Noa, "CSV içe aktar\nGösterge;Dönem;Değer\nMQL;ekim;1.234\nChurn;ekim;3\nMQL;ekim;5");
        talk.CardTo(talk.Noa).ShouldShow(
            "Tabloyu getiren: Noa Levi", "Kaydedilecek 1 sayı", "MQL · Ekim 1.234", "Kaydedilemeyenler", "3. satır: “Churn” göstergelerde yok.", "4. satır: MQL, Ekim: zaten 2. satırda var.").ShouldOffer("Geçerli 1 sayıyı kaydet");
        await talk.Says(talk.Noa, "içe aktarmayı kaydet");
        (await Numbers.Of(talk)).ShouldBe(["MQL 2026-10-01 1234"]);
        talk.CardTo(talk.Noa).ShouldShow("1 sayı kaydedildi", "Alınmayanlar").ShouldOffer("Geri al");
        await talk.Says(talk.Noa, "geri al");
        talk.LastTo(talk.Noa).ShouldBe("Geri alındı: 1 sayı eski hâline döndü.");
        (await Numbers.Of(talk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_reads_what_is_wrong_in_its_own_language_whoever_filled_in_the_form()
    {
        await using var talk = await Board();
        talk.Mia.Locale = "de-DE";
        await talk.Says(talk.Mia, talk.Room, "kpi csv");
        var form = (await talk.Mia.Clicks("Import CSV")).OpenDialog;
        form.Card.ShouldShow("Eine Zahl pro Zeile.");
        await form.Submits(new { lines = "Kennzahl;Monat;Wert\nMQL;Oktober;12,5\nMQL;Oktober;viel" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("MQL · October 12.5", "Line 3: I can't read “viel” as a number.");
    }

    [Fact]
    public async Task All_numbers_go_out_as_the_same_file_in_every_language()
    {
        await using var talk = await Board();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, "Kennzahl CSV MQL; Oktober; 310,5");
        await talk.Says(talk.Noa, "import speichern");
        talk.CardTo(talk.Noa).ShouldShow("1 Zahl gespeichert", "MQL · Oktober 310,5");
        await talk.Says(talk.Noa, "kennzahlen csv");
        talk.CardTo(talk.Noa).ShouldShow("Die Kennzahlen als Datei");
        (await Browser.Presses(talk.AddressFor(talk.Noa, "Öffnen"))).Body.ShouldContain("MQL,count,marketing,October,2026-10-01,2026-10-31,310.5", Case.Insensitive);
    }

    [Fact]
    public async Task A_key_is_made_seen_and_ended_in_German()
    {
        await using var talk = await Board();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, "API-Schlüssel CRM");
        talk.CardTo(talk.Noa).ShouldShow("API-Schlüssel „CRM“", "nur für dich");
        var page = await Browser.Presses(talk.AddressFor(talk.Noa, "Öffnen"));
        page.Body.ShouldContain("Er gilt bis 23. November 2027");
        page.Body.ShouldContain("<p>Er wird nur dieses eine Mal gezeigt.");
        Crm.KeyOn(page.Body).Length.ShouldBe(68);
        await talk.Says(talk.Noa, "api-schlüssel");
        talk.CardTo(talk.Noa).ShouldShow("Schlüssel für andere Programme", "CRM noch nicht benutzt · bis Di 23. Nov 2027").ShouldOffer("Neuer Schlüssel", "Schlüssel beenden");
        await talk.Says(talk.Noa, "api-schlüssel widerrufen Anderes");
        talk.LastTo(talk.Noa).ShouldBe("Diesen Schlüssel kenne ich nicht. Es gibt „CRM“.");
        await talk.Says(talk.Noa, "API-Schlüssel widerrufen crm");
        talk.LastTo(talk.Noa).ShouldBe("Der Schlüssel „CRM“ ist beendet: Was ihn benutzt, kann nichts mehr melden.");
    }

    [Fact]
    public async Task A_form_speaks_to_whoever_fills_it_in_and_what_comes_of_it_to_the_group()
    {
        await using var talk = await Board();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, talk.Room, "api keys");
        var form = (await talk.Noa.Clicks("New key")).OpenDialog;
        form.Card.ShouldShow("Nur du bekommst ihn zu sehen, und nur einmal");
        await form.Submits(new { name = "CRM" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldStartWith("The key “CRM” is on its way to our own chat");
        talk.CardTo(talk.Noa).ShouldShow("API-Schlüssel „CRM“");
    }

    private static async Task<Talk> Board()
    {
        var talk = await SetupTalk.SetUp();
        await Numbers.Define(talk, "MQL", "Close rate");
        return talk;
    }
}
