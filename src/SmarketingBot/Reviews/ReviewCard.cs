using System.Globalization;
using AdaptiveCards;
using SmarketingBot.Agendas;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Scoreboards;

namespace SmarketingBot.Reviews;

/// <summary>How a month went: promises, meetings, numbers. Counts and sides, never a person.</summary>
public static class ReviewCard
{
    /// <summary>Shows the review of a month to whoever presses.</summary>
    public const string Show = "review.show";

    /// <summary>The moderator keeps the goal as it is.</summary>
    public const string Keep = "review.keep";

    /// <summary>Sends the review to the presser's own chat, to print or to save.</summary>
    public const string Print = "review.print";

    private const int SourcesShown = 5;

    public static AdaptiveCard Of(ReviewView view) => Kit.Card(
        Summary(view),
        [
            Kit.Eyebrow(view.Place is null ? T("Monthly review") : T($"Monthly review · {Kit.Quote(view.Place)}")),
            Kit.Title(view.IsRunning ? T($"{view.Month.Name(view.Today)} so far") : view.Month.Name(view.Today)),
            .. Together(view),
            .. Numbers(view),
            .. Promised(view),
            .. Leads(view),
            .. Promises(view),
            .. Meetings(view),
            Kit.Subtle(T("Counts of the group. Nobody's own figures are part of it.")),
            Kit.Buttons(
                view.Numbers.Goal is null ? null : Kit.Press(T("Keep goals"), Keep, ("month", Month(view.Month))),
                view.Numbers.Goal is null ? null : Kit.Open(T("Change goals"), GoalDialogs.Set, ("series", view.Series.ToString("N"))),
                Kit.Press(T("Print"), Print, ("month", Month(view.Month))),
                Other(view, view.Month.Previous),
                view.IsRunning ? null : Other(view, view.Month.Next)),
        ]);

    /// <summary>One line for toasts and old clients.</summary>
    public static string Summary(ReviewView view) => view.OnTime.Rate is { } rate
        ? T($"{view.Month.Name(view.Today)}: {view.OnTime.Kept} of {view.OnTime.Due} promises kept in time ({Amounts.Percent(rate)})")
        : T($"{view.Month.Name(view.Today)}: no promise was due");

    private static AdaptiveExecuteAction Other(ReviewView view, ReportingPeriod month) =>
        Kit.Press(month.Name(view.Today), Show, ("month", Month(month)));

    private static string Month(ReportingPeriod month) => month.From.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    private static IEnumerable<AdaptiveElement?> Promises(ReviewView view)
    {
        var count = view.OnTime;
        yield return Kit.Heading(T("Promises"));
        if (count.Rate is not { } rate)
        {
            yield return Kit.Line(T("None was due."));
            yield break;
        }
        yield return Kit.Row(T($"**{count.Kept} of {count.Due}** kept in time"), Amounts.Percent(rate), strong: false);
        foreach (var (side, kept, due) in count.Sides.Where(s => s.Due > 0))
            yield return Kit.Row(SideWords.Say(side), T($"{kept} of {due}"));
        yield return Kit.Subtle(count.Dropped == 0
            ? T("In time is by the first date that was accepted.")
            : T($"In time is by the first date that was accepted. Dropped by agreement, not counted: {count.Dropped}."));
    }

    private static IEnumerable<AdaptiveElement?> Together(ReviewView view)
    {
        if (view.Numbers.Goal is not { } goal) yield break;
        var line = Kit.Line(Kit.Quote(GoalLine.Of(goal, view.Today)));
        line.Weight = AdaptiveTextWeight.Bolder;
        yield return line;
        if (view.KeptOn is { } day) yield return Kit.Under(T($"Looked at and kept on {DateWords.Say(day, view.Today)}."));
    }

    private static IEnumerable<AdaptiveElement?> Numbers(ReviewView view)
    {
        if (view.Numbers.Numbers.Count == 0) yield break;
        yield return Kit.Heading(T("Numbers"));
        foreach (var line in view.Numbers.Numbers) yield return FactRows.Row(line);
    }

    private static IEnumerable<AdaptiveElement?> Promised(ReviewView view)
    {
        if (view.Numbers.Promised.Count == 0) yield break;
        yield return Kit.Heading(T("What the sides promised each other"));
        foreach (var line in view.Numbers.Promised) yield return FactRows.Row(line);
    }

    private static IEnumerable<AdaptiveElement?> Leads(ReviewView view)
    {
        if (view.Numbers.Leads is not { } counts) yield break;
        var heading = Kit.Row(T("Leads accepted"), counts.Acceptance.Rate is { } rate ? T($"{counts.Acceptance.Met} of {counts.Acceptance.Of} · {Amounts.Percent(rate)}") : T("none decided yet"), strong: true);
        heading.Spacing = AdaptiveSpacing.Medium;
        yield return heading;
        yield return Kit.Line(counts.Words);
        if (view.Numbers.Codes.Count > 0) yield return Kit.Subtle(T($"Returned as {string.Join(" · ", view.Numbers.Codes.Select(c => $"{ReturnCodes.Say(c.Code)} {c.Count}"))}"));
        if (view.Numbers.Sources.Any(s => s.Source is not null))
            yield return Kit.Subtle(T($"By source: {string.Join(" · ", view.Numbers.Sources.Take(SourcesShown).Select(s => T($"{Kit.Quote(s.Source ?? T("not entered"))} {s.Counts.Accepted} of {s.Counts.Handed}")))}"));
    }

    private static IEnumerable<AdaptiveElement?> Meetings(ReviewView view)
    {
        var m = view.Meetings;
        yield return Kit.Heading(T("Meetings"));
        if (m.Held + m.Missed == 0)
        {
            yield return Kit.Line(T("None was planned."));
            yield break;
        }
        yield return Kit.Facts(
            (T("Held"), m.Missed == 0 ? m.Held.ToString(CultureInfo.InvariantCulture) : T($"{m.Held}, {m.Missed} not held")),
            (T("Minutes"), m.Held == 0 ? null : T($"{m.Used} of {m.Planned} planned")),
            (T("Topics"), m.Held == 0 ? null : T($"{m.Covered} covered · {m.Carried} carried on · {m.Parked} parked")),
            (T("Decisions"), m.Held == 0 ? null : m.Decisions.ToString(CultureInfo.InvariantCulture)),
            (T("Rated"), m.Rating is { } rating ? T($"{rating:0.0} of 5") : m.Held == 0 ? null : T("too few answers")));
    }
}
