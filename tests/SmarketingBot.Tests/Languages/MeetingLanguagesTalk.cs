using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Languages;

/// <summary>A meeting is set up and its agenda kept in another language; its moderator says in which.</summary>
public class MeetingLanguagesTalk
{
    [Fact]
    public async Task A_meeting_is_set_up_and_its_agenda_kept_in_German()
    {
        await using var talk = await Talk.Begin();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, talk.Room, "einrichten jeden Dienstag um 10:00 für 45 Minuten in Berlin");
        talk.CardIn(talk.Room).ShouldShow("Fast eingerichtet", "Jeden Dienstag, 10:00–10:45 (Europe/Berlin)", "Das fehlt noch", "moderation @Name");
        await talk.Says(talk.Noa, talk.Room, "moderation @Noa");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderiert ab jetzt, für keine Seite.");
        await talk.Says(talk.Noa, talk.Room, "team Vertrieb @Sam @Sia");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter und Sia Anand gehören jetzt zum Vertrieb.");
        await talk.Says(talk.Mia, talk.Room, "thema Preisseite 10m damit wir starten können");
        talk.LastIn(talk.Room).ShouldBe("Als Thema 1 hinzugefügt: Preisseite");
        await talk.Says(talk.Mia, talk.Room, "agenda");
        talk.CardIn(talk.Room).ShouldShow("Di 24. Nov · 10:00–10:45", "Moderation: Noa Levi", "1 Preisseite", "10 Min.", "Mia Novak · damit wir starten können");
        await talk.Says(talk.Sam, talk.Room, "kann nicht teilnehmen");
        talk.LastIn(talk.Room).ShouldStartWith("Notiert: Am Di 24. Nov kannst du nicht teilnehmen.");
        await talk.Says(talk.Noa, talk.Room, "meeting auf Donnerstag 11:00");
        talk.LastIn(talk.Room).ShouldBe("Das nächste Meeting ist am Do 26. Nov, 11:00 (Zeitzone Europe/Berlin). Alle weiteren bleiben, wie sie sind.");
        await talk.Says(talk.Mia, talk.Room, "meeting absagen");
        talk.LastIn(talk.Room).ShouldContain("Noa Levi");
    }

    [Fact]
    public async Task A_meeting_is_set_up_and_its_agenda_kept_in_Turkish()
    {
        await using var talk = await Talk.Begin();
        talk.Noa.Locale = "tr-TR";
        await talk.Says(talk.Noa, talk.Room, "KUR HER SALI 14:00 45dk Europe/Istanbul");
        talk.CardIn(talk.Room).ShouldShow("Neredeyse hazır", "Her Salı, 14:00–14:45 (Europe/Istanbul)");
        await talk.Says(talk.Noa, talk.Room, "moderatör @Noa");
        await talk.Says(talk.Max, talk.Room, "konu Fiyat sayfası 15dk");
        talk.LastIn(talk.Room).ShouldBe("1. konu olarak eklendi: Fiyat sayfası");
        await talk.Says(talk.Max, talk.Room, "oy 1");
        talk.LastIn(talk.Room).ShouldStartWith("“Fiyat sayfası” için oyunuz sayıldı.");
        await talk.Says(talk.Noa, talk.Room, "tatil 29 Aralık");
        talk.LastIn(talk.Room).ShouldBe("Burada hatırlatma yapılmayacak günler: 29 Ara Sal.");
        await talk.Says(talk.Noa, talk.Room, "bölüm başarılar 5dk");
        talk.LastIn(talk.Room).ShouldStartWith("“Başarılar” artık 45 dakikanın 5 dakikasını alıyor.");
        await talk.Says(talk.Noa, talk.Room, "gündem");
        talk.CardIn(talk.Room).ShouldShow("24 Kas Sal · 14:00–14:45", "Başarılar – birer cümle", "1 Fiyat sayfası", "15 dk");
    }

    [Fact]
    public async Task The_moderator_says_in_which_language_everybody_reads_and_takes_it_back()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 45m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "moderator @Noa");
        await talk.Says(talk.Mia, talk.Room, "agenda");
        talk.CardIn(talk.Room).ShouldShow("Moderator: Noa Levi", "Topics");

        await talk.Says(talk.Mia, talk.Room, "language deutsch");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        await talk.Says(talk.Noa, talk.Room, "language klingon");
        talk.LastIn(talk.Room).ShouldStartWith("Which language? Here I speak English, Deutsch and Türkçe.");
        await talk.Says(talk.Noa, talk.Room, "language deutsch");
        talk.LastIn(talk.Room).ShouldStartWith("Hier schreibe ich jetzt auf Deutsch.");
        // The agenda that stands there follows.
        talk.CardIn(talk.Room).ShouldShow("Moderation: Noa Levi", "Themen");
        await talk.Says(talk.Mia, "my items");
        talk.CardIn(talk.Mia.Personal).ShouldShow("Nothing open");

        await talk.Says(talk.Noa, talk.Room, "rückgängig");
        talk.LastIn(talk.Room).ShouldBe("Undone: I write here in English again.");
        talk.CardIn(talk.Room).ShouldShow("Moderator: Noa Levi");
    }

    [Fact]
    public async Task The_form_of_the_settings_changes_the_language_too_and_tells_it_in_that()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 45m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "moderator @Noa");
        await talk.Says(talk.Noa, talk.Room, "settings");
        talk.CardIn(talk.Room).ShouldShow("Language", "English");
        await talk.Fills(talk.Noa, "Settings", new { language = "tr" });
        talk.CardIn(talk.Room).ShouldShow("Çalışma günleri", "Dil", "Türkçe");
        // What a form of an English colleague says to all is said in the language of all.
        await talk.Says(talk.Noa, talk.Room, "gündem");
        await talk.Fills(talk.Sam, "Konu ekle", new { topic = "Returned leads" });
        talk.LastIn(talk.Room).ShouldBe("Sam Porter, 1. konuyu ekledi: Returned leads");
        await talk.Says(talk.Noa, talk.Room, "geri al");
        talk.LastIn(talk.Room).ShouldBe("Undone: I write here in English again.");
    }

    [Fact]
    public async Task Where_only_English_is_spoken_nobody_is_asked_for_a_language()
    {
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Languages:Offered"] = "en" });
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 45m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "settings");
        talk.CardIn(talk.Room).ShouldNotShow("Language");
        await talk.Says(talk.Noa, talk.Room, "language deutsch");
        talk.LastIn(talk.Room).ShouldStartWith("I don't understand that yet.");
        // What it says in German is understood all the same.
        await talk.Says(talk.Noa, talk.Room, "moderation @Noa");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates from now on, for neither side.");
    }
}
