using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>What is a number, a target, a goal or the description of a KPI, and what isn't. Today is Monday, 23 November 2026.</summary>
public class SentenceTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly string[] Keys = ["mql", "close rate", "rate", "deals won", "chiffre d affaires", "q4 deals"];

    [Theory]
    [InlineData("mql 320", "mql", 320.0, false, "")]
    [InlineData("MQLs: 320", "mql", 320.0, false, "")]
    [InlineData("mql = 1,250.5", "mql", 1250.5, false, "")]
    [InlineData("mql is 320", "mql", 320.0, false, "")]
    [InlineData("mql +40", "mql", 40.0, true, "")]
    [InlineData("mql + 40 for october", "mql", 40.0, true, "october")]
    [InlineData("mql - 40", "mql", -40.0, false, "")]
    [InlineData("close rate 25%", "close rate", 25.0, false, "")]
    [InlineData("Close-Rate 25 % last month", "close rate", 25.0, false, "last month")]
    [InlineData("deals won 40 000 in q3", "deals won", 40000.0, false, "q3")]
    [InlineData("chiffre d’affaires €40k", "chiffre d affaires", 40000.0, false, "")]
    [InlineData("q4 deals 12", "q4 deals", 12.0, false, "")]
    [InlineData("deal won 3", null, 0.0, false, "")]
    [InlineData("mql 320 is a lot", null, 0.0, false, "")]
    [InlineData("mql 320 people at the fair", null, 0.0, false, "")]
    [InlineData("mql", null, 0.0, false, "")]
    [InlineData("mql for october 320", null, 0.0, false, "")]
    [InlineData("sql 320", null, 0.0, false, "")]
    [InlineData("320 mql", null, 0.0, false, "")]
    [InlineData("the mql 320", null, 0.0, false, "")]
    public void A_number_is_the_name_and_a_number_and_perhaps_a_period(string text, string? name, double value, bool add, string period)
    {
        var split = NumberWords.Split(text, Keys);
        var said = split is { } found ? NumberWords.Recognise(found.Said, Today) : null;
        (said is null ? null : split!.Value.Name).ShouldBe(name);
        if (said is not null) (said.Amount.Value, said.Add, said.Period).ShouldBe(((decimal)value, add, period));
    }

    [Theory]
    [InlineData("1.234,5", "de-DE", 1234.5), InlineData("1.234", "de-DE", 1234.0), InlineData("1.234", "en-GB", 1.234), InlineData("1,5", "fr-FR", 1.5)]
    public void A_number_is_read_as_its_teller_writes_numbers(string typed, string locale, double value) =>
        NumberWords.Recognise(typed, Today, locale)!.Amount.Value.ShouldBe((decimal)value);

    [Theory]
    [InlineData("500", 500.0, "2026-11-01"), InlineData("to 500", 500.0, "2026-11-01"), InlineData("500 from january", 500.0, "2027-01-01"), InlineData("500 from october", 500.0, "2026-10-01")]
    [InlineData("500 from january 2026", 500.0, "2026-01-01"), InlineData("500 from next month", 500.0, "2026-12-01"), InlineData("off", null, "2026-11-01"), InlineData("off from next month", null, "2026-12-01")]
    public void A_target_holds_from_a_period_on(string text, double? value, string from)
    {
        var read = TargetWords.Read(Mql, text, Today).Value;
        (read.Value, NodaTime.Text.LocalDatePattern.Iso.Format(read.From.From)).ShouldBe(((decimal?)value, from));
    }

    [Theory]
    [InlineData("", "What should MQL come to?"), InlineData("many", "I can't read “many” as a number."), InlineData("25%", "MQL is a count, not percent."), InlineData("500 from q1", "That number is told by the month.")]
    public void A_target_that_cannot_be_read_gets_a_hint(string text, string hint) => TargetWords.Read(Mql, text, Today).Hint.ShouldStartWith(hint);

    [Theory]
    [InlineData("Demos, count, up, monthly, marketing", "count, up, monthly, marketing")]
    [InlineData("Demos", "count, up, monthly, both")]
    [InlineData("Churn, down, %, quarterly, both", "percent, down, quarterly, both")]
    [InlineData("First response", "hours, down, monthly, sales")]
    [InlineData("first response, weekly", "hours, down, weekly, sales")]
    [InlineData("Revenue, EUR", "EUR, up, monthly, both")]
    [InlineData("Stock, average", "count, up, monthly, both, average")]
    [InlineData("Demos, up weekly sales", "count, up, weekly, sales")]
    public void A_kpi_is_described_in_any_order(string text, string words) => KpiSentence.Read(text).Value.Words.ShouldBe(words);

    [Theory]
    [InlineData("", "What would you like to count?"), InlineData("123", "What is it called?"), InlineData("Demos, sometimes", "I can't read “sometimes” there."), InlineData("A name that is a good deal longer than forty letters", "That name has")]
    public void A_kpi_that_cannot_be_read_gets_a_hint(string text, string hint) => KpiSentence.Read(text).Hint.ShouldStartWith(hint);

    [Fact]
    public void A_goal_has_a_number_a_thing_a_date_and_milestones()
    {
        var goal = Goal("12 new customers by 31 mar, 4 by 31 jan, 8 customers by 28 feb").Value;
        (goal.Target, goal.What, goal.By).ShouldBe((12, "new customers", new LocalDate(2027, 3, 31)));
        goal.Parts.ShouldBe([(4, new LocalDate(2027, 1, 31)), (8, new LocalDate(2027, 2, 28))]);
        var money = Goal("€1.2m new revenue by end of month").Value;
        (money.Target, money.Currency, money.What).ShouldBe((1_200_000, "€", "new revenue"));
        // The last “by” is followed by the date.
        Goal("20 deals by phone by 18 dec").Value.What.ShouldBe("deals by phone");
    }

    [Theory]
    [InlineData("12 new customers", "How much of what, and by when?"), InlineData("new customers by 31 mar", "Begin with how much"), InlineData("12 by 31 mar", "Of what?"), InlineData("0 deals by 31 mar", "A goal is more than 0")]
    [InlineData("12 deals by 31 mar, 4 by 30 apr", "A milestone is a part"), InlineData("12 deals by 31 mar, 4 by 31 jan, 5 by 31 jan", "Give each milestone"), InlineData("12 deals by 3/12", "")]
    public void A_goal_that_cannot_be_read_gets_a_hint(string text, string hint)
    {
        Goal(text).IsOk.ShouldBeFalse();
        Goal(text).Hint.ShouldStartWith(hint);
    }

    [Fact]
    public void Nothing_that_anybody_types_breaks_the_readers() => FsCheck.Fluent.Prop.ForAll(
        FsCheck.Fluent.Arb.From(from parts in Gen.ListOf(Gen.Elements("mql", "close", "rate", " ", "320", "1.5", "%", "€", "by", "31 mar", ",", "for", "october", "+", "-", "\u202E", "😀", "from", "and", "off", "q9", "99999999999999999999999999999999", ":", "’")) select string.Join(" ", parts)),
        text =>
        {
            _ = NumberWords.Split(text, Keys) is { } split && NumberWords.Recognise(split.Said, Today) is null;
            _ = (TargetWords.Read(Mql, text, Today), KpiSentence.Read(text), Goal(text), KpiNames.Read(text));
            return true;
        }).Holds(500);

    private static Parsed<GoalSentence> Goal(string text) => GoalSentence.Read(text, Today, WorkWeek.Default);

    private static Kpi Mql => new() { Name = "MQL", Key = "mql", Side = Side.Marketing };
}
