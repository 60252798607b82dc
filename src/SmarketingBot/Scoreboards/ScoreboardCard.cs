using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>The scoreboard: the shared goal first, then what is both sides', then each side.</summary>
public static class ScoreboardCard
{
    public const string Show = "scoreboard.show";
    public const string ShowKpi = "kpi.show";
    public const string MakeTopic = "kpi.topic";

    /// <summary>The field in which a KPI is chosen.</summary>
    public const string Choice = "kpi";

    public static AdaptiveCard Of(ScoreboardView view)
    {
        var (board, series) = (view.Board, ("series", (object)view.Series.Id.ToString("N")));
        var worst = board.Off.FirstOrDefault() ?? board.Kpis.FirstOrDefault(k => k.Pace.Verdict == PaceVerdict.ALittleBehind);
        return Kit.Card(
            Summary(view),
            [
                Kit.Eyebrow(view.Place is null ? T("Scoreboard") : T($"Scoreboard · {Kit.Quote(view.Place)}")),
                view.Said is null ? null : Kit.Box(AdaptiveContainerStyle.Emphasis, Kit.Line(Kit.Quote(view.Said))),
                .. Goal(view),
                .. Part(T("Together"), board, null),
                .. Part(T("Sales"), board, Side.Sales),
                .. Part(T("Marketing"), board, Side.Marketing),
                board.Kpis.Count == 0 ? Kit.Line(T("Nothing is counted yet. The moderator can begin: **kpi add MQL**, or **kpi** to see what others count.")) : null,
                board.Kpis.Count < 2 ? null : Inputs.Choice(Choice, T("Which number"), board.Kpis.Select(k => (k.Kpi.Name, k.Kpi.Id.ToString("N"))), (worst ?? board.Kpis[0]).Kpi.Id.ToString("N")),
                Kit.Buttons(
                    board.Kpis.Count == 0 ? null : Kit.Open(T("Enter numbers"), NumbersDialog.Enter, series).First(),
                    worst is null ? null : Kit.Press(T("Make it a topic"), MakeTopic, With(series, board)),
                    board.Kpis.Count == 0 ? null : Kit.Press(T("History"), ShowKpi, With(series, board)),
                    board.Goal is null ? null : Kit.Open(T("Where the goal stands"), GoalDialogs.Stand, series),
                    Kit.Open(T("Set the goal"), GoalDialogs.Set, series),
                    Kit.Open(T("Add a number"), KpiDialog.Define, series)),
            ]);
    }

    /// <summary>One line for toasts and old clients.</summary>
    public static string Summary(ScoreboardView view) => view.Board.Goal is { } goal
        ? T($"Scoreboard: {GoalLine.Of(goal, view.Board.Today)}")
        : Scoreboard.Verdict(view.Board.Kpis) is { Length: > 0 } verdict ? T($"Scoreboard: {verdict}") : T("Scoreboard");

    /// <summary>The colour of a verdict.</summary>
    public static AdaptiveTextColor Color(Pace pace) => pace.Verdict switch
    {
        PaceVerdict.Ahead or PaceVerdict.OnPace => AdaptiveTextColor.Good,
        PaceVerdict.ALittleBehind => AdaptiveTextColor.Warning,
        PaceVerdict.OffPace => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Accent,
    };

    /// <summary>How far one number has come; null where there is nothing to compare it with.</summary>
    public static AdaptiveElement? Progress(KpiStanding standing)
    {
        if (standing.Number is not { } number || standing.Target is not > 0 || standing.Pace.Verdict < PaceVerdict.OffPace) return null;
        // What runs up fills towards its target; a rate shows how much of its target it is.
        var share = standing.Kpi.Accumulates && standing.Kpi.Direction == KpiDirection.Up ? number.Value / standing.Target.Value : standing.Pace.Attainment ?? 1;
        return Bar.Of((int)Math.Clamp(decimal.Round(share * 100, 0, MidpointRounding.AwayFromZero), 0, 100), Color(standing.Pace));
    }

    // With a single number there is nothing to choose: the button names it.
    private static (string, object)[] With((string, object) series, Scoreboard board) =>
        board.Kpis.Count == 1 ? [series, (Choice, board.Kpis[0].Kpi.Id.ToString("N"))] : [series];

    private static IEnumerable<AdaptiveElement?> Goal(ScoreboardView view)
    {
        if (view.Board.Goal is not { } goal)
        {
            yield return Kit.Title(T("Scoreboard"));
            yield break;
        }
        foreach (var element in GoalCard.Head(goal, view.Board.Today)) yield return element;
    }

    private static IEnumerable<AdaptiveElement?> Part(string title, Scoreboard board, Side? side)
    {
        var kpis = board.Of(side).ToList();
        if (kpis.Count == 0) yield break;
        var verdict = Scoreboard.Verdict(kpis);
        var head = Kit.Heading(verdict.Length == 0 ? title : $"{title} · {verdict}");
        head.Separator = true;
        yield return head;
        foreach (var kpi in kpis)
        {
            var row = Kit.Row(Kit.Quote(kpi.Kpi.Name), Kit.Quote(ScoreboardWords.Now(kpi)), strong: true);
            row.Spacing = kpi == kpis[0] ? AdaptiveSpacing.Small : AdaptiveSpacing.Medium;
            yield return row;
            yield return Progress(kpi);
            yield return Small(ScoreboardWords.Verdict(kpi, board.Today), kpi.Pace.Verdict >= PaceVerdict.OffPace ? Color(kpi.Pace) : AdaptiveTextColor.Default);
            if (ScoreboardWords.Trend(kpi, board.Today) is { } trend) yield return Small(trend, AdaptiveTextColor.Default);
        }
    }

    /// <summary>A small line close under what it explains.</summary>
    public static AdaptiveTextBlock Small(string text, AdaptiveTextColor color) => new(Kit.Quote(text))
    {
        Wrap = true,
        Size = AdaptiveTextSize.Small,
        Spacing = AdaptiveSpacing.None,
        IsSubtle = color == AdaptiveTextColor.Default,
        Color = color,
    };
}
