using NodaTime;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>The forms of the shared goal.</summary>
public static class GoalDialogs
{
    public const string Set = "goal.set";
    public const string Stand = "goal.stand";
    public const string Off = "off";

    public static Reply ForGoal(Turn turn, Series series, GoalStanding? standing)
    {
        var (goal, id) = (standing?.Goal, ("series", (object)series.Id.ToString("N")));
        var card = Kit.Card(
            T("The goal of both sides"),
            Kit.Problem(turn.Problem),
            Inputs.Text("much", T("How much"), turn.Text("much") ?? (goal is null ? null : KpiWords.Money(Amounts.Field(goal.Target, turn.Locale), goal.Currency)), 30, T("For example: 12")),
            Inputs.Text("what", T("Of what"), turn.Text("what") ?? goal?.What, Limits.Title, T("For example: new customers")),
            Inputs.Date("until", T("By when"), Date(turn.Text("until")) ?? goal?.By, turn.Today, turn.Today.PlusYears(Limits.YearsAhead)),
            Inputs.Text("parts", T("Milestones"), turn.Text("parts") ?? (standing is null ? null : string.Join(", ", standing.Milestones.Select(m => T($"{Amounts.Field(m.Value, turn.Locale)} by {DateWords.Write(m.By)}", "milestone")))), Limits.Sentence, T("For example: 4 by 31 jan, 8 by 28 feb"), required: false));
        card.Actions.Add(Kit.Send(T("Save"), Set, turn.Form, id));
        if (goal is not null) card.Actions.Add(Kit.Send(T("Call it off"), Set, turn.Form, id, ("do", Off)));
        return new Reply.Dialog(T("The goal of both sides"), card);
    }

    public static Reply ForStand(Turn turn, Series series, GoalStanding standing)
    {
        var card = Kit.Card(
            T("Where the goal stands"),
            Kit.Problem(turn.Problem),
            Kit.Line(Kit.Quote(GoalLine.Of(standing, turn.Today))),
            Inputs.Text("many", T("How many there are now"), turn.Text("many"), 30, T("For example: 7, or +1")));
        card.Actions.Add(Kit.Send(T("Save"), Stand, turn.Form, ("series", series.Id.ToString("N"))));
        return new Reply.Dialog(T("Where the goal stands"), card);
    }

    /// <summary>A date as a form sends it.</summary>
    public static LocalDate? Date(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } date ? date.Value : null;
}
