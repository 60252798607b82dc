using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Leads;

namespace SmarketingBot.Tests.Leads;

/// <summary>What is said of leads in German and Turkish. It is Monday, 23 November 2026, nine in London and ten in Berlin.</summary>
public class ForeignLeadWordsTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static TheoryData<Language> Spoken => [.. Language.All];

    [Theory]
    [InlineData("falsche Größe", ReturnCode.WrongSize, "")]
    [InlineData("FALSCHE GRÖSSE: nur 5 Leute", ReturnCode.WrongSize, "nur 5 Leute")]
    [InlineData("weil zu klein, nur 5 Leute", ReturnCode.WrongSize, "nur 5 Leute")]
    [InlineData("Bestandskunde seit 2019", ReturnCode.ExistingCustomer, "seit 2019")]
    [InlineData("kein Budget vor dem Sommer", ReturnCode.NoBudgetOrTiming, "vor dem Sommer")]
    [InlineData("YANLIŞ BÜYÜKLÜK yalnızca 5 kişi", ReturnCode.WrongSize, "yalnızca 5 kişi")]
    [InlineData("çünkü rakip", ReturnCode.Competitor, "")]
    [InlineData("mevcut müşteri, 2019'dan beri", ReturnCode.ExistingCustomer, "2019'dan beri")]
    [InlineData("Größenordnung", null, "Größenordnung")]
    public void Codes_are_read_as_people_type_them(string text, ReturnCode? code, string why) => ReturnCodes.Read(text).ShouldBe((code, why));

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Each_code_is_read_as_it_is_said_and_kept_in_English(Language language)
    {
        Language.Current = language;
        Enum.GetValues<ReturnCode>().ShouldAllBe(code => ReturnCodes.Read(ReturnCodes.Say(code)).Code == code);
        ReturnCodes.Stored(ReturnCode.WrongSize).ShouldBe("wrong size");
    }

    [Theory]
    [InlineData("L-17 Whitepaper aus Webinar, aktiv gestern 16:00", "Whitepaper", "Webinar")]
    [InlineData("L-17 Demo-Anfrage vom Messestand, aktiv gestern um 16 Uhr", "Demo-Anfrage", "Messestand")]
    [InlineData("L-17 broşür kaynak webinar, etkin dün 16:00", "broşür", "webinar")]
    public void A_lead_is_read(string text, string type, string source)
    {
        var read = LeadSentence.Read(text, Nine, DateTimeZone.Utc).Value;
        (read.Ref, read.Type, read.Source, read.Engaged).ShouldBe(("L-17", type, source, Instant.FromUtc(2026, 11, 22, 16, 0)));
    }

    [Theory]
    [InlineData("jetzt", "2026-11-23T09:00:00Z")]
    [InlineData("um 9:40", "2026-11-23T08:40:00Z")]
    [InlineData("gestern", "2026-11-22T16:00:00Z")]
    [InlineData("letzten Freitag 15:20", "2026-11-20T14:20:00Z")]
    [InlineData("20. Nov um 14 Uhr", "2026-11-20T13:00:00Z")]
    [InlineData("az önce", "2026-11-23T09:00:00Z")]
    [InlineData("saat 9:40", "2026-11-23T08:40:00Z")]
    [InlineData("dün 16:00", "2026-11-22T15:00:00Z")]
    [InlineData("cuma günü 15:20", "2026-11-20T14:20:00Z")]
    [InlineData("20 Kas", "2026-11-20T16:00:00Z")]
    public void When_something_happened_lies_behind(string text, string at) =>
        PastWords.Read(text, Nine, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Value.ShouldBe(NodaTime.Text.InstantPattern.General.Parse(at).Value);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_times_that_a_hint_tells_to_say_are_understood(Language language)
    {
        Language.Current = language;
        var examples = Words.T("Say it like “at 9:40”, “yesterday 16:00” or “20 nov”.").Split('“', '„', '”').Where(part => part.Any(char.IsAsciiDigit)).ToList();
        examples.Count.ShouldBe(3);
        examples.ShouldAllBe(example => PastWords.Read(example, Nine + Duration.FromHours(3), DateTimeZone.Utc).IsOk);
    }

    [Theory]
    [InlineData("zählt: sie passen doch", Ruling.Counts, "sie passen doch")]
    [InlineData("bleibt zurückgegeben", Ruling.Returned, "")]
    [InlineData("geteilt die Definition war unklar", Ruling.Shared, "war unklar")]
    [InlineData("GEÇERLİ uyuyorlar", Ruling.Counts, "uyuyorlar")]
    [InlineData("iade edildi, uymuyor", Ruling.Returned, "uymuyor")]
    [InlineData("ortak", Ruling.Shared, "")]
    public void A_ruling_is_read(string text, Ruling ruling, string why) => RuleLead.Read(text).ShouldBe((ruling, why));

    [Theory]
    [InlineData("de", 5, "5 Min."), InlineData("de", 200, "3 Std. 20 Min."), InlineData("de", 1500, "1 Tag 1 Std."), InlineData("tr", 3120, "2 gün 4 sa"), InlineData("tr", 60, "1 sa")]
    public void A_time_is_said_in_its_language(string tag, int minutes, string said) => Language.Of(tag)!.Say(() => LeadsCard.Say(Duration.FromMinutes(minutes))).ShouldBe(said);
}
