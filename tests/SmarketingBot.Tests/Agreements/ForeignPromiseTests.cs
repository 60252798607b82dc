using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Tests.Agreements;

/// <summary>Promises and definitions in German and Turkish, which are understood from everybody.</summary>
public class ForeignPromiseTests
{
    public static TheoryData<Language> Spoken => [.. Language.All];

    [Theory]
    [InlineData("vertrieb Erstkontakt innerhalb von 4 h für 90%, 5 Versuche in 14 Tagen", "first touch within 4 h for 90%, 5 attempts in 14 days")]
    [InlineData("VERTRIEB: 5 Versuche binnen 14 Tagen", "5 attempts in 14 days")]
    [InlineData("vertrieb Erstkontakt innerhalb von 4 Std. für 90 %", "first touch within 4 h for 90%")]
    [InlineData("vertrieb erstkontakt binnen 30 Minuten", "first touch within 30 min for 100%")]
    [InlineData("satış ilk temas 4 saat içinde %90, 14 günde 5 deneme", "first touch within 4 h for 90%, 5 attempts in 14 days")]
    [InlineData("satış %90'ına 30 dk içinde ilk temas", "first touch within 30 min for 90%")]
    [InlineData("SATIŞ 5 deneme 14 gün içinde", "5 attempts in 14 days")]
    [InlineData("sales first touch within 4h for 90%, 5 attempts in 14 days", "first touch within 4 h for 90%, 5 attempts in 14 days")]
    public void The_half_of_sales(string said, string promised) => SlaSentence.Read(said).Value.Sales!.Words.ShouldBe(promised);

    [Theory]
    [InlineData("marketing 120 MQL pro Monat", "120 MQL a month")]
    [InlineData("marketing 120 Pro-Demos im Quartal", "120 Pro-Demos a quarter")]
    [InlineData("marketing 30 wöchentlich", "30 MQL a week")]
    [InlineData("pazarlama ayda 120 mql", "120 MQL a month")]
    [InlineData("pazarlama her hafta 30 demo talebi", "30 demo talebi a week")]
    [InlineData("pazarlama 120 MQL yıllık", "120 MQL a year")]
    [InlineData("marketing 120 Kontakt-Leads a month", "120 Kontakt-Leads a month")]
    public void The_half_of_marketing(string said, string promised) => SlaSentence.Read(said).Value.Marketing!.Words.ShouldBe(promised);

    [Theory]
    [InlineData("marketing 200000 pro Monat, Kontakt 160000 x 1% und demo 40000 mal 5%")]
    [InlineData("pazarlama ayda 200000, Kontakt 160000 x %1 ve demo 40000 x %5")]
    public void Its_value_by_types_whose_names_stay(string said) =>
        SlaSentence.Read(said).Value.Marketing!.Types.ShouldBe([new LeadType("Kontakt", 160_000, 0.01m), new LeadType("demo", 40_000, 0.05m)]);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Promises_are_read_again_as_they_are_written(Language language)
    {
        Language.Current = language;
        foreach (var sales in (SalesHalf[])[new(1.5m, 0.925m, 5, 14), new(0.5m, 0.75m, 1, 1), new(4, 0.9m, 1, 3), new(null, null, 3, 1)])
            SlaSentence.Read("sales " + sales.Words, language.Tag).ShouldBe(Parsed.Ok(Sla.Nothing with { Sales = sales }), sales.Words);
        foreach (var period in Enum.GetValues<PeriodKind>())
            SlaSentence.Read("marketing " + new MarketingHalf(1_200, "MQL", period, []).Words, language.Tag).Value.Marketing!.Words.ShouldBe(new MarketingHalf(1_200, "MQL", period, []).Words);
        foreach (var capacity in (SalesCapacity[])[new(10, 37.5m, 6), new(1, 50, 2.5m)])
            SlaSentence.Read("capacity " + capacity.Words, language.Tag).ShouldBe(Parsed.Ok(Sla.Nothing with { Capacity = capacity }), capacity.Words);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_hints_give_as_an_example_works(Language language)
    {
        Language.Current = language;
        SlaSentence.Read(Typed(SlaSentence.MarketingExample)).Value.Marketing!.Amount.ShouldBe(120);
        SlaSentence.Read(Typed(SlaSentence.SalesExample)).Value.Sales.ShouldBe(new SalesHalf(4, 0.9m, 5, 14));
        SlaSentence.Read(Typed(SlaSentence.CapacityExample)).Value.Capacity.ShouldBe(new SalesCapacity(10, 50, 6));
        var term = TermSentence.Read(Typed(TermSentence.Read("").Hint.Split(language.IsEnglish || language == Language.Turkish ? '“' : '„')[1])).Value;
        (term.Name, term.NotWhen.Count, term.Meaning).ShouldBe(("MQL", 2, null));
        new[] { term.FitsWhen, term.Then, term.Within }.ShouldAllBe(part => part != null);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_definition_is_read_again_as_it_is_written(Language language)
    {
        Language.Current = language;
        foreach (var term in (Term[])[new("MQL", null, "x1", ["y1", "y2"], "z1", "w1"), new("MQL", null, "x1", [], "z1", null), new("MQL", null, "x1", ["y1"], null, "w1")])
        {
            var again = TermSentence.Read("MQL " + term.Sentence).Value;
            string.Join('|', again.Name, again.FitsWhen, string.Join(',', again.NotWhen), again.Then, again.Within).ShouldBe(string.Join('|', term.Name, term.FitsWhen, string.Join(',', term.NotWhen), term.Then, term.Within));
        }
    }

    // Without its quotation marks and its verb.
    private static string Typed(string example) => string.Join(' ', example.Split(' ').Skip(1)).TrimEnd('“', '”', '.');
}
