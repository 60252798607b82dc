using System.Globalization;
using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>
/// What follows <c>sla</c>: <c>marketing 120 mql a month</c>, <c>marketing 200000 a month, whitepaper 160000 x 1%</c>,
/// <c>sales first touch within 4h for 90%, 5 attempts in 14 days</c>, <c>capacity 10 people 50h, 6 min an attempt</c>.
/// </summary>
/// <remarks>German and Turkish are said in English first: <see cref="ForeignSla"/>.</remarks>
public static partial class SlaSentence
{
    public static string MarketingExample => T("“sla marketing 120 mql a month”");
    public static string SalesExample => T("“sla sales first touch within 4h for 90%, 5 attempts in 14 days”");
    public static string CapacityExample => T("“sla capacity 10 people 50h, 6 min an attempt”");

    private const int MostTypes = 10;

    /// <summary>Reads the half that the words change; the other parts are null.</summary>
    /// <param name="text">What follows the verb.</param>
    /// <param name="locale">The speaker's, for decimal commas.</param>
    public static Parsed<Sla> Read(string text, string? locale = null)
    {
        if (Head().Match(ForeignSla.Whose(Plain.Text(text, Limits.SentenceToRead))) is not { Success: true } head)
            return Parsed.Hint<Sla>(T($"Whose half? Say for example {MarketingExample} or {SalesExample}."));
        var rest = head.Groups["rest"].Value.Trim();
        return head.Groups["who"].Value.ToLowerInvariant() switch
        {
            "marketing" => Marketing(rest, locale).Map(half => Sla.Nothing with { Marketing = half }),
            "sales" => Sales(rest, locale).Map(half => Sla.Nothing with { Sales = half }),
            _ => Capacity(rest, locale).Map(capacity => Sla.Nothing with { Capacity = capacity }),
        };
    }

    /// <summary>Reads marketing's half.</summary>
    public static Parsed<MarketingHalf> Marketing(string text, string? locale = null)
    {
        if (Promise().Match(ForeignSla.Marketing(text)) is not { Success: true } form || PeriodWords.KindOf(form.Groups["period"].Value) is not { } period)
            return Parsed.Hint<MarketingHalf>(T($"How many leads, and in which period? For example {MarketingExample}, or by value “sla marketing 200000 a month, whitepaper 160000 x 1%, demo 40000 x 5%”."));
        var types = new List<LeadType>();
        foreach (var part in Parts().Split(form.Groups["types"].Value).Where(p => p.Trim().Length > 0))
        {
            var type = Type(part.Trim(), locale);
            if (!type.IsOk) return Parsed.Hint<MarketingHalf>(type.Hint);
            types.Add(type.Value);
        }
        var what = form.Groups["what"].Value.Trim();
        return Amounts.Read(form.Groups["amount"].Value, locale).Then(amount => Marketing(amount, what, period, types));
    }

    /// <summary>Marketing's half from its parts, or why it can't be one.</summary>
    public static Parsed<MarketingHalf> Marketing(Amount amount, string what, PeriodKind period, IReadOnlyList<LeadType> types)
    {
        if (amount.Value <= 0) return Parsed.Hint<MarketingHalf>(T($"A promise of {Amounts.Say(amount.Value)} is none. Say how many, for example {MarketingExample}."));
        if (amount.Unit == AmountUnit.Percent) return Parsed.Hint<MarketingHalf>(T($"Marketing promises a number of leads or their value, not percent. For example {MarketingExample}."));
        if (types.Count > MostTypes) return Parsed.Hint<MarketingHalf>(T($"Please name at most {MostTypes} types of leads."));
        if (types.Select(t => t.Name.ToUpperInvariant()).Distinct().Count() < types.Count) return Parsed.Hint<MarketingHalf>(T("Each type of lead has one value; please name it once."));
        if (types.Count > 0) return Parsed.Ok(new MarketingHalf(amount.Value, amount.Currency, period, types));
        if (amount.Unit == AmountUnit.Money)
            return Parsed.Hint<MarketingHalf>(T("What is one lead worth? Name the types with revenue and close rate, for example “sla marketing 200000 a month, whitepaper 160000 x 1%”."));
        if (amount.Value != decimal.Truncate(amount.Value)) return Parsed.Hint<MarketingHalf>(T($"Leads come whole: say for example {MarketingExample}."));
        return what.Length > 40
            ? Parsed.Hint<MarketingHalf>(T($"Please call them in at most 40 characters, for example {MarketingExample}."))
            : Parsed.Ok(new MarketingHalf(amount.Value, what.Length == 0 || what.Equals("leads", StringComparison.OrdinalIgnoreCase) || what.Length <= 3 ? (what.Length is 0 or > 3 ? "MQL" : what.ToUpperInvariant()) : what, period, []));
    }

