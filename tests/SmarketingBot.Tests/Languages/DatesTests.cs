using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Languages;

/// <summary>Dates, hours and promises in German and Turkish. Today is Monday, 23 November 2026.</summary>
public class DatesTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    public static TheoryData<Language> Spoken => [.. Language.All];

    [Theory]
    [InlineData("heute", "2026-11-23")]
    [InlineData("übermorgen", "2026-11-25")]
    [InlineData("Freitag", "2026-11-27")]
    [InlineData("am Freitag", "2026-11-27")]
    [InlineData("nächsten Freitag", "2026-12-04")]
    [InlineData("in 3 Tagen", "2026-11-26")]
    [InlineData("in zwei Wochen", "2026-12-07")]
    [InlineData("in einem Monat", "2026-12-23")]
    [InlineData("Ende der Woche", "2026-11-27")]
    [InlineData("Monatsende", "2026-11-30")]
    [InlineData("3. Dezember", "2026-12-03")]
    [InlineData("3. Dez 2026", "2026-12-03")]
    [InlineData("Do, 3. Dez", "2026-12-03")]
    [InlineData("Donnerstag, den 3. Dezember", "2026-12-03")]
    [InlineData("5. März", "2027-03-05")]
    [InlineData("bugün", "2026-11-23")]
    [InlineData("yarın", "2026-11-24")]
    [InlineData("cuma", "2026-11-27")]
    [InlineData("CUMA", "2026-11-27")]
    [InlineData("cumaya", "2026-11-27")]
    [InlineData("cuma günü", "2026-11-27")]
    [InlineData("gelecek cuma", "2026-12-04")]
    [InlineData("3 gün sonra", "2026-11-26")]
    [InlineData("iki hafta sonra", "2026-12-07")]
    [InlineData("ay sonu", "2026-11-30")]
    [InlineData("3 Aralık", "2026-12-03")]
    [InlineData("3 ARALIK", "2026-12-03")]
    [InlineData("3 Aralık'a", "2026-12-03")]
    [InlineData("3 aralığa", "2026-12-03")]
    [InlineData("3 Aralık 2026 Perşembe", "2026-12-03")]
    [InlineData("15 Şubat", "2027-02-15")]
    public void Dates_of_other_languages_are_understood_whatever_is_spoken(string text, string date) =>
        DateWords.Read(text, Today, WorkWeek.Default).ShouldBe(Parsed.Ok(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value));

    [Theory]
    [InlineData("oktober", PeriodKind.Month, "2026-10-01")]
    [InlineData("März 2026", PeriodKind.Month, "2026-03-01")]
    [InlineData("letzter Monat", PeriodKind.Month, "2026-10-01")]
    [InlineData("im letzten Monat", PeriodKind.Month, "2026-10-01")]
    [InlineData("diese Woche", PeriodKind.Week, "2026-11-23")]
    [InlineData("Woche vom 16. Nov", PeriodKind.Week, "2026-11-16")]
    [InlineData("3. Quartal", PeriodKind.Quarter, "2026-07-01")]
    [InlineData("letztes Jahr", PeriodKind.Year, "2025-01-01")]
    [InlineData("gestern", PeriodKind.Week, "2026-11-16")]
    [InlineData("3. Okt", PeriodKind.Month, "2026-10-01")]
    [InlineData("EKİM", PeriodKind.Month, "2026-10-01")]
    [InlineData("Şubat 2026", PeriodKind.Month, "2026-02-01")]
    [InlineData("geçen ay", PeriodKind.Month, "2026-10-01")]
    [InlineData("bu hafta", PeriodKind.Week, "2026-11-23")]
    [InlineData("16 Kas haftası", PeriodKind.Week, "2026-11-16")]
    [InlineData("3. çeyrek", PeriodKind.Quarter, "2026-07-01")]
    [InlineData("geçen yıl", PeriodKind.Year, "2025-01-01")]
    public void Periods_too(string text, PeriodKind kind, string from) =>
        PeriodWords.Read(text, kind, Today).ShouldBe(Parsed.Ok(ReportingPeriod.Of(kind, NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value)));

    [Theory]
    [InlineData("pro Woche", PeriodKind.Week)]
    [InlineData("im Monat", PeriodKind.Month)]
    [InlineData("monatlich", PeriodKind.Month)]
    [InlineData("je Quartal", PeriodKind.Quarter)]
    [InlineData("jaehrlich", PeriodKind.Year)]
    [InlineData("haftada", PeriodKind.Week)]
    [InlineData("her ay", PeriodKind.Month)]
    [InlineData("üç aylık", PeriodKind.Quarter)]
    [InlineData("YILLIK", PeriodKind.Year)]
    public void How_often_too(string text, PeriodKind kind) => PeriodWords.KindOf(text).ShouldBe(kind);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_a_period_is_called_is_read_again(Language language)
    {
        Language.Current = language;
        foreach (var kind in Enum.GetValues<PeriodKind>())
            for (var period = ReportingPeriod.Of(kind, Today); period.From > Today.PlusYears(-2); period = period.Previous)
                PeriodWords.Read(period.Name(Today), kind, Today).ShouldBe(Parsed.Ok(period), period.Name(Today));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_share_is_read_again_as_it_is_written(Language language)
    {
        Language.Current = language;
        foreach (var percent in (decimal[])[0.5m, 90, 92.5m, 1_250])
            Amounts.Read(Amounts.Percent(percent / 100), language.Tag).ShouldBe(Parsed.Ok(new Amount(percent, AmountUnit.Percent)));
    }

    [Theory]
    [InlineData("car")]
    [InlineData("so")]
    [InlineData("do")]
    [InlineData("per")]
    [InlineData("paz")]
    public void A_short_name_alone_is_no_day_in_English(string text) => DateWords.Recognise(text, Today, WorkWeek.Default).ShouldBeNull();

    [Fact]
    public void A_short_name_alone_is_a_day_in_its_own_language()
    {
        Language.Current = Language.German;
        DateWords.Read("Do", Today, WorkWeek.Default).Value.ShouldBe(new LocalDate(2026, 11, 26));
        DateWords.Recognise("çar", Today, WorkWeek.Default).ShouldBeNull();
        Language.Current = Language.Turkish;
        DateWords.Read("Çar", Today, WorkWeek.Default).Value.ShouldBe(new LocalDate(2026, 11, 25));
        DateWords.Recognise("do", Today, WorkWeek.Default).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_a_card_prints_as_a_date_can_be_typed_back(Language language)
    {
        Language.Current = language;
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), days =>
        {
            var date = Today.PlusDays(days.Get % 365);
            return DateWords.Read(DateWords.Say(date, Today), Today, WorkWeek.Default) == Parsed.Ok(date)
                && DateWords.Read(DateWords.Write(date), Today, WorkWeek.Default) == Parsed.Ok(date);
        }).Holds();
    }

    [Theory]
    [InlineData("en", "Thu 3 Dec", "Mon 4 Jan 2027", "3 Dec 2026")]
    [InlineData("de", "Do 3. Dez", "Mo 4. Jan 2027", "3. Dez 2026")]
    [InlineData("tr", "3 Ara Per", "4 Oca 2027 Pzt", "3 Ara 2026")]
    public void A_date_is_written_as_its_language_writes_it(string tag, string day, string nextYear, string full)
    {
        Language.Current = Language.Of(tag)!;
        DateWords.Say(new LocalDate(2026, 12, 3), Today).ShouldBe(day);
        DateWords.Say(new LocalDate(2027, 1, 4), Today).ShouldBe(nextYear);
        DateWords.Write(new LocalDate(2026, 12, 3)).ShouldBe(full);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("de-CH")]
    public void What_a_form_offers_as_a_number_can_be_sent_back(string? locale) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), number =>
        {
            var value = number / 10_000m;
            return Amounts.Read(Amounts.Field(value, locale), locale) == Parsed.Ok(new Amount(value))
                && Amounts.Read(Amounts.Field(number, locale), locale) == Parsed.Ok(new Amount(number));
        }).Holds();

    [Theory]
    [InlineData("en", "1,234.5")]
    [InlineData("de", "1.234,5")]
    [InlineData("tr", "1.234,5")]
    public void A_number_is_written_as_its_language_writes_it(string tag, string written)
    {
        Language.Current = Language.Of(tag)!;
        Amounts.Say(1234.5m).ShouldBe(written);
        Amounts.Read(written, tag).Value.Value.ShouldBe(1234.5m);
    }

    [Theory]
    [InlineData("ich schicke das Deck bis Freitag", null, "das Deck schicken", "2026-11-27")]
    [InlineData("Ich schicke Acme bis Mittwoch das Deck.", null, "Acme das Deck schicken", "2026-11-25")]
    [InlineData("Ich rufe Acme bis 3. Dez an", null, "Acme anrufen", "2026-12-03")]
    [InlineData("Ich informiere das Team bis Freitag", null, "das Team informieren", "2026-11-27")]
    [InlineData("Ich stelle die Zahlen bis Freitag fertig", null, "die Zahlen fertigstellen", "2026-11-27")]
    [InlineData("Ich sammle die Einwände bis Freitag", null, "die Einwände sammeln", "2026-11-27")]
    [InlineData("Ich kümmere mich bis Ende der Woche um die Preise", null, "mich um die Preise kümmern", "2026-11-27")]
    [InlineData("Ich werde den Bericht bis in 2 Wochen schreiben", null, "den Bericht schreiben", "2026-12-07")]
    [InlineData("@Ben wird bis 3. Dez Acme anrufen", "Ben", "Acme anrufen", "2026-12-03")]
    [InlineData("sunumu cumaya kadar göndereceğim", null, "sunumu göndermek", "2026-11-27")]
    [InlineData("Ben 3 Aralık'a kadar Acme'yi arayacağım", null, "Acme'yi aramak", "2026-12-03")]
    [InlineData("Müşteriye 3 aralığa kadar gideceğim.", null, "Müşteriye gitmek", "2026-12-03")]
    [InlineData("Yarına kadar fiyatları koyacağım", null, "fiyatları koymak", "2026-11-24")]
    [InlineData("@Ben cuma gününe kadar raporu yazacak", "Ben", "raporu yazmak", "2026-11-27")]
    public void Promises_of_other_languages_are_understood(string said, string? who, string what, string date)
    {
        var promise = PromiseSentence.Read(new Spoken(said), Today, WorkWeek.Default)!.Value.Value;
        (promise.Owner?.Name, promise.What, promise.Due.ToString("uuuu-MM-dd", null)).ShouldBe((who, what, date));
    }

    [Theory]
    [InlineData("ich warte bis Freitag auf Antwort")]
    [InlineData("ich bin bis Freitag im Urlaub")]
    [InlineData("ich habe das bis Freitag gemacht")]
    [InlineData("cumaya kadar bekliyorum")]
    [InlineData("sunum cumaya kadar gönderilecek")]
    [InlineData("ich schicke das Deck")]
    public void Talk_is_no_promise(string said) => PromiseSentence.Read(new Spoken(said), Today, WorkWeek.Default).ShouldBeNull();
}
