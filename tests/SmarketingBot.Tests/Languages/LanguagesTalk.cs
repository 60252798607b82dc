using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Languages;

/// <summary>Everybody reads the bot in their own language, and a group in one.</summary>
public class LanguagesTalk
{
    [Fact]
    public async Task A_promise_is_written_down_reminded_and_closed_in_German()
    {
        await using var talk = await Talk.Begin();
        talk.Sam.Locale = "de-DE";

        await talk.Says(talk.Sam, "Ich schicke Acme das Deck bis Mittwoch");
        var card = talk.CardIn(talk.Sam.Personal);
        card.ShouldShow("Acme das Deck schicken", "Mi 25. Nov", "offen");
        card.Offers("Erledigt").ShouldBeTrue();
        card.Offers("Neues Datum").ShouldBeTrue();

        await talk.Until("2026-11-25T08:35:00Z");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Heute fällig", "Erinnerung · nur du siehst das");

        await talk.Says(talk.Sam, "verschiebe 1 auf 3. Dez");
        talk.LastIn(talk.Sam.Personal).ShouldBe("#1 ist jetzt am Do 3. Dez fällig.");
        await talk.Says(talk.Sam, "erledigt 1");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Erledigt – danke!");
    }

    [Fact]
    public async Task A_promise_is_written_down_reminded_and_closed_in_Turkish()
    {
        await using var talk = await Talk.Begin();
        talk.Max.Locale = "tr-TR";

        await talk.Says(talk.Max, "Sunumu çarşambaya kadar göndereceğim");
        talk.CardIn(talk.Max.Personal).ShouldShow("Sunumu göndermek", "25 Kas Çar", "açık");

        await talk.Until("2026-11-25T08:35:00Z");
        talk.CardIn(talk.Max.Personal).ShouldShow("Bugün bitmeli");

        await talk.Says(talk.Max, "TAŞI 1 3 ARALIK");
        talk.LastIn(talk.Max.Personal).ShouldBe("#1 için yeni tarih 3 Ara Per.");
        await talk.Says(talk.Max, "BİTTİ 1");
        talk.CardIn(talk.Max.Personal).ShouldShow("Bitti – teşekkürler!");
    }

    [Fact]
    public async Task A_language_that_somebody_chose_beats_what_their_client_tells()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "language deutsch");
        talk.LastIn(talk.Sam.Personal).ShouldStartWith("Ich schreibe dir jetzt auf Deutsch.");
        await talk.Says(talk.Sam, "my items");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Nichts offen");
        await talk.Says(talk.Sam, "einstellungen");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Sprache", "Deutsch");

        await talk.Fills(talk.Sam, "Ändern", new { language = "tr" });
        talk.CardIn(talk.Sam.Personal).ShouldShow("Ayarlarınız", "Türkçe");

        await talk.Says(talk.Sam, "dil otomatik");
        talk.LastIn(talk.Sam.Personal).ShouldBe("I follow the language that Teams tells me for you.");
    }

    [Fact]
    public async Task A_group_reads_the_language_of_whoever_began_its_series_and_each_their_own_in_private()
    {
        await using var talk = await Talk.Begin();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 45m Europe/Berlin");
        await talk.Says(talk.Mia, talk.Room, "items");
        talk.CardIn(talk.Room).ShouldShow("Hier ist nichts offen");
        await talk.Says(talk.Mia, "my items");
        talk.CardIn(talk.Mia.Personal).ShouldShow("Nothing open");
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_language_of_whoever_asked()
    {
        await using var talk = await Talk.Begin();
        talk.Sam.Locale = "de-CH";
        await talk.Says(talk.Sam, "snooze 99 bis Freitag");
        talk.LastIn(talk.Sam.Personal).ShouldBe("#99 finde ich hier nicht.");
        await talk.Says(talk.Sam, "erledigtt 12");
        talk.LastIn(talk.Sam.Personal).ShouldBe("Das kenne ich nicht. War „erledigt“ gemeint? Mit „hilfe“ siehst du alles, was ich verstehe.");
    }

    [Fact]
    public async Task A_language_that_is_not_offered_is_understood_and_not_spoken()
    {
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Languages:Offered"] = "en" });
        talk.Sam.Locale = "de-DE";
        await talk.Says(talk.Sam, "Ich schicke Acme das Deck bis Mittwoch");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Acme das Deck schicken", "Wed 25 Nov");
        await talk.Says(talk.Sam, "erledigt 1");
        talk.CardIn(talk.Sam.Personal).ShouldShow("Done – thank you!");
    }
}
