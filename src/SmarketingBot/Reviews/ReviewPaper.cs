using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Links;

namespace SmarketingBot.Reviews;

/// <summary>The review of a month on paper.</summary>
public static class ReviewPaper
{
    /// <summary>“Review of November 2026”.</summary>
    public static string Title(ReviewView view) => $"Review of {view.Month.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <param name="view">The review.</param>
    /// <param name="forWhom">Who printed it, and when in their life.</param>
    public static Paper Of(ReviewView view, (string Name, ZonedDateTime At) forWhom)
    {
        var (from, numbers, meetings, onTime) = (view.Place ?? "your meeting", view.Numbers, view.Meetings, view.OnTime);
        return Paper.Page($"{Title(view)} · {from}", string.Concat(
            Paper.Head(from, $"{Title(view)}{(view.IsRunning ? ", so far" : "")}", numbers.Goal is { } goal ? GoalLine.Of(goal, view.Today) : "No shared goal is set."),
            Paper.Table("Numbers", ["What", "How it stands*"], [.. numbers.Numbers.Select(line => (string?[])[line.What, line.Stands])], "No numbers are told by the month."),
            Paper.Table("What the sides promised each other", ["What", "How it stands*"], [.. numbers.Promised.Select(line => (string?[])[line.What, line.Stands])]),
            numbers.Leads is not { } leads ? "" : string.Concat(
                Paper.Table("Leads", ["What has become of them", "Accepted*"], [[leads.Words, leads.Acceptance.Rate is { } rate ? Amounts.Percent(rate) : "not decided"]]),
                Paper.Table("Returned", ["Why", "How many*"], [.. numbers.Codes.Select(c => (string?[])[ReturnCodes.Say(c.Code), Count(c.Count)])]),
                Paper.Table("By source", ["Source", "Accepted*", "Handed over*"], [.. numbers.Sources.Select(s => (string?[])[s.Source ?? "not entered", Count(s.Counts.Accepted), Count(s.Counts.Handed)])])),
            Paper.Table("Promises kept in time", ["Side", "Kept*", "Due*", "Share*"],
                onTime.Due == 0 ? [] : [["All", Count(onTime.Kept), Count(onTime.Due), Amounts.Percent(onTime.Rate!.Value)],
                    .. onTime.Sides.Where(s => s.Due > 0).Select(s => (string?[])[s.Side?.ToString() ?? "Others", Count(s.Kept), Count(s.Due), Amounts.Percent((decimal)s.Kept / s.Due)])],
                "No promise was due."),
            onTime.Dropped == 0 ? "" : $"<p class=\"under\">Dropped by agreement, not counted: {onTime.Dropped}.</p>",
            Paper.Table("Meetings", ["What", "How many*"],
            [
                ["Held", Count(meetings.Held)], ["Not held", Count(meetings.Missed)], ["Minutes used of planned", $"{meetings.Used} of {meetings.Planned}"],
                ["Topics covered", Count(meetings.Covered)], ["Topics carried on", Count(meetings.Carried)], ["Topics parked", Count(meetings.Parked)], ["Decisions", Count(meetings.Decisions)],
                ["Rating, from 1 to 5", meetings.Rating is { } points ? points.ToString("0.0", CultureInfo.InvariantCulture) : "too few answers"],
            ]),
            $"<footer>Printed for {Paper.Text(forWhom.Name)} on {forWhom.At.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)}. Counts of the group; nobody's own figures are part of it.</footer>"));
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
