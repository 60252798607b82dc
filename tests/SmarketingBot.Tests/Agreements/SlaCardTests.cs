using System.Text.Json;
using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.ServiceLevels;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agreements;

public class SlaCardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 9, 2);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Dictionary<string, string> Names = new() { ["sam"] = "Sam Porter", ["mia"] = "Mia Novak" };
    private static readonly ReportingPeriod November = ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 11, 1));

    private static readonly Sla Full = new(
        new MarketingHalf(120, "MQL", PeriodKind.Month, []), new SalesHalf(4, 0.9m, 5, 14), new SalesCapacity(3, 25, 6));

    private static readonly Sla ByValue = new(
        new MarketingHalf(200_000, "€", PeriodKind.Month, [new LeadType("whitepaper", 160_000, 0.01m), new LeadType("demo", 40_000, 0.05m)]), new SalesHalf(4, 0.9m, null, null), null);

    [Fact]
    public void Nothing_is_agreed() => Card(new SlaStanding(null, null, Period(null, null, null), null)).ShouldBeAs("sla-empty");

    [Fact]
    public void Both_halves_on_pace_and_behind() => Card(new SlaStanding(
        InForce(Full), null,
        Period(new SlaPart(SlaVerdict.OnPace, "92 of 120 MQL", "from the lead ledger, without returned ones"),
            new SlaPart(SlaVerdict.Behind, "70 of 83 touched in time, 84.3%", "from the lead ledger"),
            new SlaPart(SlaVerdict.TooEarly, "none was due yet", "from the lead ledger")) with
        {
            Acceptance = "by word 41 · by silence, worked 30 · by silence, untouched 12 · returned 9 of 92",
            Delays = "In the median 30 min until the hand-over and 5 min at work from there to the first touch; only the second is the promise of sales.",
        },
        Period(new SlaPart(SlaVerdict.Breached, "96 of 120 MQL"), new SlaPart(SlaVerdict.Kept, "91 of 96 touched in time, 94.8%"), null) with { Name = "October" })).ShouldBeAs("sla");

    [Fact]
    public void By_value_with_a_change_in_discussion()
    {
        var open = Proposed(Full);
        (open.AgainstBy, open.AgainstSide, open.AgainstWhy) = ("sam", Core.People.Side.Sales, "four hours don't work on Fridays");
        Card(new SlaStanding(InForce(ByValue), open, Period(new SlaPart(SlaVerdict.NotEntered, "not entered"), new SlaPart(SlaVerdict.NotEntered, "not entered"), null), null)).ShouldBeAs("sla-discussed");
    }

    [Fact]
    public void A_proposal() => AgreementCard.Of(View(Proposed(Full with { Capacity = new SalesCapacity(2, 20, 6) }))).ShouldBeAs("sla-proposed");

    [Fact]
    public void A_version_in_force() => AgreementCard.Of(View(InForce(ByValue))).ShouldBeAs("sla-in-force");

    [Fact]
    public void The_form() => ((Reply.Dialog)SlaDialog.Form(SomeTurn.Of("mia"), Full)).Content.ShouldBeAs("sla-form");

    private static AdaptiveCards.AdaptiveCard Card(SlaStanding view) => SlaCard.Of(view, Names, Zone);

    private static SlaOfPeriod Period(SlaPart? marketing, SlaPart? touch, SlaPart? depth) => new(November, "November", marketing, touch, depth, null, null);

    private static AgreementView View(Agreement agreement) => new() { Agreement = agreement, Zone = Zone, Names = Names };

    private static Agreement Proposed(Sla sla) => new()
    {
        Id = Guid.Parse("22222222-2222-2222-2222-222222222222"),
        Kind = AgreementKind.Sla,
        Name = Sla.Name,
        Title = Sla.Title,
        Content = JsonSerializer.Serialize(sla),
        Summary = sla.Sentence,
        ProposedBy = "mia",
        ProposedAt = Now,
        MarketingBy = "mia",
    };

    private static Agreement InForce(Sla sla)
    {
        var agreement = Proposed(sla);
        (agreement.SalesBy, agreement.State, agreement.Version, agreement.Since) = ("sam", AgreementState.InForce, 3, Now);
        return agreement;
    }
}
