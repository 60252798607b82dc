using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>The form in which a number of the scoreboard is described.</summary>
public static class KpiDialog
{
    public const string Define = "kpi.define";
    public const string Remove = "remove";

    public static Reply Form(Turn turn, Series series, Kpi? kpi, decimal? target, IReadOnlyList<Person> people)
    {
        var known = kpi is null ? null : KpiDraft.Of(kpi);
        var title = kpi is null ? T("Add a number") : T("Change the number");
        var card = Kit.Card(
            title,
            Kit.Problem(turn.Problem),
            Inputs.Text("name", T("Name", "number"), turn.Text("name") ?? known?.Name, KpiNames.Longest, T("For example: Demos")),
            Inputs.Choice("unit", T("Told in"), [(T("Pieces", "unit"), nameof(KpiUnit.Count)), (T("Money", "unit"), nameof(KpiUnit.Money)), (T("Percent", "unit"), nameof(KpiUnit.Percent)), (T("Hours", "unit"), nameof(KpiUnit.Hours)), (T("Days", "unit"), nameof(KpiUnit.Days))], turn.Text("unit") ?? (known?.Unit ?? KpiUnit.Count).ToString()),
            Inputs.Choice("better", T("Better is"), [(T("More", "kpi"), nameof(KpiDirection.Up)), (T("Less", "kpi"), nameof(KpiDirection.Down))], turn.Text("better") ?? (known?.Direction ?? KpiDirection.Up).ToString()),
            Inputs.Choice("period", T("By the"), Enum.GetValues<PeriodKind>().Select(kind => (Language.Capital(PeriodWords.Say(kind)), kind.ToString())), turn.Text("period") ?? (known?.PeriodKind ?? PeriodKind.Month).ToString()),
            Inputs.Choice("counting", T("It is"), [(T("A running total, like leads"), "total"), (T("An average or a rate, like a close rate"), "average")], turn.Text("counting") ?? (known?.Accumulates == false ? "average" : "total")),
            Inputs.Choice("side", T("Whose"), [(T("Both sides'"), "both"), (T("Sales'"), nameof(Side.Sales)), (T("Marketing's"), nameof(Side.Marketing))], turn.Text("side") ?? known?.Side?.ToString() ?? "both"),
            Inputs.Choice("owner", T("Who is asked for it (else the moderator)"), people.Select(p => (p.Name, p.Id)), turn.Text("owner") ?? kpi?.OwnerId, required: false),
            Inputs.Text("target", T("Target from this period on"), turn.Text("target") ?? (target is { } aim ? Amounts.Field(aim, turn.Locale) : null), 30, T("What you agreed on; empty is none"), required: false),
            kpi is null ? null : Inputs.Text("changed", T("Definition changed on"), turn.Text("changed"), 30, T("For example: 3 nov; empty is not at all"), required: false));
        var id = kpi is null ? [] : new (string, object)[] { (ScoreboardCard.Choice, kpi.Id.ToString("N")) };
        card.Actions.Add(Kit.Send(T("Save"), Define, turn.Form, [("series", series.Id.ToString("N")), .. id]));
        if (kpi is not null) card.Actions.Add(Kit.Send(T("Take it off"), Define, turn.Form, [("series", series.Id.ToString("N")), ("do", Remove), .. id]));
        return new Reply.Dialog(title, card);
    }

    /// <summary>The number that the form describes.</summary>
    public static KpiDraft Draft(Turn turn) => new(
        turn.Ask(KpiNames.Read(turn.Text("name") ?? "")),
        Enum.TryParse<KpiUnit>(turn.Text("unit"), out var unit) && Enum.IsDefined(unit) ? unit : KpiUnit.Count,
        turn.Text("better") == nameof(KpiDirection.Down) ? KpiDirection.Down : KpiDirection.Up,
        Enum.TryParse<PeriodKind>(turn.Text("period"), out var kind) && Enum.IsDefined(kind) ? kind : PeriodKind.Month,
        turn.Text("side") switch { nameof(Side.Sales) => Side.Sales, nameof(Side.Marketing) => Side.Marketing, _ => null },
        turn.Text("counting") != "average");
}
