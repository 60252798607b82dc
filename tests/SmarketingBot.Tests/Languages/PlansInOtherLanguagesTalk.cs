using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Languages;

/// <summary>Plans in German and Turkish. Monday, 23 November 2026.</summary>
public class PlansInOtherLanguagesTalk
{
    [Fact]
    public async Task A_plan_is_said_shown_and_changed_in_German()
    {
        await using var talk = await Scene.Begin(locale: "de-DE");
        await talk.Says(talk.Sam, talk.Room, "plan 20.000 € pro Quartal für den Vertrieb, Abschlüsse zu 5.000, 12,5% der Leads kaufen");
        var card = talk.CardIn(talk.Room).ShouldShow("Plan für den Vertrieb · Version 1 · Sam Porter, 23. Nov 2026", "32 Leads vom Marketing pro Quartal", "20.000 € ÷ 5.000 € = 4", "4 ÷ 12,5% = 32")
            .ShouldOffer("Plan ändern").Message!;
        var form = (await talk.Mia.Clicks(card, "Plan ändern")).OpenDialog;
        form.Card.Input("Leads, die kaufen, %").Value.ShouldBe("12,5");
        await form.Submits(new { });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Version 2", "32 Leads vom Marketing pro Quartal");
        await talk.Says(talk.Mia, talk.Room, "plan für den Vertrieb");
        talk.CardIn(talk.Room).ShouldShow("Version 2");
    }

    [Fact]
    public async Task Ones_own_plan_is_said_and_shown_in_Turkish()
    {
        await using var talk = await Scene.Begin(locale: "tr-TR");
        await talk.Says(talk.Sam, talk.Room, "PLAN benim için çeyrekte 1.234,5, iş başına 617,25, potansiyel müşterilerin %12,5'i alır");
        talk.LastIn(talk.Room).ShouldBe("Planınız özel sohbetimizde: yalnızca siz görürsünüz.");
        talk.CardTo(talk.Sam).ShouldShow("Kendi planınız · sürüm 1 · yalnızca siz görürsünüz", "Her çeyrek pazarlamadan 16 potansiyel müşteri", "1.234,5 ÷ 617,25 = 2", "2 ÷ %12,5 = 16");
        await talk.Says(talk.Sam, "plan ayda 20000");
        talk.LastTo(talk.Sam).ShouldStartWith("Bir iş ortalama ne kadar? Örneğin “iş başına 5000” ekleyin:");
    }

    [Fact]
    public async Task Who_chose_a_language_writes_numbers_as_it_does_whatever_their_client_tells()
    {
        await using var talk = await Scene.Begin(locale: "en-US");
        await talk.Says(talk.Sam, "language deutsch");
        await talk.Says(talk.Sam, "plan 1.234 im Monat, Abschlüsse zu 617, 25% der Leads kaufen");
        talk.CardTo(talk.Sam).ShouldShow("8 Leads vom Marketing pro Monat", "1.234 ÷ 617 = 2");
        var form = (await talk.Sam.Clicks("Plan ändern")).OpenDialog;
        await form.Submits(new { deal = "308,5" });
        await talk.Settle();
        talk.CardTo(talk.Sam).ShouldShow("16 Leads vom Marketing pro Monat", "1.234 ÷ 308,5 = 4");
    }
}
