using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Leads;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Leads;

public class LeadCardTests
{
    private static readonly Guid Id = Guid.Parse("0193a000-0000-7000-8000-000000000017");
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly string[] NotWhen = ["fewer than 20 people", "students and agencies"];

    [Fact]
    public void Handed() => LeadCard.Of(View(Lead(LeadState.Handed))).ShouldBeAs("lead-handed");

    [Fact]
    public void Accepted_and_worked() => LeadCard.Of(View(Lead(LeadState.Accepted, touched: true)), mayUndo: true).ShouldBeAs("lead-accepted");

    [Fact]
    public void Accepted_by_silence() => LeadCard.Of(View(Lead(LeadState.AcceptedBySilence)) with { MayReturn = false }).ShouldBeAs("lead-silent");

    [Fact]
    public void Returned() => LeadCard.Of(View(Lead(LeadState.Returned))).ShouldBeAs("lead-returned");

    [Fact]
    public void Codes() => LeadCard.Codes(Lead(LeadState.Handed), NotWhen, "five people in a garage").ShouldBeAs("lead-codes");

    [Fact]
    public void Return_form() => ((Reply.Dialog)LeadCard.ReturnForm(SomeTurn.Of("sam"), Lead(LeadState.Handed), NotWhen)).Content.ShouldBeAs("form-lead-return");

    [Fact]
    public void Hand_form() => ((Reply.Dialog)LeadCard.HandForm(SomeTurn.Of("mia"))).Content.ShouldBeAs("form-lead");

    [Fact]
    public void Disputed() => DisputeCard.Of(Dispute(LeadState.Disputed), mayRule: false).ShouldBeAs("dispute");

    [Fact]
    public void Disputed_as_the_moderator_sees_it() => DisputeCard.Of(Dispute(LeadState.Disputed), mayRule: true).ShouldBeAs("dispute-moderator");

    [Fact]
    public void Ruled() => DisputeCard.Of(Dispute(LeadState.Ruled), mayRule: true).ShouldBeAs("dispute-ruled");

    [Fact]
    public void Statement_form() => ((Reply.Dialog)DisputeCard.Form(SomeTurn.Of("sam"), Lead(LeadState.Disputed), null)).Content.ShouldBeAs("form-statement");

    [Fact]
    public void All_of_a_month() => LeadsCard.Of(new LeadsView(
        "November",
        new LeadCounts(92, 41, 30, 12, 9, 0, 0, 0),
        new LeadDelays(Duration.FromMinutes(30), Duration.FromMinutes(205)),
        [(ReturnCode.WrongSize, 5), (ReturnCode.NoContact, 3), (ReturnCode.Duplicate, 1)],
        [("webinar", new LeadCounts(50, 20, 20, 5, 5, 0, 0, 0)), ("fair in Munich", new LeadCounts(30, 15, 8, 4, 3, 0, 0, 0)), (null, new LeadCounts(12, 6, 2, 3, 1, 0, 0, 0))],
        [new OpenDispute(new LeadDispute { Sales = "no" }, Lead(LeadState.Disputed))])).ShouldBeAs("leads");

    [Fact]
    public void None_yet() => LeadsCard.Of(new LeadsView("November", LeadFigures.Count([]), new LeadDelays(null, null), [], [], [])).ShouldBeAs("leads-none");

    [Theory]
    [InlineData(5, "5 min")]
    [InlineData(60, "1 h")]
    [InlineData(205, "3 h 25 min")]
    [InlineData(1440, "1 day")]
    [InlineData(3000, "2 days 2 h")]
    public void Times_are_said_short(int minutes, string words) => LeadsCard.Say(Duration.FromMinutes(minutes)).ShouldBe(words);

    private static DisputeView Dispute(LeadState state)
    {
        var lead = Lead(state);
        if (state == LeadState.Ruled) lead.Ruling = Ruling.Shared;
        return new DisputeView(
            lead,
            new LeadDispute
            {
                Id = Guid.Parse("0193a000-0000-7000-8000-000000000018"),
                LeadId = Id,
                Sales = "Five people in a garage",
                Marketing = state == LeadState.Ruled ? "They hired 40 since the spring, and our definition says 20" : null,
                RuledAt = state == LeadState.Ruled ? Ten : null,
            },
            "29:noa",
            "noa");
    }

    private static LeadView View(Lead lead) => new(
        lead, new Series { ConversationId = "19:room", Zone = "Europe/Berlin" }, lead.TouchedAt is null ? 0 : 3, DateTimeZoneProviders.Tzdb["Europe/Berlin"], new LocalDate(2026, 11, 23), MayReturn: true);

    private static Lead Lead(LeadState state, bool touched = false) => new()
    {
        Id = Id,
        Ref = "L-17",
        RefKey = "L-17",
        Type = "whitepaper",
        Source = "webinar",
        AssignedAt = Ten,
        SilentAt = Ten + Duration.FromDays(1),
        State = state,
        Code = state is LeadState.Returned or LeadState.Disputed or LeadState.Ruled ? ReturnCode.WrongSize : null,
        Why = state is LeadState.Returned ? "Five people in a garage" : null,
        TouchedAt = touched ? Ten + Duration.FromMinutes(5) : null,
    };
}
