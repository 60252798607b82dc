using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Leads;

/// <summary>The worked examples of the field, by number, and what must hold of every calendar.</summary>
public class LeadFiguresTests
{
    private static readonly WorkCalendar Berlin = LeadHours.Calendar(new WorkCalendar(DateTimeZoneProviders.Tzdb["Europe/Berlin"]));

    // Monday, 23 November 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Instant Later = Ten + Duration.FromDays(60);

    [Fact]
    public void F9_acceptance_by_word_and_by_silence_are_counted_apart()
    {
        LeadFact[] facts =
        [
            .. Enumerable.Range(0, 41).Select(n => Fact($"W-{n}", LeadOutcome.ByWord)), .. Enumerable.Range(0, 30).Select(n => Fact($"S-{n}", LeadOutcome.SilentWorked)),
            .. Enumerable.Range(0, 12).Select(n => Fact($"U-{n}", LeadOutcome.SilentUntouched)), .. Enumerable.Range(0, 9).Select(n => Fact($"R-{n}", LeadOutcome.Returned, ReturnCode.WrongSize)),
        ];
        var counts = LeadFigures.Count(facts);
        counts.Words.ShouldBe("by word 41 · by silence, worked 30 · by silence, untouched 12 · returned 9 of 92");
        counts.Acceptance.ShouldBe(new LeadShare(83, 92));
        Amounts.Percent(counts.Acceptance.Rate!.Value).ShouldBe("90.2%");
        LeadFigures.ByCode(facts).ShouldBe([(ReturnCode.WrongSize, 9)]);
        // Undecided ones and those that a ruling made shared wait outside.
        var more = LeadFigures.Count([.. facts, Fact("O-1", LeadOutcome.Open), Fact("B-1", LeadOutcome.ByRuling), Fact("B-2", LeadOutcome.Shared)]);
        more.Acceptance.ShouldBe(new LeadShare(84, 93));
        more.Words.ShouldBe("by word 41 · by silence, worked 30 · by silence, untouched 12 · by ruling 1 · shared by ruling 1 · still open 1 · returned 9 of 95");
        LeadFigures.Count([]).Acceptance.Rate.ShouldBeNull();
    }

    [Fact]
    public void F8_thirty_minutes_of_routing_are_not_the_reps()
    {
        // The lead acts at 9:30, reaches sales at 10:00 and is called at 10:05: a 15-minute promise is kept.
        LeadFact[] facts = [Fact("L-1", LeadOutcome.ByWord) with { EngagedAt = Ten - Duration.FromMinutes(30), TouchedAt = Ten + Duration.FromMinutes(5) }];
        LeadFigures.Delays(facts, Berlin).ShouldBe(new LeadDelays(Duration.FromMinutes(30), Duration.FromMinutes(5)));
        LeadFigures.FirstTouch(facts, Berlin, Duration.FromMinutes(15), Later).ShouldBe(new LeadShare(1, 1));
        LeadFigures.Delays([], Berlin).ShouldBe(new LeadDelays(null, null));
    }

    [Fact]
    public void F5_only_what_is_due_counts()
    {
        var four = Duration.FromHours(4);
        LeadFact Touched(double hours) => Fact($"T-{hours}", LeadOutcome.ByWord) with { TouchedAt = Ten + Duration.FromHours(hours) };
        var returned = Fact("R-1", LeadOutcome.Returned, ReturnCode.Competitor) with { ReturnedAt = Ten + Duration.FromHours(1) };
        var late = Fact("R-2", LeadOutcome.Returned, ReturnCode.Competitor) with { ReturnedAt = Ten + Duration.FromHours(20) };
        LeadFact[] facts = [Touched(1), Touched(4), Touched(5), Fact("N-1", LeadOutcome.SilentUntouched), returned, late];
        // At noon nothing is due but what was done.
        LeadFigures.FirstTouch(facts, Berlin, four, Ten + Duration.FromHours(2)).ShouldBe(new LeadShare(1, 1));
        // In the evening the one that was too late, the one that nobody called and the one returned after a day are due too.
        LeadFigures.FirstTouch(facts, Berlin, four, Ten + Duration.FromHours(21)).ShouldBe(new LeadShare(2, 5));
        // Handed over on Friday at 16:00, called on Monday at 11:00: an hour on Friday and two on Monday.
        var friday = Fact("F-1", LeadOutcome.ByWord) with { AssignedAt = Instant.FromUtc(2026, 11, 20, 15, 0), TouchedAt = Instant.FromUtc(2026, 11, 23, 10, 0) };
        LeadFigures.FirstTouch([friday], Berlin, four, Later).ShouldBe(new LeadShare(1, 1));
        LeadFigures.FirstTouch([friday], Berlin, Duration.FromHours(2), Later).ShouldBe(new LeadShare(0, 1));
        LeadFigures.Delays([friday], Berlin).Human.ShouldBe(Duration.FromHours(3));
    }

