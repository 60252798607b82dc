using SmarketingBot.Core.Retros;
using SmarketingBot.Retros;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Languages;

/// <summary>A retro in another language, by sentence: the words behind its command are understood too.</summary>
public class RetroLanguagesTalk
{
    [Fact]
    public async Task Everybody_looks_back_in_Turkish_and_one_of_them_in_German()
    {
        await using var talk = await Talk.Begin();
        (talk.Noa.Locale, talk.Max.Locale, talk.Sam.Locale) = ("tr-TR", "tr-TR", "de-DE");
        await talk.Says(talk.Noa, talk.Room, "kur haftalık salı 14:00 45dk Europe/Istanbul");
        await talk.Says(talk.Noa, talk.Room, "moderatör @Noa");
        await talk.Says(talk.Noa, talk.Room, "retro");
        talk.CardIn(talk.Room).ShouldShow("Retro: sürdür, bırak, dene", "0 kişi yazdı");
        await talk.Says(talk.Max, "retro SÜRDÜR kısa gündem");
        talk.LastTo(talk.Max).ShouldStartWith("Not ettim.");
        await talk.Says(talk.Sam, "retro aufhören Folien vorlesen");
        talk.LastTo(talk.Sam).ShouldBe("Notiert. Gezeigt wird es ohne deinen Namen; schreibst du es noch einmal, gilt das Neue.");
        await talk.Says(talk.Sam, "retro ausprobieren");
        talk.LastTo(talk.Sam).ShouldBe("Was probieren wir aus? Zum Beispiel „retro ausprobieren die kurze Agenda“.");
        await talk.Says(talk.Mia, "retro try more coffee");
        await talk.Says(talk.Mia, talk.Room, "retro göster");
        talk.LastIn(talk.Room).ShouldBe("Yalnızca moderatör yazılanları gösterebilir. Kendisinden yazmasını isteyin.");
        await talk.Says(talk.Noa, talk.Room, "retro göster");
        await talk.Says(talk.Max, talk.Room, "retro oy 2");
        talk.LastIn(talk.Room).ShouldBe("Oyunuz sayıldı. Yeniden yazarsanız değişir.");
        await talk.Says(talk.Noa, talk.Room, "retro kapat");
        talk.LastIn(talk.Room).ShouldBe("Retro kapandı.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("tr")]
    public void The_word_that_is_shown_for_a_note_is_understood(string tag)
    {
        Core.Kernel.Language.Current = Core.Kernel.Language.Of(tag)!;
        foreach (var kind in Enum.GetValues<RetroKind>()) RetroWords.Kind(RetroWords.Typed(kind)).ShouldBe(kind);
    }

    [Theory]
    [InlineData("zeigen", RetroAct.Reveal)]
    [InlineData("Schließen", RetroAct.Close)]
    [InlineData("stimme", RetroAct.Vote)]
    [InlineData("GÖSTER", RetroAct.Reveal)]
    [InlineData("bitir", RetroAct.Close)]
    [InlineData("oy", RetroAct.Vote)]
    [InlineData("coffee", null)]
    public void What_the_moderator_says_is_understood(string word, RetroAct? act) => RetroWords.Act(word).ShouldBe(act);
}
