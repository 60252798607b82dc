using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Tests.Stage;
using SmarketingBot.Vocabulary;

namespace SmarketingBot.Tests.Agreements;

public class AgreementCardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 2);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Dictionary<string, string> Names = new() { ["sam"] = "Sam Porter", ["mia"] = "Mia Novak", ["max"] = "Max Weber" };

    private static readonly Term Mql = new(
        "MQL", null, "it is a company of 50 people or more, asked for a demo or a price, and has a contact who can be reached",
        ["wrong size", "wrong region", "existing customer", "competitor"], "sales calls", "4 working hours");

    [Fact]
    public void A_word_that_is_proposed() => AgreementCard.Of(View(Proposed(Mql))).ShouldBeAs("term-proposed");

    [Fact]
    public void A_word_that_one_side_would_change() => AgreementCard.Of(View(Against()) with
    {
        Holds = InForce(Mql with { Within = "a day" }),
        Others = [Proposed(Term.Plainly("MQL", "Whoever asked for a demo"), "max")],
    }).ShouldBeAs("term-in-discussion");

    [Fact]
    public void A_word_in_force() => AgreementCard.Of(View(InForce(Mql))).ShouldBeAs("term-in-force");

    [Fact]
    public void A_former_version() => AgreementCard.Of(View(Former())).ShouldBeAs("term-former");

    [Fact]
    public void The_form_to_say_not_yet() => ((Reply.Dialog)AgreementCard.Form(SomeTurn.Of("sam"), Proposed(Mql))).Content.ShouldBeAs("not-yet-form");

    [Fact]
    public void What_a_word_means() => TermCard.Of("MQL", [InForce(Mql)], Names, Zone, null).ShouldBeAs("meaning");

    [Fact]
    public void Several_meanings_side_by_side() =>
        TermCard.Of("MQL", [InForce(Mql), Proposed(Term.Plainly("MQL", "Whoever asked for a demo"), "max"), Against()], Names, Zone, "Weekly smarketing").ShouldBeAs("meanings");

    [Fact]
    public void A_definition_to_begin_with() => TermCard.Offer(StarterTerms.Of("mql")!).ShouldBeAs("meaning-offered");

    [Fact]
    public void An_empty_vocabulary() => TermCard.All("Weekly smarketing", [], Zone).ShouldBeAs("vocabulary-empty");

    [Fact]
    public void A_vocabulary() => TermCard.All("Weekly smarketing",
        [InForce(Term.Plainly("Churn", "Customers who left in the period")), InForce(Mql), Proposed(Mql with { Within = "a day" }, "max"), Proposed(Term.Plainly("SQL", "A lead that sales confirmed after a real conversation"))], Zone).ShouldBeAs("vocabulary");

    [Fact]
    public void The_form_of_a_word() => ((Reply.Dialog)TermCard.Form(SomeTurn.Of("mia"), StarterTerms.Of("MQL"))).Content.ShouldBeAs("define-form");

    [Fact]
    public void The_form_of_a_word_that_comes_back() => ((Reply.Dialog)TermCard.Form(SomeTurn.Of("mia", "What does “MQL” mean?"), null)).Content.ShouldBeAs("define-form-problem");

    [Fact]
    public void Any_number_of_words_fits_a_card() => CardRules.Check(
        System.Text.Json.Nodes.JsonNode.Parse(TermCard.All("Weekly smarketing", [.. Enumerable.Range(0, 300).SelectMany(i => new[] { InForce(Term.Plainly($"Word{i}", new string('<', 300))), Proposed(Term.Plainly($"Other{i}", "y")) })], Zone).ToJson())!.AsObject(), "many words");

    [Fact]
    public void The_longest_definition_in_all_its_meanings_fits_a_card()
    {
        var longest = new Term("MQL", new string('<', 200), new string('<', 200), [.. Enumerable.Range(10, 12).Select(i => new string('<', 22) + i)], new string('<', 150), new string('<', 60));
        for (var open = 1; open <= ProposeAgreement.MostOpen; open++)
            CardRules.Check(System.Text.Json.Nodes.JsonNode.Parse(TermCard.Of("MQL", [InForce(longest), .. Enumerable.Range(0, open).Select(_ => Proposed(longest))], Names, Zone, null).ToJson())!.AsObject(), "long meanings");
    }

    private static AgreementView View(Agreement agreement) => new() { Agreement = agreement, Zone = Zone, Names = Names };

    private static Agreement Proposed(Term term, string by = "sam")
    {
        var wording = term.AsWording();
        return new Agreement
        {
            Id = Guid.Parse("11111111-1111-1111-1111-111111111111"),
            Kind = wording.Kind,
            Name = Agreement.NameOf(wording.Title),
            Title = wording.Title,
            Content = wording.Content,
            Summary = wording.Summary,
            ProposedBy = by,
            ProposedAt = Now,
            SalesBy = by == "sam" ? by : null,
            MarketingBy = by == "sam" ? null : by,
        };
    }

    private static Agreement Against()
    {
        var agreement = Proposed(Mql);
        (agreement.AgainstBy, agreement.AgainstSide, agreement.AgainstWhy) = ("mia", Side.Marketing, "we can't ask for the size before the demo");
        return agreement;
    }

    private static Agreement InForce(Term term)
    {
        var agreement = Proposed(term);
        (agreement.MarketingBy, agreement.State, agreement.Version, agreement.Since) = ("mia", AgreementState.InForce, 2, Now);
        return agreement;
    }

    private static Agreement Former()
    {
        var agreement = InForce(Mql);
        (agreement.State, agreement.Until) = (AgreementState.Former, Now + Duration.FromDays(30));
        return agreement;
    }
}
