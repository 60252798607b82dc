using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>What the answer to a number shows.</summary>
/// <param name="Row">The number whose answer it is.</param>
/// <param name="Number">The number that stands in its place since "add instead"; else the same.</param>
/// <param name="Kpi">Whose number.</param>
/// <param name="Before">What held before it; null is nothing.</param>
/// <param name="Standing">How the KPI stands now, if the number is of the running period.</param>
/// <param name="Today">Today, in the series' zone.</param>
/// <param name="Teller">The channel's id of who told it: they have a view of their own. Null in their own chat.</param>
/// <param name="IsMine">Whether whoever looks told it.</param>
/// <param name="MayUndo">Whether it can still be taken back.</param>
public sealed record NumberView(KpiNumber Row, KpiNumber Number, Kpi Kpi, decimal? Before, KpiStanding? Standing, LocalDate Today, string? Teller, bool IsMine, bool MayUndo);

/// <summary>The answer to a number: everybody reads it, who told it may take it back or add it instead.</summary>
public static class NumberCard
{
    public const string AddInstead = "kpi.add";

    public static AdaptiveCard Of(NumberView view)
    {
        var number = view.Number;
        var holds = number.ReplacedAt is null;
        return Kit.Card(
            Summary(view),
            Kit.Eyebrow(Kit.Quote(view.Kpi.Name)),
            Kit.Line(Kit.Quote(Line(view))),
            holds && view.Standing is { } standing && standing.Pace.Verdict >= PaceVerdict.NoTarget ? ScoreboardCard.Small(ScoreboardWords.Pace(standing), ScoreboardCard.Color(standing.Pace)) : null,
            !number.TakenBack && !holds ? Kit.Subtle(T("Corrected since.")) : null,
            !view.IsMine || !holds ? null : Kit.Buttons(
                view.MayUndo ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", RecordNumber.Told), ("subject", number.Id.ToString("N"))) : null,
                view.Before is not null && !number.Added ? Kit.Press(T("Add instead"), AddInstead, ("told", view.Row.Id.ToString("N"))) : null))
            .SeenApartBy(view.Teller is null ? [] : [view.Teller], Router.RefreshVerb, ("id", view.Row.Id.ToString("N")), (Router.MessageName, ScoreboardKeys.Number(view.Row.Id)));
    }

    public static string Summary(NumberView view) => $"{view.Kpi.Name}: {Line(view)}";

    /// <summary>"November so far", "October".</summary>
    public static string Period(KpiNumber number, Kpi kpi, LocalDate today)
    {
        var period = kpi.PeriodOf(number.From);
        var name = Language.Capital(period.Name(today));
        return kpi.Accumulates && period.Contains(today) ? T($"{name} so far") : name;
    }

    private static string Line(NumberView view)
    {
        var (period, before) = (Period(view.Number, view.Kpi, view.Today), view.Before is { } held ? KpiWords.Say(view.Kpi, held) : null);
        if (view.Number.TakenBack) return before is null ? T($"{period}: taken back, so nothing is entered.") : T($"{period}: taken back, so it is {before} again.");
        return before is null ? $"{period}: {KpiWords.Say(view.Kpi, view.Number.Value)}" : T($"{period}: {KpiWords.Say(view.Kpi, view.Number.Value)} (was {before})");
    }
}
