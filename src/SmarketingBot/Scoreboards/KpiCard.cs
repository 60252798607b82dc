using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>One KPI: where it stands, where it comes from, and who told it.</summary>
public static class KpiCard
{
    public static AdaptiveCard Of(KpiView view)
    {
        var (standing, kpi) = (view.Standing, view.Standing.Kpi);
        var (id, series) = ((ScoreboardCard.Choice, (object)kpi.Id.ToString("N")), ("series", (object)view.Series.Id.ToString("N")));
        return Kit.Card(
            Summary(view),
            [
                Kit.Eyebrow(view.Place is null ? T("Scoreboard") : T($"Scoreboard · {Kit.Quote(view.Place)}")),
                Kit.Row(Kit.Quote(kpi.Name), Kit.Quote(ScoreboardWords.Now(standing)), strong: true),
                ScoreboardCard.Progress(standing),
                ScoreboardCard.Small(ScoreboardWords.Verdict(standing, view.Today), standing.Pace.Verdict >= PaceVerdict.OffPace ? ScoreboardCard.Color(standing.Pace) : AdaptiveTextColor.Default),
                ScoreboardWords.Trend(standing, view.Today) is { } trend ? ScoreboardCard.Small(trend, AdaptiveTextColor.Default) : null,
                KpiChart.Of(standing, view.Today),
                kpi.DefinitionChangedAt is { } day ? Kit.Subtle(T($"Definition changed {DateWords.WriteDay(day)}: what is before it was counted otherwise.")) : null,
                .. History(view),
                Kit.Subtle($"{ScoreboardWords.Kind(kpi)} · {(view.Owner is null ? T("asked of the moderator") : T($"asked of {Kit.Quote(view.Owner)}"))}"),
                standing.Target is null ? Kit.Subtle(T($"No target yet. The moderator sets what you agreed on: **target {Kit.Quote(kpi.Key)} 500**")) : null,
                Kit.Buttons(
                    Kit.Open(T("Enter numbers"), NumbersDialog.Enter, series).First(),
                    standing.Pace.Verdict is PaceVerdict.OffPace or PaceVerdict.ALittleBehind ? Kit.Press(T("Make it a topic"), ScoreboardCard.MakeTopic, series, id) : null,
                    Kit.Open(T("Change"), KpiDialog.Define, series, id),
                    Kit.Press(T("Scoreboard"), ScoreboardCard.Show, series)),
            ]);
    }

    public static string Summary(KpiView view) => $"{view.Standing.Kpi.Name}: {ScoreboardWords.Now(view.Standing)}";

    private static IEnumerable<AdaptiveElement> History(KpiView view)
    {
        if (view.History.Count == 0) yield break;
        yield return Kit.Heading(T($"Told for {view.Standing.Period.Name(view.Today)}"));
        foreach (var line in view.History)
        {
            var number = line.Number;
            var told = number.Added ? $"+{KpiWords.Say(view.Standing.Kpi, number.Told)} = {KpiWords.Say(view.Standing.Kpi, number.Value)}" : KpiWords.Say(view.Standing.Kpi, number.Told);
            var left = number.TakenBack ? T($"{told}, taken back") : number.ReplacedAt is null ? told : T($"{told}, corrected");
            yield return Kit.Row(Kit.Quote(left), $"{Kit.Quote(line.Who ?? T("another program"))} · {DateWords.WriteDay(line.On)}");
        }
    }
}
