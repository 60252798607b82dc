using System.Globalization;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>The form in which several numbers are told at once.</summary>
public static class NumbersDialog
{
    public const string Enter = "kpi.enter";
    public const string When = "when";
    public const string Last = "last";

    public static Reply Form(Turn turn, Series series, IReadOnlyList<KpiStanding> mine, LocalDate today)
    {
        var card = Kit.Card(
            T("Enter numbers"),
            [
                Kit.Problem(turn.Problem),
                Kit.Line(T("What stays empty stays as it is; “+40” adds to what is there.")),
                Inputs.Choice(When, T("For which period"), [(T("The one that is running"), "now"), (T("The one before"), Last)], turn.Text(When) ?? "now"),
                .. mine.Select(k => Inputs.Text(Field(k.Kpi), k.Kpi.Name, turn.Text(Field(k.Kpi)), 30, Now(k, today), required: false)),
            ]);
        card.Actions.Add(Kit.Send(T("Save"), Enter, turn.Form, ("series", series.Id.ToString("N"))));
        return new Reply.Dialog(T("Enter numbers"), card);
    }

    /// <summary>The name of a KPI's field.</summary>
    public static string Field(Kpi kpi) => "n_" + kpi.Id.ToString("N");

    /// <summary>The name of the field for one period of a KPI.</summary>
    public static string Field(Kpi kpi, LocalDate from) => $"{Field(kpi)}_{from.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    private static string Now(KpiStanding standing, LocalDate today) =>
        standing.Number is { } number ? $"{standing.Period.Name(today)}: {KpiWords.Say(standing.Kpi, number.Value)}" : T($"{standing.Period.Name(today)}: not entered");
}
