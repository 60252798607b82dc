using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>The parts of the agenda that fill themselves: goal, numbers, what was promised between the sides, returned leads, words, wins, what is coming.</summary>
internal static class FactRows
{
    private const int Shown = 3;

    /// <summary>The goal that belongs to both, above everything that belongs to one side.</summary>
    public static AdaptiveTextBlock? Together(AgendaView view)
    {
        if (view.Facts.Together is not { } line) return null;
        var text = Kit.Line(Kit.Quote(line));
        text.Weight = AdaptiveTextWeight.Bolder;
        return text;
    }

    /// <summary>Nothing needs the whole time: the moderator decides with a tap.</summary>
    public static AdaptiveContainer? Calm(AgendaView view) => !view.IsCalm
        ? null
        : Kit.Box(AdaptiveContainerStyle.Good, Kit.Line(T("Nothing burning: all kept and on pace. The moderator can make it short.")));

    /// <summary>The buttons that go with it.</summary>
    public static IEnumerable<AdaptiveAction?> CalmButtons(AgendaView view) => !view.IsCalm
        ? []
        : [Length(T("Make it 15 minutes"), view, Core.Meetings.ChangeLength.Enough), Length(T($"Keep {view.Meeting.Minutes}"), view, view.Meeting.Minutes)];

    public static IEnumerable<AdaptiveElement?> Wins(AgendaView view)
    {
        var minutes = view.Parts[AgendaPart.Wins];
        if (minutes == 0 && (view.Facts.Wins.Count == 0 || view.LeavesOut(AgendaPart.Wins))) yield break;
        yield return AgendaCard.Part(T("Wins – one sentence each"), minutes);
        foreach (var win in view.Facts.Wins.Take(Shown)) yield return Kit.Under(Kit.Quote(win));
        if (view.Facts.Wins.Count > Shown) yield return Kit.Subtle(T($"and {view.Facts.Wins.Count - Shown} more"));
    }

    public static IEnumerable<AdaptiveElement?> Scoreboard(AgendaView view)
    {
        var facts = view.Facts;
        if (facts.Numbers.Count + facts.Promised.Count == 0 || view.LeavesOut(AgendaPart.Scoreboard)) yield break;
        yield return AgendaCard.Part(T("Scoreboard and SLA"), view.Parts[AgendaPart.Scoreboard]);
        foreach (var line in facts.Numbers.Take(AgendaFacts.RowsShown)) yield return Row(line);
        var left = facts.Numbers.Count - AgendaFacts.RowsShown;
        if (left > 0) yield return Kit.Subtle(left == 1 ? T("and 1 number more: **scoreboard** shows all") : T($"and {left} numbers more: **scoreboard** shows all"));
        foreach (var line in facts.Promised) yield return Row(line);
    }

    public static IEnumerable<AdaptiveElement?> Docket(AgendaView view) => Listed(T("Returned leads – a ruling each"), AgendaPart.ReturnedLeads, view.Facts.Docket, view);

    public static IEnumerable<AdaptiveElement?> Words(AgendaView view) => Listed(T("Vocabulary"), AgendaPart.Vocabulary, view.Facts.Words, view);

    /// <summary>What takes no time of the meeting, but should not be missed.</summary>
    public static IEnumerable<AdaptiveElement?> Ahead(AgendaView view)
    {
        foreach (var (heading, lines) in new[] { (T("Coming up", "events"), view.Facts.ComingUp), (T("Asked for – who takes it?"), view.Facts.Asks) })
        {
            if (lines.Count == 0) continue;
            yield return Kit.Heading(heading);
            foreach (var line in lines.Take(Shown)) yield return Kit.Row(Kit.Quote(line.What), line.Stands);
            if (lines.Count > Shown) yield return Kit.Subtle(T($"and {lines.Count - Shown} more"));
        }
    }

    private static IEnumerable<AdaptiveElement?> Listed(string heading, AgendaPart part, IReadOnlyList<FactLine> lines, AgendaView view)
    {
        if (lines.Count == 0 || view.LeavesOut(part)) yield break;
        yield return AgendaCard.Part(heading, view.Parts[part]);
        foreach (var line in lines.Take(Shown)) yield return Row(line);
        if (lines.Count > Shown) yield return Kit.Subtle(T($"and {lines.Count - Shown} more"));
    }

    internal static AdaptiveColumnSet Row(FactLine line)
    {
        var row = Kit.Row(Kit.Quote(line.What), Kit.Quote(line.Stands));
        if (line.Mood is FactMood.Bad or FactMood.Watch && row.Columns[1].Items[0] is AdaptiveTextBlock verdict)
        {
            // The words say it too; the colour only helps to find it.
            verdict.Color = line.Mood == FactMood.Bad ? AdaptiveTextColor.Attention : AdaptiveTextColor.Warning;
            verdict.IsSubtle = false;
        }
        return row;
    }

    private static AdaptiveExecuteAction Length(string title, AgendaView view, int minutes) =>
        Kit.Press(title, LengthFeature.Verb, ("meeting", view.Meeting.Id.ToString("N")), ("minutes", minutes));
}