    [Fact]
    public void F6_five_attempts_in_fourteen_days_or_named_on_the_list()
    {
        LeadFact Tried(string name, params int[] days) => Fact(name, LeadOutcome.ByWord) with { Attempts = [.. days.Select(d => new LeadTry(Ten + Duration.FromDays(d)))] };
        LeadFact[] facts =
        [
            Tried("L-1", 0, 1, 2, 3, 14), Tried("L-2", 0, 1, 2, 3, 15), Tried("L-3", 1),
            Fact("L-4", LeadOutcome.ByWord) with { Attempts = [new LeadTry(Ten + Duration.FromDays(9), 6)] },
            Fact("L-5", LeadOutcome.Returned, ReturnCode.Duplicate) with { ReturnedAt = Ten + Duration.FromDays(1) },
        ];
        var depth = LeadFigures.Depth(facts, Berlin, 5, 14, Later);
        depth.Share.ShouldBe(new LeadShare(2, 4));
        depth.FellShort.ShouldBe(["L-2", "L-3"]);
        LeadFigures.Depth(facts, Berlin, 5, 14, Ten + Duration.FromDays(10)).Share.ShouldBe(new LeadShare(1, 1));
    }

    [Fact]
    public void Sources_are_the_same_in_any_letter_case_and_unknown_ones_say_so()
    {
        LeadFact[] facts = [Fact("L-1", LeadOutcome.ByWord, source: "Webinar"), Fact("L-2", LeadOutcome.Returned, ReturnCode.Duplicate, "webinar"), Fact("L-3", LeadOutcome.ByWord)];
        LeadFigures.BySource(facts).Select(s => (s.Source, s.Counts.Accepted, s.Counts.Handed)).ShouldBe([("Webinar", 1, 2), (null, 1, 1)]);
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z")]
    // Friday at ten: Monday at ten. A Saturday's 24 hours are the whole of Monday.
    [InlineData("2026-11-20T09:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-23T23:00:00Z")]
    // Over the night in which the clock goes back the same time of day counts: Monday at ten is 9:00 UTC.
    [InlineData("2026-10-23T08:00:00Z", "2026-10-26T09:00:00Z")]
    public void Silence_lasts_to_the_same_time_of_the_next_working_day(string handed, string until) =>
        LeadHours.SilentAt(Berlin, NodaTime.Text.InstantPattern.General.Parse(handed).Value).ShouldBe(NodaTime.Text.InstantPattern.General.Parse(until).Value);

    [Fact]
    public void In_any_zone_silence_ends_on_a_working_day_or_as_one_ends_and_never_before_a_whole_one() => Prop.ForAll(Calendars.Any(), Minutes(), (some, minutes) =>
    {
        var calendar = LeadHours.Calendar(some.Calendar) with { Absences = [] };
        var handed = calendar.At(some.Day, LocalTime.Midnight) + Duration.FromMinutes(minutes);
        var until = LeadHours.SilentAt(calendar, handed);
        var local = until.InZone(calendar.Zone);
        var worked = calendar.IsWorkingDay(calendar.DateAt(handed)) ? 1 : 2;
        return until > handed
            && (calendar.IsWorkingDay(local.Date) || worked == 2 && local.TimeOfDay < new LocalTime(2, 0))
            // Between the two there is no second working day.
            && Enumerable.Range(1, Math.Max(0, Period.DaysBetween(calendar.DateAt(handed), local.Date) - 1)).Count(d => calendar.IsWorkingDay(calendar.DateAt(handed).PlusDays(d))) == worked - 1;
    }).Holds(500);

    [Fact]
    public void Time_at_work_adds_up_and_turns_back_into_the_moment_that_it_ends() => Prop.ForAll(Calendars.Any(), Minutes(), Minutes(), (some, first, second) =>
    {
        var calendar = LeadHours.Calendar(some.Calendar);
        var a = calendar.At(some.Day, LocalTime.Midnight);
        var (b, c) = (a + Duration.FromMinutes(first), a + Duration.FromMinutes(first + second));
        var end = LeadHours.Plus(calendar, a, Duration.FromMinutes(second));
        return LeadHours.Between(calendar, a, b) + LeadHours.Between(calendar, b, c) == LeadHours.Between(calendar, a, c)
            && LeadHours.Between(calendar, b, a) == Duration.Zero
            && LeadHours.Between(calendar, a, c) <= c - a
            && (second == 0 || LeadHours.Between(calendar, a, end) == Duration.FromMinutes(second))
            && (first > second ? LeadHours.Plus(calendar, a, Duration.FromMinutes(first)) >= end : true);
    }).Holds(300);

    [Theory]
    [InlineData("size", ReturnCode.WrongSize, "")]
    [InlineData("too small, only 5 people", ReturnCode.WrongSize, "only 5 people")]
    [InlineData("wrong title: an intern", ReturnCode.WrongTitle, "an intern")]
    [InlineData("because it is a competitor", ReturnCode.Competitor, "")]
    [InlineData("Existing customer since 2019", ReturnCode.ExistingCustomer, "since 2019")]
    [InlineData("geo", ReturnCode.WrongRegion, "")]
    [InlineData("no budget before summer", ReturnCode.NoBudgetOrTiming, "before summer")]
    [InlineData("no contact", ReturnCode.NoContact, "")]
    [InlineData("WRONG_SIZE", ReturnCode.WrongSize, "")]
    [InlineData("dup", ReturnCode.Duplicate, "")]
    [InlineData("sizeable", null, "sizeable")]
    [InlineData("3", null, "3")]
    [InlineData("", null, "")]
    public void Codes_are_read_as_people_type_them(string text, ReturnCode? code, string why) => ReturnCodes.Read(text).ShouldBe((code, why));

    [Fact]
    public void Each_code_is_read_as_it_is_said() => Enum.GetValues<ReturnCode>().ShouldAllBe(code => ReturnCodes.Read(ReturnCodes.Say(code)).Code == code);

    [Theory]
    [InlineData("L-17 whitepaper from webinar", "L-17", "whitepaper", "webinar")]
    [InlineData("Acme 4711 demo request", "Acme 4711", "demo request", null)]
    [InlineData("Acme demo request from the fair in Munich.", "Acme", "demo request", "the fair in Munich")]
    [InlineData("#17: whitepaper", "17", "whitepaper", null)]
    public void A_lead_is_read(string text, string reference, string type, string? source)
    {
        var read = LeadSentence.Read(text, Ten, DateTimeZone.Utc).Value;
        (read.Ref, read.Type, read.Source).ShouldBe((reference, type, source));
    }

    [Fact]
    public void A_lead_says_when_it_acted() =>
        LeadSentence.Read("L-17 whitepaper from webinar, acted yesterday 16:00", Ten, DateTimeZone.Utc).Value.Engaged.ShouldBe(Instant.FromUtc(2026, 11, 22, 16, 0));

    [Theory]
    [InlineData("")]
    [InlineData("L-17 mia@acme.com from webinar")]
    [InlineData("L-17 whitepaper, acted at 23:00")]
    public void What_is_no_lead_gets_one_sentence(string text) => LeadSentence.Read(text, Ten, DateTimeZone.Utc).Hint.ShouldEndWith(".");

    [Theory]
    [InlineData("", "2026-11-23T09:00:00Z")]
    [InlineData("now", "2026-11-23T09:00:00Z")]
    [InlineData("at 9:40", "2026-11-23T08:40:00Z")]
    [InlineData("yesterday", "2026-11-22T16:00:00Z")]
    [InlineData("yesterday at 4pm", "2026-11-22T15:00:00Z")]
    [InlineData("fri 15:20", "2026-11-20T14:20:00Z")]
    [InlineData("20 nov", "2026-11-20T16:00:00Z")]
    [InlineData("today", "2026-11-23T09:00:00Z")]
    public void When_something_happened_lies_behind(string text, string at) =>
        PastWords.Read(text, Ten, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Value.ShouldBe(NodaTime.Text.InstantPattern.General.Parse(at).Value);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("at 23:00")]
    [InlineData("soon")]
    public void What_is_still_ahead_or_no_time_is_refused(string text) => PastWords.Read(text, Ten, DateTimeZone.Utc).IsOk.ShouldBeFalse();

    private static Arbitrary<int> Minutes() => Arb.From(Gen.Choose(0, 20_000));

    private static LeadFact Fact(string reference, LeadOutcome outcome, ReturnCode? code = null, string? source = null) =>
        new(reference, "whitepaper", source, null, Ten, null, outcome) { Code = code };
}
