using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Scoreboards;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

public class ScoreboardCardTests
{
    private const string Place = "Weekly smarketing";
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly WorkCalendar Calendar = new(DateTimeZone.Utc);
    private static readonly Series Series = new() { Id = Id(1), ConversationId = "19:room@thread.v2" };

    [Fact]
    public void The_scoreboard() => ScoreboardCard.Of(new ScoreboardView(Series, Place, Board)).ShouldBeAs("scoreboard");

    [Fact]
    public void The_scoreboard_after_a_topic_was_made() =>
        ScoreboardCard.Of(new ScoreboardView(Series, Place, Board with { Goal = null }, "Added as topic 3: MQL: 120 behind where November should be")).ShouldBeAs("scoreboard-topic");

    [Fact]
    public void A_scoreboard_with_nothing_on_it() => ScoreboardCard.Of(new ScoreboardView(Series, null, new Scoreboard(Today, null, []))).ShouldBeAs("scoreboard-empty");

    [Fact]
    public void A_scoreboard_with_all_that_it_holds() => ScoreboardCard.Of(new ScoreboardView(Series, Place, new Scoreboard(Today, Goal(7), [.. Enumerable.Range(0, DefineKpi.Most).Select(n => Standing(
        n, $"Number {n + 1} with a rather long name", 100 * n + 7, 500, side: (n % 3) switch { 0 => null, 1 => Side.Sales, _ => Side.Marketing }, past: [310 + n, 280, 290]))]))).ShouldBeAs("scoreboard-full");

    [Fact]
    public void A_number() => KpiCard.Of(View(Mql)).ShouldBeAs("kpi");

    [Fact]
    public void A_number_without_a_past() => KpiCard.Of(View(Standing(7, "Demos [a](b)", null, null, side: Side.Marketing)) with { History = [], Owner = null }).ShouldBeAs("kpi-new");

    [Fact]
    public void What_can_be_counted() => KpiCatalogueCard.Of(Series, [Mql.Kpi]).ShouldBeAs("kpi-catalogue");

    [Fact]
    public void The_answer_to_a_number() => Answer(320, before: 280).ShouldBeAs("number");

    [Fact]
    public void The_answer_to_a_number_for_the_others() => NumberCard.Of(NumberView(320, 280) with { IsMine = false, MayUndo = false }).ShouldBeAs("number-others");

    [Fact]
    public void The_answer_to_a_number_that_was_taken_back()
    {
        var view = NumberView(320, 280);
        (view.Number.TakenBack, view.Number.ReplacedAt) = (true, Instant.FromUtc(2026, 11, 20, 9, 0));
        NumberCard.Of(view with { MayUndo = false }).ShouldBeAs("number-undone");
    }

    [Fact]
    public void The_question_for_numbers() => AskNumbersCard.Of(new MissingView(Id(9), Place, "Mon 23 Nov", [.. Board.Kpis.Take(3).Select(k => new MissingNumber(k.Kpi, k.Period))], Today)).ShouldBeAs("numbers-missing");

    [Fact]
    public void The_question_for_numbers_when_all_are_told() => AskNumbersCard.Of(new MissingView(Id(9), Place, "Mon 23 Nov", [], Today)).ShouldBeAs("numbers-told");

    [Fact]
    public void The_form_for_numbers() => ((Reply.Dialog)NumbersDialog.Form(SomeTurn.Of("mia"), Series, [.. Board.Kpis.Take(4)], Today)).Content.ShouldBeAs("numbers-form");

    [Fact]
    public void The_form_of_a_number() => ((Reply.Dialog)KpiDialog.Form(SomeTurn.Of("noa"), Series, Mql.Kpi, 500, [new Person { Id = "mia", Name = "Mia Novak" }])).Content.ShouldBeAs("kpi-form");

    [Fact]
    public void The_form_of_a_new_number() => ((Reply.Dialog)KpiDialog.Form(SomeTurn.Of("noa", "What is it called? Give it a name."), Series, null, null, [new Person { Id = "mia", Name = "Mia Novak" }])).Content.ShouldBeAs("kpi-form-new");

    [Fact]
    public void The_goal() => GoalCard.Of(Goal(7), Today, Place, "Was 6.", (PursueGoal.Told, Id(8)), Series.Id).ShouldBeAs("goal");

    [Fact]
    public void The_goal_before_anything_was_told() => GoalCard.Of(Goal(null), Today, Place, null, null, Series.Id).ShouldBeAs("goal-new");

    [Fact]
    public void The_goal_is_reached() => GoalCard.Reached(Goal(12), Today, Place).ShouldBeAs("goal-reached");

    [Fact]
    public void The_form_of_the_goal() => ((Reply.Dialog)GoalDialogs.ForGoal(SomeTurn.Of("noa"), Series, Goal(7))).Content.ShouldBeAs("goal-form");

    [Fact]
    public void The_form_where_the_goal_stands() => ((Reply.Dialog)GoalDialogs.ForStand(SomeTurn.Of("sam"), Series, Goal(7))).Content.ShouldBeAs("goal-stands-form");

