using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>Numbers and goals where a series speaks German or Turkish. It is Monday, 23 November 2026.</summary>
public class ForeignScoreboardTalk
{
    [Fact]
    public async Task Numbers_are_put_up_told_and_made_a_topic_in_German()
    {
        await using var talk = await Begin("de-DE");
        talk.Mia.Locale = "de-DE";
        await talk.Says(talk.Noa, talk.Room, "kennzahl neu Umsatz, €");
        talk.LastIn(talk.Room).ShouldBe("Umsatz gehört jetzt zu den Kennzahlen: €, steigend, monatlich, beide. Eine Zahl meldest du so: „umsatz 40k“; den vereinbarten Zielwert setzt du so: „zielwert umsatz 40k“.");
        await talk.Says(talk.Noa, talk.Room, "zielwert umsatz 1,2 Mio ab Oktober");
        talk.LastIn(talk.Room).ShouldBe("Umsatz: 1.200.000 € pro Monat, ab Oktober, bis ein neuer Wert gilt.");
        await talk.Says(talk.Mia, talk.Room, "Umsatz 480.000,50");
        talk.CardIn(talk.Room, talk.Mia).ShouldShow("November bisher: 480.000,5 €", "deutlich zurück, 53% der bis jetzt erwarteten 914.285,71 €").ShouldOffer("Rückgängig");
        await talk.Says(talk.Mia, talk.Room, "umsatz 500 Tsd. für Oktober");
        talk.CardIn(talk.Room).ShouldShow("Oktober: 500.000 €");

        await talk.Says(talk.Sam, talk.Room, "kennzahl umsatz thema");
        talk.LastIn(talk.Room).ShouldBe("Als Thema 1 hinzugefügt: Umsatz: 434.285,21 € hinter dem Soll (November)");
        await talk.Says(talk.Noa, talk.Room, "kennzahl umsatz definition 3. Nov");
        talk.LastIn(talk.Room).ShouldBe("Umsatz: Definition geändert am 3. Nov. Der Trend zeigt es an.");
        await talk.Says(talk.Noa, talk.Room, "kennzahl umsatz zuständig @Mia");
        talk.LastIn(talk.Room).ShouldBe("Mia Novak wird ab jetzt nach Umsatz gefragt.");
        await talk.Says(talk.Sam, talk.Room, "kennzahlen");
        talk.CardIn(talk.Room).ShouldShow("Gemeinsam · 0 von 1 auf Kurs", "480.000,5 € von 1.200.000 €").ShouldOffer("Zahlen eintragen");
    }

    [Fact]
    public async Task Owners_are_asked_in_their_own_language_for_what_is_missing()
    {
        await using var talk = await Begin("de-DE");
        talk.Mia.Locale = "de-AT";
        foreach (var said in new[] { "kpi add MQL", "kpi mql owner @Mia", "kpi add Close rate", "kpi close rate owner @Sam" }) await talk.Says(talk.Noa, talk.Room, said);
        // Their languages are known once they have said something.
        await talk.Says(talk.Mia, "hilfe");
        await talk.Until("2026-11-27T09:00:00Z");
        var card = talk.CardTo(talk.Mia).ShouldShow("Eine Zahl für die Agenda", "Die Agenda kommt am Mo 30. Nov").Message!;
        talk.CardTo(talk.Sam).ShouldShow("One number for the agenda", "close rate 25%");
        await talk.Clicks(talk.Mia, card, "Zahl speichern", new Dictionary<string, object?> { [card.BaseView.Input("MQL, November").Id] = "1.444" });
        card.BaseView.ShouldShow("Danke, von dir fehlt nichts mehr.");
        await talk.Says(talk.Noa, talk.Room, "kennzahl mql");
        talk.CardIn(talk.Room).ShouldShow("1.444", "Mia Novak · 27. Nov");
    }

    [Fact]
    public async Task A_topic_made_by_a_press_is_in_the_language_of_the_series()
    {
        await using var talk = await Begin("de-DE");
        foreach (var said in new[] { "kpi add MQL", "target mql 500" }) await talk.Says(talk.Noa, talk.Room, said);
        await talk.Says(talk.Mia, talk.Room, "mql 100");
        await talk.Says(talk.Sam, talk.Room, "scoreboard");
        var card = talk.CardIn(talk.Room).Message!;
        var pressed = await talk.Clicks(talk.Sam, card, "Zum Thema machen");
        pressed.Card!.ShouldShow("Added as topic 1: MQL: 281 hinter dem Soll (November)");

        // What a form says there everybody reads, whoever filled it in.
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        var form = (await talk.Mia.Clicks(talk.CardIn(talk.Room).Message!, "Zahlen eintragen")).OpenDialog;
        await form.Submits(new Dictionary<string, object?> { [form.Card.Input("MQL").Id] = "1,200" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Mia Novak hat gemeldet: MQL 1.200 (November).");
    }

    [Fact]
    public async Task A_goal_is_set_told_and_changed_in_its_form_in_Turkish()
    {
        await using var talk = await Begin("tr-TR");
        await talk.Says(talk.Noa, talk.Room, "hedef 31 Mart'a kadar 1.200 yeni müşteri, 31 Ocak'a kadar 400");
        talk.CardIn(talk.Room).ShouldShow("Birlikte: 31 Mar 2027 Çar tarihine kadar 1.200 yeni müşteri, henüz girilmedi", "31 Oca 2027 Paz tarihine kadar 400", "sırada");
        await talk.Says(talk.Sam, talk.Room, "hedef 1.200 üzerinden 7");
        talk.CardIn(talk.Room).ShouldShow("Birlikte: 7 / 1.200 yeni müşteri");

        await talk.Says(talk.Noa, talk.Room, "HEDEF");
        var form = (await talk.Noa.Clicks(talk.CardIn(talk.Room).Message!, "Hedefi değiştir")).OpenDialog;
        (form.Card.Input("much").Value, form.Card.Input("parts").Value).ShouldBe(("1.200", "31 Oca 2027 tarihine kadar 400"));
        (await form.Submits(new { what = "yeni abone" })).Dialog.ShouldBeNull();
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("1.200 yeni abone", "31 Oca 2027 Paz tarihine kadar 400");
    }

    [Fact]
    public async Task Somebody_who_chose_their_language_types_numbers_as_they_read_them()
    {
        await using var talk = await Begin("de-CH");
        await talk.Says(talk.Mia, "language deutsch");
        await talk.Says(talk.Noa, talk.Room, "kpi add MQL");
        await talk.Says(talk.Mia, talk.Room, "mql 1.234");
        talk.CardIn(talk.Room).ShouldShow("November bisher: 1.234");
        await talk.Says(talk.Noa, talk.Room, "mql 1.235");
        talk.CardIn(talk.Room).ShouldShow("November bisher: 1.235 (vorher 1.234)");
        await talk.Says(talk.Max, talk.Room, "mql 1.236");
        talk.CardIn(talk.Room).ShouldShow("November bisher: 1,24 (vorher 1.235)");
    }

    private static async Task<Talk> Begin(string locale)
    {
        var talk = await Talk.Begin();
        talk.Noa.Locale = locale;
        foreach (var sentence in (string[])["setup weekly tue 10:00 Europe/Berlin", "team sales @Sam @Sia", "team marketing @Mia @Max", "moderator @Noa"]) await talk.Says(talk.Noa, talk.Room, sentence);
        return talk;
    }
}
