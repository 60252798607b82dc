using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>A number that nobody told yet.</summary>
public sealed record MissingNumber(Kpi Kpi, ReportingPeriod Period);

/// <summary>What somebody is asked for before an agenda.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Place">Which series.</param>
/// <param name="AgendaOn">The day of the agenda.</param>
/// <param name="Missing">What is missing.</param>
/// <param name="Today">Today, in the series' zone.</param>
public sealed record MissingView(Guid Meeting, string Place, string AgendaOn, IReadOnlyList<MissingNumber> Missing, LocalDate Today);

/// <summary>The question for missing numbers, with room to fill them in.</summary>
public static class AskNumbersCard
{
    public const string Fill = "kpi.fill";

    public static AdaptiveCard Of(MissingView view) => view.Missing.Count == 0
        ? Kit.Card(Summary(view), Kit.Eyebrow(Kit.Quote(view.Place)), Kit.Line(T("Thank you, nothing is missing from you any more.")))
        : Kit.Card(
            Summary(view),
            [
                Kit.Eyebrow(Kit.Quote(view.Place)),
                Kit.Title(view.Missing.Count == 1 ? T("One number for the agenda") : T($"{view.Missing.Count} numbers for the agenda")),
                Kit.Line(T($"The agenda comes on {view.AgendaOn}. What you know now is enough; it can be corrected.")),
                .. view.Missing.Select(m => Inputs.Text(NumbersDialog.Field(m.Kpi, m.Period.From), $"{m.Kpi.Name}, {m.Period.Name(view.Today)}", null, 30, KpiWords.Example(m.Kpi), required: false)),
                Kit.Subtle(T($"Without the form, say for example **{Kit.Quote(view.Missing[0].Kpi.Key)} {KpiWords.Example(view.Missing[0].Kpi)}**")),
                Kit.Buttons(Kit.Press(view.Missing.Count == 1 ? T("Save number") : T("Save numbers"), Fill, ("meeting", view.Meeting.ToString("N"))).First()),
            ]);

    public static string Summary(MissingView view) => view.Missing.Count == 0
        ? T("Nothing is missing for the agenda")
        : T($"For the agenda: {Names.List(view.Missing.Select(m => m.Kpi.Name))}?");
}