    [Theory]
    [InlineData("sales"), InlineData("marketing")]
    public void No_card_names_anybody_but_who_told_a_number(string side) =>
        ScoreboardCard.Of(new ScoreboardView(Series, Place, Board)).ToJson().ShouldNotContain(side == "sales" ? "Porter" : "Novak");

    private static Scoreboard Board => new(Today, Goal(7),
    [
        Standing(0, "Deals won", 19, 21, past: [22, 18, 20]),
        Standing(1, "Revenue", 240_000, 400_000, unit: KpiUnit.Money, past: [390_000, 385_000]),
        Standing(2, "First response", 6, 4, unit: KpiUnit.Hours, side: Side.Sales, down: true, past: [5, 7]),
        Standing(3, "Close rate", 24.5m, 25, unit: KpiUnit.Percent, side: Side.Sales, past: [22]),
        Mql,
        Standing(5, "Demos", null, 40, side: Side.Marketing, past: [38, 31]),
    ]);

    private static KpiStanding Mql => Standing(4, "MQL", 261, 500, side: Side.Marketing, past: [510, 430, 480, 495, null, 460], asOf: new LocalDate(2026, 11, 18), redefined: new LocalDate(2026, 9, 3));

    private static KpiStanding Standing(
        int n, string name, decimal? number, decimal? target, KpiUnit unit = KpiUnit.Count, Side? side = null, bool down = false, decimal?[]? past = null, LocalDate? asOf = null, LocalDate? redefined = null)
    {
        var kpi = new Kpi
        {
            Id = Id(100 + n),
            SeriesId = Series.Id,
            Name = name,
            Key = KpiNames.Key(name),
            Unit = unit,
            Currency = unit == KpiUnit.Money ? "€" : "",
            Side = side,
            Direction = down ? KpiDirection.Down : KpiDirection.Up,
            Accumulates = KpiDraft.Usual(unit),
            DefinitionChangedAt = redefined,
        };
        var period = kpi.PeriodOf(Today);
        var until = asOf ?? Today;
        return new KpiStanding(
            kpi, period, target, number is { } value ? new KpiNumber { Id = Id(200 + n), KpiId = kpi.Id, From = period.From, Value = value, Told = value, AsOf = until } : null,
            Pacing.Of(kpi, period, target, number, until, Calendar),
            [.. (past ?? []).Select((v, back) => (v, period: period.Plus(-back - 1))).Reverse().Select(p => new KpiPoint(p.period, p.v, target, Pacing.Of(kpi, p.period, target, p.v, p.period.Until, Calendar)))]);
    }

    private static GoalStanding Goal(decimal? stands)
    {
        var goal = new SharedGoal { Id = Id(5), SeriesId = Series.Id, Target = 12, What = "new customers", From = new LocalDate(2026, 7, 1), By = new LocalDate(2027, 3, 31), SetBy = "noa" };
        return new GoalStanding(
            goal, stands is { } value ? new GoalNumber { GoalId = goal.Id, Value = value, AsOf = Today, EnteredBy = "sam" } : null,
            Pacing.Between(goal.From, goal.By, 12, stands, Today, Calendar),
            [new GoalMilestone { GoalId = goal.Id, Value = 4, By = new LocalDate(2026, 9, 30) }, new GoalMilestone { GoalId = goal.Id, Value = 9, By = new LocalDate(2027, 1, 31) }]);
    }

    private static AdaptiveCards.AdaptiveCard Answer(decimal value, decimal? before) => NumberCard.Of(NumberView(value, before));

    private static NumberView NumberView(decimal value, decimal? before)
    {
        var number = new KpiNumber { Id = Id(20), KpiId = Mql.Kpi.Id, From = new LocalDate(2026, 11, 1), Value = value, Told = value, AsOf = Today, EnteredBy = "mia", Replaces = Id(19) };
        return new NumberView(number, number, Mql.Kpi, before, Standing(4, "MQL", value, 500, side: Side.Marketing), Today, "29:mia", true, true);
    }

    private static KpiView View(KpiStanding standing)
    {
        KpiNumber Told(decimal told, decimal value, bool added, int day, bool gone = false, bool taken = false) => new()
        {
            KpiId = standing.Kpi.Id,
            From = standing.Period.From,
            Told = told,
            Value = value,
            Added = added,
            EnteredBy = "mia",
            AsOf = new LocalDate(2026, 11, day),
            ReplacedAt = gone ? Instant.FromUtc(2026, 11, day, 9, 0) : null,
            TakenBack = taken,
        };
        return new KpiView(Series, Place, standing, Today, "Mia Novak",
        [
            new NumberLine(Told(21, 261, true, 18), "Mia Novak", new LocalDate(2026, 11, 18)),
            new NumberLine(Told(2400, 2400, false, 11, gone: true, taken: true), "Max Weber", new LocalDate(2026, 11, 11)),
            new NumberLine(Told(240, 240, false, 11, gone: true), null, new LocalDate(2026, 11, 11)),
        ]);
    }

    private static Guid Id(int n) => new($"00000000-0000-7000-8000-{n:D12}");
}
