using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Scoreboards;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>Numbers, targets and goals in German and Turkish. Today is Monday, 23 November 2026.</summary>
public class ForeignSentenceTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly string[] Keys = ["mql", "abschlussquote", "satis"];

    public static TheoryData<Language> Spoken => [.. Language.All];

    [Theory]
    [InlineData("mql ist 320", 320.0, false, "")]
    [InlineData("mql 320 für Oktober", 320.0, false, "Oktober")]
    [InlineData("mql +40 im Oktober", 40.0, true, "Oktober")]
    [InlineData("MQL 320 letzte Woche", 320.0, false, "letzte Woche")]
    [InlineData("Abschlussquote: 24,5 %", 24.5, false, "")]
    [InlineData("mql 1.250 für die Woche vom 16. Nov", 1250.0, false, "Woche vom 16. Nov")]
    [InlineData("SATIŞ 320 ekim için", 320.0, false, "ekim")]
    [InlineData("satış 320 ekimde", 320.0, false, "ekimde")]
    [InlineData("satış %25 geçen ay", 25.0, false, "geçen ay")]
    [InlineData("mql 320 16 Kas haftası için", 320.0, false, "16 Kas haftası")]
    public void A_number_may_have_its_period_in_any_language(string text, double value, bool add, string period)
    {
        var said = NumberWords.Recognise(NumberWords.Split(text, Keys)!.Value.Said, Today, "de")!;
        (said.Amount.Value, said.Add, said.Period).ShouldBe(((decimal)value, add, period));
    }

    [Theory]
    [InlineData("auf 500 ab Januar", 500.0, "2027-01-01")]
    [InlineData("500 ab nächsten Monat", 500.0, "2026-12-01")]
    [InlineData("aus", null, "2026-11-01")]
    [InlineData("kein ab Januar", null, "2027-01-01")]
    [InlineData("500 Ocak itibarıyla", 500.0, "2027-01-01")]
    [InlineData("500 Ocak'tan itibaren", 500.0, "2027-01-01")]
    [InlineData("500 gelecek aydan itibaren", 500.0, "2026-12-01")]
    [InlineData("yok", null, "2026-11-01")]
    public void A_target_holds_from_a_period_on(string text, double? value, string from)
    {
        var read = TargetWords.Read(Mql, text, Today, "de").Value;
        (read.Value, NodaTime.Text.LocalDatePattern.Iso.Format(read.From.From)).ShouldBe(((decimal?)value, from));
    }

    [Theory]
    [InlineData("12 neue Kunden bis 31. März, 4 bis 31. Jan")]
    [InlineData("12 neue Kunden bis zum 31. März und davon 4 bis 31. Januar")]
    [InlineData("31 Mart'a kadar 12 neue Kunden, 31 Ocak'a kadar 4")]
    [InlineData("12 neue Kunden 31 Mart'a kadar, 31 Ocak tarihine kadar 4")]
    public void A_goal_is_read_in_the_order_of_its_language(string text)
    {
        GoalSentence.IsMeant(text).ShouldBeTrue();
        var goal = GoalSentence.Read(text, Today, WorkWeek.Default, "de").Value;
        (goal.Target, goal.What, goal.By).ShouldBe((12, "neue Kunden", new LocalDate(2027, 3, 31)));
        goal.Parts.ShouldBe([(4, new LocalDate(2027, 1, 31))]);
    }

    [Theory]
    [InlineData("Demos, Anzahl, steigend, monatlich, Marketing", "count, up, monthly, marketing")]
    [InlineData("Abwanderung, sinkend, Prozent, vierteljährlich, beide", "percent, down, quarterly, both")]
    [InlineData("Umsatz, EUR", "EUR, up, monthly, both")]
    [InlineData("Abschlussquote", "percent, up, monthly, sales")]
    [InlineData("Demolar, adet, artan, aylık, pazarlama", "count, up, monthly, marketing")]
    [InlineData("Kayıp, azalan, yüzde, üç aylık, ortak", "percent, down, quarterly, both")]
    [InlineData("İlk yanıt, haftalık", "hours, down, weekly, sales")]
    public void A_kpi_is_described_in_any_language(string text, string words) => KpiSentence.Read(text).Value.Words.ShouldBe(words);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_a_kpi_is_said_to_be_is_read_again(Language language)
    {
        Language.Current = language;
        foreach (var draft in KpiCatalogue.All.Append(new KpiDraft("Demos", KpiUnit.Days, KpiDirection.Up, PeriodKind.Week, Side.Sales, true)).Append(new KpiDraft("Cash", KpiUnit.Money, KpiDirection.Down, PeriodKind.Year, null, false)))
            KpiSentence.Read($"{draft.Name}, {draft.Words}").ShouldBe(Parsed.Ok(draft));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_kpi_of_the_catalogue_is_known_by_its_name_in_any_language(Language language)
    {
        var there = language.Say(() => KpiCatalogue.All).Select(d => new Kpi { Name = d.Name, Key = KpiNames.Key(d.Name) }).ToList();
        foreach (var other in Language.All) other.Say(() => KpiCatalogue.With(there).ToList()).ShouldAllBe(d => d.IsThere);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_a_hint_tells_to_say_about_a_number_is_understood(Language language)
    {
        Language.Current = language;
        foreach (var unit in Enum.GetValues<KpiUnit>())
        {
            var kpi = new Kpi { Name = "MQL", Key = "mql", Unit = unit, Currency = unit == KpiUnit.Money ? "€" : "" };
            var hint = KpiWords.Fits(kpi, -Amounts.Largest * 2).Hint;
            var (_, said) = NumberWords.Split(hint.Split('“', '„', '”').Last(part => part.Length > 2), Keys)!.Value;
            KpiWords.Read(kpi, said, language.Tag).IsOk.ShouldBeTrue(hint);
        }
    }

    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("tr"), InlineData("de-CH"), InlineData("fr-FR")]
    public void The_form_of_a_goal_is_read_back_as_it_was_filled_in(string locale)
    {
        Language.Current = Language.Of(locale) ?? Language.English;
        var goal = new SharedGoal { Target = 1_250_000.5m, Currency = "€", What = "new revenue", By = new LocalDate(2027, 3, 31), SetBy = "noa" };
        var parts = new[] { new GoalMilestone { Value = 4_000, By = new LocalDate(2027, 1, 31) }, new GoalMilestone { Value = 1_000_000.25m, By = new LocalDate(2027, 2, 28) } };
        var turn = SomeTurn.Of("noa") with { Locale = locale };
        var card = ((Reply.Dialog)GoalDialogs.ForGoal(turn, new Series { ConversationId = "19:room@thread.v2" }, new GoalStanding(goal, null, new Pace(PaceVerdict.NotEntered), parts))).Content;
        string Shown(string id) => card.Body.OfType<AdaptiveCards.AdaptiveTextInput>().Single(i => i.Id == id).Value;

        Amounts.Read(Shown("much"), locale).Value.ShouldBe(new Amount(goal.Target, AmountUnit.Money, "€"));
        GoalSentence.ReadParts(Shown("parts").Split(", "), Today, WorkWeek.Default, locale).Value.ShouldBe(parts.Select(p => (p.Value, p.By)));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_help_tells_to_say_of_a_goal_is_read_as_one(Language language)
    {
        Language.Current = language;
        var text = Words.T("goal 12 new customers by 31 mar, 4 by 31 jan");
        GoalSentence.Read(text[(text.IndexOf(' ') + 1)..], Today, WorkWeek.Default, language.Tag).Value.Parts.ShouldBe([(4, new LocalDate(2027, 1, 31))]);
        GoalSentence.ReadParts(Words.T("For example: 4 by 31 jan, 8 by 28 feb").Split(": ")[1].Split(", "), Today, WorkWeek.Default).Value.Count.ShouldBe(2);
    }

    private static Kpi Mql => new() { Name = "MQL", Key = "mql", Side = Side.Marketing };
}
