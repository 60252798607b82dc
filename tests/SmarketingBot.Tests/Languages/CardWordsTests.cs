using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.ActionItems;
using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Agreements;
using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Campaigns;
using SmarketingBot.Tests.Conversation;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.House;
using SmarketingBot.Tests.Imports;
using SmarketingBot.Tests.Leads;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Nagging;
using SmarketingBot.Tests.Operations;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Plans;
using SmarketingBot.Tests.Retros;
using SmarketingBot.Tests.Reviews;
using SmarketingBot.Tests.Scoreboards;
using SmarketingBot.Tests.Signals;

namespace SmarketingBot.Tests.Languages;

/// <summary>Every card of the slices that are done, drawn in a language of marks: what stands outside of them must be data of its scene.</summary>
public partial class CardWordsTests
{
    // What people of the scenes are called and say, and what is the same in every language.
    private const string Data = """
        Sam Porter Mia Novak Max Weber Noa Levi Ben Ada Weekly smarketing
        send the deck to Acme call twelve leads of Berlin fair and write down what each them needs draft follow-up mail
        revised before they buy promise number compare churn numbers write up webinar
        waiting for new prices price list no who came campaign was stopped customer has left
        Acme has bought elsewhere Sia Anand https contoso example deck
        EUR spring mail fintech one pager price they say we are above no discount the other one is free pricing integration webinar fair in Munich
        Customers call it spam We send half as many from December
        MQL SAL SQL Deals deals won Revenue First response Close rate Demos new customers Number with rather long name mql demos
        whitepaper Five five people in garage They hired since spring and our definition says fit fewer than students agencies
        MQL SQL SLA SAL Churn it is company of 50 people or more asked for demo and has contact who can be reached wrong size region existing competitor sales calls working hours day
        Whoever Customers who left period lead that confirmed after real conversation we can ask for before four don work on Fridays November October whitepaper
        MQL touched in time none was due yet by word silence worked untouched returned In the median min until hand over at work from there to first touch only second promise
        Every second moderator APAC Asia Singapore
        a little behind on pace not entered Retention breached touched in time kept
        Europe UTC Prague New York Istanbul CSV SmarketingBot Deutsch English Türkçe
        Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
        January February March April June July August September October November December
        """;

    // Why a form comes back and where a figure is from was said before the card is drawn, so to the card it is data.
    private static readonly HashSet<string> Problems =
        ["I can snooze for at most 14 days, so until Wed 9 Dec.", "“send the deck”: 20 Nov is over. Please choose a later day.",
        "Added as topic 3: MQL: 120 behind where November should be", "What is it called? Give it a name.", "Was 6.", "What does “MQL” mean?", "from the lead ledger", "from the lead ledger, without returned ones"];

    private static readonly HashSet<string> Known = [.. Word().Matches(Data).Select(m => m.Value)];

    [Theory]
    [InlineData(typeof(NagCardTests))]
    [InlineData(typeof(ItemCardTests))]
    [InlineData(typeof(PeopleCardTests))]
    [InlineData(typeof(GreetingCardTests))]
    [InlineData(typeof(SignalCardTests))]
    [InlineData(typeof(CampaignCardTests))]
    [InlineData(typeof(PlanCardTests))]
    [InlineData(typeof(SeriesCardTests))]
    [InlineData(typeof(AgendaCardTests))]
    [InlineData(typeof(RetroCardTests))]
    [InlineData(typeof(ReviewCardTests))]
    [InlineData(typeof(MeetingCardTests))]
    [InlineData(typeof(ImportCardTests))]
    [InlineData(typeof(LinkCardTests))]
    [InlineData(typeof(KeyCardTests))]
    [InlineData(typeof(ScoreboardCardTests))]
    [InlineData(typeof(LeadCardTests))]
    [InlineData(typeof(AgreementCardTests))]
    [InlineData(typeof(SlaCardTests))]
    [InlineData(typeof(AdminCardTests))]
    public async Task Whatever_a_card_says_went_through_the_table_of_words(Type scenes)
    {
        var heard = MarkedWords.Begin();
        Language.Current = MarkedWords.Language;
        foreach (var scene in scenes.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null))
            foreach (var arguments in scene.GetCustomAttributes<InlineDataAttribute>().Select(line => line.GetData(scene).Single()).DefaultIfEmpty([]))
            {
                var filled = arguments.Concat(scene.GetParameters().Skip(arguments.Length).Select(p => p.DefaultValue)).ToArray();
                try
                {
                    if (scene.Invoke(Activator.CreateInstance(scenes), filled) is Task played) await played;
                }
                catch (Exception e) when (e is ShouldAssertException || e.InnerException is ShouldAssertException)
                {
                    // What a scene asks of English words besides is not asked here.
                }
            }
        heard.Count.ShouldBeGreaterThan(3);
        var written = Written(scenes);
        heard.Where(text => !Problems.Contains(text)).Select(text => Without(text, written)).Where(text => Word().Matches(text).Any(m => !Known.Contains(m.Value))).Distinct().Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    // A word alone only where it stands alone, or behind the number of a topic: "kept" may be data, and part of a sentence.
    private static string Without(string text, IReadOnlyList<string> written) => written.Contains(Numbered().Replace(text, "").Trim())
        ? ""
        : written.Where(data => data.Contains(' ', StringComparison.Ordinal)).Aggregate(text, (left, data) => left.Replace(data, " ", StringComparison.OrdinalIgnoreCase));

    // What a scene writes itself is data.
    private static List<string> Written(Type scenes) =>
    [
        .. CSharpSyntaxTree.ParseText(File.ReadAllText(Clone.At("tests", "SmarketingBot.Tests", scenes.Namespace!.Split('.')[^1], scenes.Name + ".cs"))).GetRoot().DescendantTokens()
            .Where(token => token.RawKind == (int)SyntaxKind.StringLiteralToken).Select(token => token.ValueText)
            .SelectMany(text => new[] { text, Plain.Escape(text) }).Distinct().OrderByDescending(text => text.Length),
    ];

    [Theory]
    [InlineData("⟦Due ⟨Thu 3 Dec⟩⟧ done", "Thu 3 Dec|done")]
    [InlineData("⟦a⟧ · ⟦b ⟨⟦c⟧ Mia⟩⟧", "·|Mia")]
    [InlineData("Done", "Done")]
    public void Words_outside_of_the_marks_are_found(string text, string outside) =>
        string.Join('|', MarkedWords.Data(text).Where(d => d.Length > 0)).ShouldBe(outside);

    [GeneratedRegex(@"\*\*\d+\*\*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
