using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>The shared goal: where it stands, its milestones, and the good news.</summary>
public static class GoalCard
{
    /// <summary>The goal as the head of a card.</summary>
    public static IEnumerable<AdaptiveElement> Head(GoalStanding standing, LocalDate today)
    {
        yield return Kit.Title(Kit.Quote(GoalLine.Of(standing, today)));
        if (standing.Number is { } number)
            yield return Bar.Of((int)Math.Clamp(decimal.Round(number.Value / standing.Goal.Target * 100, 0, MidpointRounding.AwayFromZero), 0, 100), ScoreboardCard.Color(standing.Pace));
        yield return Kit.Under(Kit.Quote(Dates(standing, today)));
    }

    /// <summary>The answer to "goal", and to what was said about it.</summary>
    /// <param name="standing">Where it stands.</param>
    /// <param name="today">Today, in the series' zone.</param>
    /// <param name="place">Whose goal.</param>
    /// <param name="said">What was just done; null is nothing.</param>
    /// <param name="undo">The deed that whoever looks may take back; null is none.</param>
    /// <param name="series">The series' id, for the buttons.</param>
    public static AdaptiveCard Of(GoalStanding standing, LocalDate today, string? place, string? said, (string Kind, Guid Subject)? undo, Guid series) => Kit.Card(
        GoalLine.Of(standing, today),
        [
            Kit.Eyebrow(place is null ? T("Shared goal") : T($"Shared goal · {Kit.Quote(place)}")),
            .. Head(standing, today),
            standing.Milestones.Count == 0 ? null : Kit.Facts([.. standing.Milestones.Select(m => (T($"{Kit.Quote(standing.Say(m.Value))} by {DateWords.Say(m.By, today)}", "milestone"), (string?)standing.Of(m, today)))]),
            said is null ? null : Kit.Subtle(Kit.Quote(said)),
            Kit.Buttons(
                Kit.Open(T("Where it stands"), GoalDialogs.Stand, ("series", series.ToString("N"))).First(),
                Kit.Open(T("Change the goal"), GoalDialogs.Set, ("series", series.ToString("N"))),
                undo is { } deed ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", deed.Kind), ("subject", deed.Subject.ToString("N"))) : null),
        ]);

    /// <summary>It is reached.</summary>
    public static AdaptiveCard Reached(GoalStanding standing, LocalDate today, string? place) => Kit.Card(
        ReachedLine(standing),
        Kit.Eyebrow(place is null ? T("Shared goal") : T($"Shared goal · {Kit.Quote(place)}")),
        Kit.Box(AdaptiveContainerStyle.Good,
            Kit.Title($"🎉 {Kit.Quote(ReachedLine(standing))}"),
            Kit.Line(Together(Kit.Quote(standing.Say(standing.Number!.Value)), Kit.Quote(standing.Say(standing.Goal.Target)), standing, today))));

    /// <summary>The good news in one line.</summary>
    public static string ReachedLine(GoalStanding standing) => T($"Goal reached: {standing.Say(standing.Goal.Target)} {standing.Goal.What}");

    private static string Together(string number, string target, GoalStanding standing, LocalDate today)
    {
        var days = Period.DaysBetween(standing.Number!.AsOf, standing.Goal.By);
        return days <= 0 ? T($"{number} of {target}, on {DateWords.Say(standing.Goal.By, today)}. Sales and marketing did it together.")
            : days == 1 ? T($"{number} of {target}, one day early. Sales and marketing did it together.")
            : T($"{number} of {target}, {days} days early. Sales and marketing did it together.");
    }

    private static string Dates(GoalStanding standing, LocalDate today)
    {
        var by = T($"by {DateWords.Say(standing.Goal.By, today)}", "goal");
        if (standing is { Number: { } number, IsReached: false, Pace.Attainment: { } attainment } && standing.Goal.By >= today && !ScoreboardWords.IsLessThanOne(standing.Pace))
            by += " · " + T($"{KpiWords.Share(attainment)} of what is expected by now");
        return standing.Number is { } told && told.AsOf < today && standing.Goal.By > told.AsOf ? $"{by} · {T($"as of {DateWords.WriteDay(told.AsOf)}")}" : by;
    }
}