    /// <summary>Reads “whitepaper 160000 x 1%”.</summary>
    public static Parsed<LeadType> Type(string text, string? locale = null)
    {
        if (TypeForm().Match(ForeignSla.Marketing(text)) is not { Success: true } form)
            return Parsed.Hint<LeadType>(T($"I can't read “{Plain.Cap(text, 40)}”. A type has a name, the revenue of a customer and a close rate: “whitepaper 160000 x 1%”."));
        var name = Plain.Text(form.Groups["name"].Value).TrimEnd(':', '=');
        if (name.Length > 40) return Parsed.Hint<LeadType>(T("Please keep the name of a type to 40 characters."));
        return Amounts.Read(form.Groups["revenue"].Value, locale).Then(revenue => Amounts.Read(form.Groups["rate"].Value, locale).Then(rate =>
            revenue.Value <= 0 ? Parsed.Hint<LeadType>(T($"“{name}” needs a revenue above 0, for example “{name} 160000 x 1%”."))
            : CloseRate(rate, name).Map(share => new LeadType(name, revenue.Value, share))));
    }

    /// <summary>Reads sales' half: a first touch, attempts, or both in any order.</summary>
    public static Parsed<SalesHalf> Sales(string text, string? locale = null)
    {
        var said = ForeignSla.Sales(text);
        var (touch, depth) = (Touch().Match(said), Depth().Match(said));
        if (!touch.Success && !depth.Success) return Parsed.Hint<SalesHalf>(T($"How soon, and how often? For example {SalesExample}."));
        decimal? hours = null, share = null;
        if (touch.Success)
        {
            var number = Amounts.Read(touch.Groups["n"].Value, locale);
            var rate = touch.Groups["share"].Success ? Amounts.Read(touch.Groups["share"].Value, locale) : Parsed.Ok(new Amount(100, AmountUnit.Percent));
            if (!number.IsOk || !rate.IsOk) return Parsed.Hint<SalesHalf>(number.IsOk ? rate.Hint : number.Hint);
            hours = number.Value.Value / (touch.Groups["unit"].Value.StartsWith('m') || touch.Groups["unit"].Value.StartsWith('M') ? 60 : 1);
            share = rate.Value.Value / 100;
        }
        return Sales(hours, share, depth.Success ? Whole(depth.Groups["n"].Value) : null, depth.Success ? Whole(depth.Groups["days"].Value) : null);
    }

    /// <summary>Sales' half from its parts, or why it can't be one.</summary>
    public static Parsed<SalesHalf> Sales(decimal? hours, decimal? share, int? attempts, int? days) =>
        hours is <= 0 or > 1000 ? Parsed.Hint<SalesHalf>(T($"The first touch can be promised within some minutes to {Amounts.Say(1000)} working hours, for example {SalesExample}."))
        : hours is not null && share is not (> 0 and <= 1) ? Parsed.Hint<SalesHalf>(T($"“For {MarketingHalf.Percent(share ?? 0)}” can't be kept or broken: say a share above 0% and up to 100%, for example {SalesExample}."))
        : attempts is <= 0 or > 100 || days is <= 0 or > 366 || attempts is null != days is null ? Parsed.Hint<SalesHalf>(T($"Say 1 to 100 attempts in 1 to 366 days, for example {SalesExample}."))
        : Parsed.Ok(new SalesHalf(hours, hours is null ? null : share, attempts, days));

