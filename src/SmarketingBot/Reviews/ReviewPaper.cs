using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Links;

namespace SmarketingBot.Reviews;

/// <summary>The review of a month on paper.</summary>
public static class ReviewPaper
{
    /// <summary>“Review of November 2026”.</summary>
    public static string Title(ReviewView view) => T($"Review of {view.Month.Name(LocalDate.MinIsoValue)}");

    /// <param name="view">The review.</param>
    /// <param name="forWhom">Who printed it, and when in their life.</param>
    public static Paper Of(ReviewView view, (string Name, ZonedDateTime At) forWhom)
    {
        var (from, numbers, meetings, onTime) = (view.Place ?? T("your meeting"), view.Numbers, view.Meetings, view.OnTime);
        return Paper.Page($"{Title(view)} · {from}", string.Concat(
            Paper.Head(from, view.IsRunning ? T($"{Title(view)}, so far") : Title(view), numbers.Goal is { } goal ? GoalLine.Of(goal, view.Today) : T("No shared goal is set.")),
            Paper.Table(T("Numbers"), [T("What"), Paper.Narrow(T("How it stands"))], [.. numbers.Numbers.Select(line => (string?[])[line.What, line.Stands])], T("No numbers are told by the month.")),
            Paper.Table(T("What the sides promised each other"), [T("What"), Paper.Narrow(T("How it stands"))], [.. numbers.Promised.Select(line => (string?[])[line.What, line.Stands])]),
            numbers.Leads is not { } leads ? "" : string.Concat(
                Paper.Table(T("Leads"), [T("What has become of them"), Paper.Narrow(T("Accepted"))], [[leads.Words, leads.Acceptance.Rate is { } rate ? Amounts.Percent(rate) : T("not decided")]]),
                Paper.Table(T("Returned"), [T("Why"), Paper.Narrow(T("How many"))], [.. numbers.Codes.Select(c => (string?[])[ReturnCodes.Say(c.Code), Count(c.Count)])]),
                Paper.Table(T("By source"), [T("Source"), Paper.Narrow(T("Accepted")), Paper.Narrow(T("Handed over", "count"))], [.. numbers.Sources.Select(s => (string?[])[s.Source ?? T("not entered"), Count(s.Counts.Accepted), Count(s.Counts.Handed)])])),
            Paper.Table(T("Promises kept in time"), [T("Side"), Paper.Narrow(T("Kept", "promises")), Paper.Narrow(T("Due", "promises")), Paper.Narrow(T("Share"))],
                onTime.Due == 0 ? [] : [[T("All"), Count(onTime.Kept), Count(onTime.Due), Amounts.Percent(onTime.Rate!.Value)],
                    .. onTime.Sides.Where(s => s.Due > 0).Select(s => (string?[])[SideWords.Say(s.Side), Count(s.Kept), Count(s.Due), Amounts.Percent((decimal)s.Kept / s.Due)])],
                T("No promise was due.")),
            onTime.Dropped == 0 ? "" : $"<p class=\"under\">{T($"Dropped by agreement, not counted: {onTime.Dropped}.")}</p>",
            Paper.Table(T("Meetings"), [T("What"), Paper.Narrow(T("How many"))],
            [
                [T("Held"), Count(meetings.Held)], [T("Not held"), Count(meetings.Missed)], [T("Minutes used of planned"), T($"{meetings.Used} of {meetings.Planned}")],
                [T("Topics covered"), Count(meetings.Covered)], [T("Topics carried on"), Count(meetings.Carried)], [T("Topics parked"), Count(meetings.Parked)], [T("Decisions"), Count(meetings.Decisions)],
                [T("Rating, from 1 to 5"), meetings.Rating is { } points ? points.ToString("0.0", Language.Current.Culture) : T("too few answers")],
            ]),
            $"<footer>{T($"Printed for {Paper.Text(forWhom.Name)} on {DateWords.Write(forWhom.At.Date)}, {forWhom.At.ToString("HH:mm", CultureInfo.InvariantCulture)}. Counts of the group; nobody's own figures are part of it.")}</footer>"));
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
