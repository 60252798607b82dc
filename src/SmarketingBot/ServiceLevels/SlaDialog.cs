using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.ServiceLevels;

namespace SmarketingBot.ServiceLevels;

/// <summary>The one form of the SLA: both halves and the capacity, filled with what is proposed or holds.</summary>
public static class SlaDialog
{
    private const string Amount = "amount";
    private const string What = "what";
    private const string Period = "period";
    private const string Types = "types";
    private const string Hours = "hours";
    private const string Share = "share";
    private const string Attempts = "attempts";
    private const string Days = "days";
    private const string People = "people";
    private const string Each = "each";
    private const string Minutes = "minutes";
    private const int Digits = 20;

    public static Reply Form(Turn turn, Sla sla)
    {
        var (marketing, sales, capacity) = (sla.Marketing, sla.Sales, sla.Capacity);
        var card = Kit.Card(
            "SLA",
            Kit.Problem(turn.Problem),
            Kit.Heading(T("Marketing promises")),
            Inputs.Text(Amount, T("How many, or how much"), turn.Text(Amount) ?? Say(turn, marketing?.Amount), Digits, T("For example 120"), required: false),
            Inputs.Text(What, T("What they are called"), turn.Text(What) ?? (marketing is null ? "MQL" : marketing.What), 40, T("For example MQL; with money its sign"), required: false),
            Inputs.Choice(Period, T("In each"), Enum.GetValues<PeriodKind>().Select(k => (PeriodWords.Say(k), k.ToString())), turn.Text(Period) ?? (marketing?.Period ?? PeriodKind.Month).ToString()),
            Inputs.Text(Types, T("By value: one type a line"), turn.Text(Types) ?? (marketing is { IsMoney: true } ? string.Join('\n', marketing.Types.Select(t => $"{t.Name} {Say(turn, t.Revenue)} x {Say(turn, t.CloseRate * 100)}%")) : null), Limits.Note, T("whitepaper 160000 x 1%"), required: false, multiline: true),
            Kit.Heading(T("Sales promises")),
            Inputs.Text(Hours, T("First touch within, working hours"), turn.Text(Hours) ?? Say(turn, sales?.Hours), Digits, T("For example 4"), required: false),
            Inputs.Text(Share, T("For how many of them, %"), turn.Text(Share) ?? Say(turn, sales?.Share * 100), Digits, T("For example 90"), required: false),
            Inputs.Text(Attempts, T("Attempts"), turn.Text(Attempts) ?? Say(turn, sales?.Attempts), Digits, T("For example 5"), required: false),
            Inputs.Text(Days, T("Within, days"), turn.Text(Days) ?? Say(turn, sales?.Days), Digits, T("For example 14"), required: false),
            Kit.Heading(T("Who there is for it")),
            Inputs.Text(People, T("People"), turn.Text(People) ?? Say(turn, capacity?.People), Digits, T("For example 10"), required: false),
            Inputs.Text(Each, T("Hours of each in that period"), turn.Text(Each) ?? Say(turn, capacity?.Hours), Digits, T("For example 50"), required: false),
            Inputs.Text(Minutes, T("Minutes an attempt takes"), turn.Text(Minutes) ?? Say(turn, capacity?.Minutes), Digits, T("For example 6"), required: false),
            Kit.Subtle(T("What stays empty is not promised. One yes from each side brings it into force.")));
        card.Actions.Add(Kit.Send(T("Propose"), Change, turn.Form));
        return new Reply.Dialog("SLA", card);
    }

    private const string Change = SlaCard.Change;

    /// <summary>What was filled in.</summary>
    public static Parsed<Sla> Read(Turn turn) => Marketing(turn).Then(marketing => Sales(turn).Then(sales => Capacity(turn).Then(capacity =>
        new Sla(marketing, sales, capacity) is { IsEmpty: false } sla ? Parsed.Ok(sla) : Parsed.Hint<Sla>(T("Please fill in at least one half: how many leads marketing promises, or how soon sales touches them.")))));

    private static Parsed<MarketingHalf?> Marketing(Turn turn)
    {
        if (Text(turn, Amount).Length == 0) return Parsed.Ok<MarketingHalf?>(null);
        if (!Enum.TryParse<PeriodKind>(turn.Text(Period), out var period)) period = PeriodKind.Month;
        var types = new List<LeadType>();
        foreach (var line in (turn.Text(Types) ?? "").Split('\n', ';').Select(l => Plain.Text(l)).Where(l => l.Length > 0))
        {
            var type = SlaSentence.Type(line, turn.Locale);
            if (!type.IsOk) return Parsed.Hint<MarketingHalf?>(type.Hint);
            types.Add(type.Value);
        }
        var what = Text(turn, What);
        return Amounts.Read(Text(turn, Amount), turn.Locale).Then(amount => SlaSentence.Marketing(
            types.Count > 0 && amount.Currency.Length == 0 && what.Length is > 0 and <= 3 && !what.Equals("MQL", StringComparison.OrdinalIgnoreCase) ? amount with { Unit = AmountUnit.Money, Currency = what } : amount,
            what, period, types)).Map(half => (MarketingHalf?)half);
    }

    private static Parsed<SalesHalf?> Sales(Turn turn)
    {
        var (hours, share, attempts, days) = (Number(turn, Hours), Number(turn, Share), Number(turn, Attempts), Number(turn, Days));
        foreach (var part in new[] { hours, share, attempts, days })
            if (!part.IsOk) return Parsed.Hint<SalesHalf?>(part.Hint);
        if (hours.Value is null && attempts.Value is null && days.Value is null) return Parsed.Ok<SalesHalf?>(null);
        return SlaSentence.Sales(hours.Value, (share.Value ?? 100) / 100, Whole(attempts.Value), Whole(days.Value)).Map(half => (SalesHalf?)half);
    }

    private static Parsed<SalesCapacity?> Capacity(Turn turn)
    {
        var (people, each, minutes) = (Number(turn, People), Number(turn, Each), Number(turn, Minutes));
        foreach (var part in new[] { people, each, minutes })
            if (!part.IsOk) return Parsed.Hint<SalesCapacity?>(part.Hint);
        return people.Value is null && each.Value is null && minutes.Value is null
            ? Parsed.Ok<SalesCapacity?>(null)
            : SlaSentence.Capacity(Whole(people.Value), each.Value ?? 0, minutes.Value ?? 0).Map(capacity => (SalesCapacity?)capacity);
    }

    // An empty field says nothing; anything else must be a number.
    private static Parsed<decimal?> Number(Turn turn, string name) =>
        Text(turn, name) is { Length: > 0 } text ? Amounts.Read(text.TrimEnd('%'), turn.Locale).Map(amount => (decimal?)amount.Value) : Parsed.Ok<decimal?>(null);

    private static int? Whole(decimal? number) => number is { } value ? value == decimal.Truncate(value) && value is > 0 and < 1_000_000 ? (int)value : int.MaxValue : null;

    private static string Text(Turn turn, string name) => Plain.Text(turn.Text(name));

    private static string? Say(Turn turn, decimal? number) => number is { } value ? Amounts.Field(value, turn.Locale, grouped: false) : null;
}
