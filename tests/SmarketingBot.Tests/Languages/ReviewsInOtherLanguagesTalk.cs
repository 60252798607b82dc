using System.Net;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Links;

namespace SmarketingBot.Tests.Languages;

/// <summary>Reviews in German and Turkish. It is Monday, 23 November 2026, and the meeting is at ten.</summary>
public class ReviewsInOtherLanguagesTalk
{
    [Fact]
    public async Task A_month_is_looked_back_at_in_Turkish_and_printed_in_ones_own_language()
    {
        await using var talk = await Scene.Begin(locale: "tr-TR");
        await talk.Says(talk.Sam, "language deutsch");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until("2026-11-23T09:40:00Z");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-11-26T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "değerlendirme bu ay");
        talk.CardIn(talk.Room).ShouldShow("Aylık değerlendirme", "Kasım, bugüne kadar", "0 / 1 zamanında tutuldu", "%0", "planlanan 60 dakikanın 40 dakikası").ShouldOffer("Yazdır", "Ekim");
        await talk.Says(talk.Mia, talk.Room, "değerlendirme ekim için");
        talk.CardIn(talk.Room).ShouldShow("Ekim", "Günü gelen yoktu.", "Planlanan yoktu.");
        await talk.Says(talk.Mia, talk.Room, "değerlendirme gelecek ay");
        talk.LastIn(talk.Room).ShouldBe("Aralık henüz gelmedi. Şu anki durumu görmek için “değerlendirme bu ay” yazın.");

        await talk.Says(talk.Sam, talk.Room, "rückschau drucken von November");
        talk.LastIn(talk.Room).ShouldBe("Özel sohbetimize gönderdim.");
        var page = await Browser.Presses(talk.AddressFor(talk.Sam, "Öffnen"));
        var words = WebUtility.HtmlDecode(page.Body);
        words.ShouldContain("Rückschau auf November 2026, bisher");
        words.ShouldContain("Gedruckt für Sam Porter am 26. Nov 2026");
    }
}