    /// <summary>Reads “10 people 50h, 6 min an attempt”.</summary>
    public static Parsed<SalesCapacity> Capacity(string text, string? locale = null)
    {
        if (CapacityForm().Match(ForeignSla.Sales(text)) is not { Success: true } form) return Parsed.Hint<SalesCapacity>(T($"How many people, with how many hours each, and how long does an attempt take? For example {CapacityExample}."));
        return Amounts.Read(form.Groups["hours"].Value, locale).Then(hours => Amounts.Read(form.Groups["minutes"].Value, locale).Then(minutes => Capacity(Whole(form.Groups["people"].Value), hours.Value, minutes.Value)));
    }

    /// <summary>The capacity from its parts, or why it can't be one.</summary>
    public static Parsed<SalesCapacity> Capacity(int? people, decimal hours, decimal minutes) =>
        people is not (> 0 and <= 10_000) || hours is <= 0 or > 10_000 || minutes is <= 0 or > 1_440
            ? Parsed.Hint<SalesCapacity>(T($"Give people, hours and minutes above 0, for example {CapacityExample}."))
            : Parsed.Ok(new SalesCapacity(people.Value, hours, minutes));

    /// <summary>A typed percentage as a fraction above 0 and up to 1, or why it can't be one.</summary>
    private static Parsed<decimal> CloseRate(Amount typed, string name) =>
        typed.Unit == AmountUnit.Money ? Parsed.Hint<decimal>(T($"The close rate of “{name}” is a share, not money. Say it like “{name} 160000 x 1%”."))
        : typed.Value <= 0 ? Parsed.Hint<decimal>(T($"The close rate of “{name}” can't be {Amounts.OfHundred(Amounts.Say(typed.Value))}: nothing would ever come of it. Say it like “{name} 160000 x 1%”."))
        : typed.Value > 100 ? Parsed.Hint<decimal>(T($"The close rate of “{name}” can't be above 100%: more would come out than went in. Say it like “{name} 160000 x 1%”."))
        : Parsed.Ok(typed.Value / 100);

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"^(?<who>marketing|sales|capacity)\b[\s:]*(?:promises|promise|verspricht)?\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<amount>[€$£¥₺₹]?\s?[\d][\d.,' ]*(?:[kKmM](?!\p{L}))?\s?%?(?:\s?(?:€|\$|£|¥|₺|₹|EUR|USD|GBP|CHF|TRY|euros?|dollars?)(?!\p{L}))?)\s*(?<what>[\p{L}][^,;]{0,60}?)?\s*(?<period>(?:a|an|per|each|every|/)\s?(?:week|month|quarter|year)|weekly|monthly|quarterly|yearly)\s*(?:[,;:]\s*(?<types>.*))?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Promise();

    // A comma between two digits is part of a number.
    [GeneratedRegex(@"[;\n\r]+|,(?!\d)|\s+(?:and|und|ve)\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<name>\p{L}.*?)\s+(?<revenue>[€$£¥₺₹]?\s?\d[\d.,' ]*(?:[kKmM])?(?:\s?(?:€|\$|£|EUR|USD|GBP|CHF))?)\s*(?:x|×|\*|at|times|mal)\s*(?<rate>-?\d[\d.,]*\s?(?:%|percent)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex TypeForm();

    [GeneratedRegex(@"(?:first )?(?:touch|call|contact|response|reply)\w*\s+(?:within|in)\s+(?<n>-?\d[\d.,]*)\s*(?<unit>h|hrs?|hours?|m|mins?|minutes?|working hours?)\b(?:(?:\s*(?:for|in|of|on)\s+|,?\s+)(?<share>-?\d[\d.,]*\s?(?:%|percent)))?", RegexOptions.IgnoreCase)]
    private static partial Regex Touch();

    [GeneratedRegex(@"(?<n>\d+)\s*(?:attempts?|tries|calls|touches)\s*(?:in|within)\s*(?<days>\d+)\s*days?", RegexOptions.IgnoreCase)]
    private static partial Regex Depth();

    [GeneratedRegex(@"^(?<people>\d+)\s*(?:people|persons?|reps?|sellers?)?[\s,x×]*(?:with )?(?<hours>\d[\d.,]*)\s*(?:h|hrs?|hours?)(?: each)?(?: an?| per)?(?: \p{L}+)?[\s,;]*(?<minutes>\d[\d.,]*)\s*(?:m|mins?|minutes?)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex CapacityForm();
}
