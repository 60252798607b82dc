using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Plans;

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
            T("Plan"),
            Kit.Problem(turn.Problem),
            Number(turn, Goal, T("Quota"), from.Goal, T("For example 20000")),
            Inputs.Choice(Period, T("In each"), Enum.GetValues<PeriodKind>().Select(k => (PeriodWords.Say(k), k.ToString())), turn.Text(Period) ?? from.Period.ToString()),
            Inputs.Choice(For, T("For whom"), [(T("both teams"), nameof(PlanFor.Both)), (T("sales"), nameof(PlanFor.Sales)), (T("marketing"), nameof(PlanFor.Marketing)), (T("me, only I see it"), nameof(PlanFor.Me))], turn.Text(For) ?? from.For.ToString()),
            Number(turn, Deal, T("What a deal brings"), from.Deal, T("For example 5000")),
            Number(turn, LeadsBuy, T("Leads that buy, %"), from.LeadsBuy * 100, T("For example 25")),
            Kit.Subtle(T("Or by stage:")),
            Number(turn, Close, T("Opportunities that close, %"), from.OpportunitiesClose * 100, T("For example 40")),
            Number(turn, Open, T("Leads that become opportunities, %"), from.LeadsOpen * 100, T("For example 10")),
            Kit.Subtle(T("What marketing need not bring, one of both:")),
            Number(turn, Finds, T("Leads that sales finds itself"), from.SalesFinds, T("For example 2")),
            Number(turn, Share, T("Share of the revenue from marketing, %"), from.MarketingShare * 100, T("For example 50")),
            Kit.Subtle(T("Or without a quota, from the people:")),
            Number(turn, Reps, T("People who sell"), from.Reps, T("For example 10")),
            Number(turn, Each, T("Leads that each needs"), from.LeadsEach, T("For example 100")));
        card.Actions.Add(Kit.Send(T("Plan", "button"), PlanCard.Make, turn.Form));
        return new Reply.Dialog(T("Plan"), card);
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
        Inputs.Text(id, label, turn.Text(id) ?? (value is { } number ? Amounts.Field(number, turn.Locale, grouped: false) : null), Digits, example, required: false);
}
