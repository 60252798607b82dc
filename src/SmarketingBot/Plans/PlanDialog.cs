using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Plans;
using SmarketingBot.ServiceLevels;

namespace SmarketingBot.Plans;

/// <summary>The form of a plan, filled with the one it was opened from.</summary>
public static class PlanDialog
{
    private const string Goal = "goal";
    private const string Period = "period";
    private const string For = "for";
    private const string Deal = "deal";
    private const string LeadsBuy = "leads_buy";
    private const string Close = "close";
    private const string Open = "open";
    private const string Share = "share";
    private const string Finds = "finds";
    private const string Reps = "reps";
    private const string Each = "each";
    private const int Digits = 20;

    public static Reply Form(Turn turn, PlanGiven from)
    {
        var card = Kit.Card(
            "Plan",
            Kit.Problem(turn.Problem),
            Number(turn, Goal, "Quota", from.Goal, "For example 20000"),
            Inputs.Choice(Period, "In each", Enum.GetValues<PeriodKind>().Select(k => (PeriodWords.Say(k), k.ToString())), turn.Text(Period) ?? from.Period.ToString()),
            Inputs.Choice(For, "For whom", [("both teams", nameof(PlanFor.Both)), ("sales", nameof(PlanFor.Sales)), ("marketing", nameof(PlanFor.Marketing)), ("me, only I see it", nameof(PlanFor.Me))], turn.Text(For) ?? from.For.ToString()),
            Number(turn, Deal, "What a deal brings", from.Deal, "For example 5000"),
            Number(turn, LeadsBuy, "Leads that buy, %", from.LeadsBuy * 100, "For example 25"),
            Kit.Subtle("Or by stage:"),
            Number(turn, Close, "Opportunities that close, %", from.OpportunitiesClose * 100, "For example 40"),
            Number(turn, Open, "Leads that become opportunities, %", from.LeadsOpen * 100, "For example 10"),
            Kit.Subtle("What marketing need not bring, one of both:"),
            Number(turn, Finds, "Leads that sales finds itself", from.SalesFinds, "For example 2"),
            Number(turn, Share, "Share of the revenue from marketing, %", from.MarketingShare * 100, "For example 50"),
            Kit.Subtle("Or without a quota, from the people:"),
            Number(turn, Reps, "People who sell", from.Reps, "For example 10"),
            Number(turn, Each, "Leads that each needs", from.LeadsEach, "For example 100"));
        card.Actions.Add(Kit.Send("Plan", PlanCard.Make, turn.Form));
        return new Reply.Dialog("Plan", card);
    }

    /// <summary>What was filled in.</summary>
    public static Parsed<PlanGiven> Read(Turn turn)
    {
        var given = new PlanGiven
        {
            For = Enum.TryParse<PlanFor>(turn.Text(For), out var whose) && Enum.IsDefined(whose) ? whose : PlanFor.Both,
            Period = Enum.TryParse<PeriodKind>(turn.Text(Period), out var period) && Enum.IsDefined(period) ? period : PeriodKind.Month,
        };
        foreach (var (field, set) in Fields)
        {
            var text = Plain.Text(turn.Text(field));
            if (text.Length == 0) continue;
            var number = Amounts.Read(text.TrimEnd('%', ' '), turn.Locale);
            if (!number.IsOk) return Parsed.Hint<PlanGiven>(number.Hint);
            given = set(given, number.Value);
        }
        return Parsed.Ok(given);
    }

    private static readonly (string Field, Func<PlanGiven, Amount, PlanGiven> Set)[] Fields =
    [
        (Goal, (g, n) => g with { Goal = n.Value, Currency = n.Currency }),
        (Deal, (g, n) => g with { Deal = n.Value }),
        (LeadsBuy, (g, n) => g with { LeadsBuy = n.Value / 100 }),
        (Close, (g, n) => g with { OpportunitiesClose = n.Value / 100 }),
        (Open, (g, n) => g with { LeadsOpen = n.Value / 100 }),
        (Finds, (g, n) => g with { SalesFinds = decimal.Ceiling(n.Value) }),
        (Share, (g, n) => g with { MarketingShare = n.Value / 100 }),
        // Beyond what can be a number of people it is refused with the other rules.
        (Reps, (g, n) => g with { Reps = n.Value == decimal.Truncate(n.Value) && Math.Abs(n.Value) < 1_000_000 ? (int)n.Value : 0 }),
        (Each, (g, n) => g with { LeadsEach = n.Value }),
    ];

    private static AdaptiveCards.AdaptiveElement Number(Turn turn, string id, string label, decimal? value, string example) =>
        Inputs.Text(id, label, turn.Text(id) ?? SlaDialog.Say(turn, value), Digits, example, required: false);
}
