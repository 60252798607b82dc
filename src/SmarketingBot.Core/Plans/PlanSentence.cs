using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Plans;

/// <summary>
/// What follows <c>plan</c>, in parts between commas: <c>20000 a quarter for me, deals of 5000, 25% of leads buy, sales finds 2</c>,
/// <c>100000 a quarter, deals of 25000, 40% of opportunities close, 10% of leads become opportunities</c>, <c>10 reps, 100 leads each</c>.
/// </summary>
public static partial class PlanSentence
{
    private static string Example => T("“plan 20000 a quarter, deals of 5000, 25% of leads buy, sales finds 2”");

    /// <summary>Reads it, or says which part can't be read.</summary>
    /// <param name="text">What follows the verb.</param>
    /// <param name="unsaid">Whose it is where the words don't tell.</param>
    /// <param name="locale">The speaker's, for decimal commas.</param>
    public static Parsed<PlanGiven> Read(string text, PlanFor unsaid = PlanFor.Both, string? locale = null)
    {
        var given = new PlanGiven { For = unsaid };
        if (text.Length > Limits.SentenceToRead) return Parsed.Hint<PlanGiven>(T($"That is very long. A plan is said like {Example}."));
        foreach (var part in Parts().Split(text).Select(p => p.Trim().TrimEnd('.', ',')).Where(p => p.Length > 0))
        {
            var next = Part(given, part, locale);
            if (!next.IsOk) return next;
            given = next.Value;
        }
        return Parsed.Ok(given);
    }

    /// <summary>Whose plan is asked for by “plan for sales”; null when the words say more than that.</summary>
    public static PlanFor? Whose(string text) => PlanWords.Whose.Of(text);

    private static Parsed<PlanGiven> Part(PlanGiven given, string typed, string? locale)
    {
        var part = PlanWords.InEnglish(typed);
        if (For().Match(part) is { Success: true } whose)
        {
            given = given with { For = whose.Groups["who"].Value.ToLowerInvariant() switch { "me" => PlanFor.Me, "sales" => PlanFor.Sales, "marketing" => PlanFor.Marketing, _ => PlanFor.Both } };
            part = PlanWords.InEnglish((part[..whose.Index] + part[(whose.Index + whose.Length)..]).Trim());
            if (part.Length == 0) return Parsed.Ok(given);
        }
        // “100 leads each” begins like a rate and is none.
        if (!Each().IsMatch(part) && Rate().Match(part) is { Success: true } rate)
        {
            var of = rate.Groups["what"].Value.ToLowerInvariant();
            return Percent(rate.Groups["n"].Value, typed, locale).Map(share =>
                of.Contains("from marketing", StringComparison.Ordinal) || of.Contains("by marketing", StringComparison.Ordinal) || of.StartsWith("market", StringComparison.Ordinal) ? given with { MarketingShare = share }
                : Opportunity().IsMatch(of) && of.Contains("lead", StringComparison.Ordinal) ? given with { LeadsOpen = share }
                : Opportunity().IsMatch(of) ? given with { OpportunitiesClose = share }
                : given with { LeadsBuy = share });
        }
        if (Deal().Match(part) is { Success: true } deal) return Number(deal, locale).Map(n => given with { Deal = n.Value, Currency = given.Currency.Length == 0 ? n.Currency : given.Currency });
        if (Finds().Match(part) is { Success: true } finds) return Number(finds, locale).Then(n => n.Value == decimal.Truncate(n.Value) ? Parsed.Ok(given with { SalesFinds = n.Value }) : Parsed.Hint<PlanGiven>(T("Leads come whole: say for example “sales finds 2”.")));
        if (Reps().Match(part) is { Success: true } reps) return Number(reps, locale).Then(n => n.Value == decimal.Truncate(n.Value) && n.Value is > 0 and < 100_000 ? Parsed.Ok(given with { Reps = (int)n.Value }) : Parsed.Hint<PlanGiven>(T("How many people? For example “plan 10 reps, 100 leads each”.")));
        if (Each().Match(part) is { Success: true } each)
            return Number(each, locale).Map(n => given with { LeadsEach = n.Value, Period = PeriodWords.KindOf(each.Groups["period"].Value) ?? given.Period });
        if (Goal().Match(part) is { Success: true } goal)
            return Number(goal, locale).Then(n => n.Unit == AmountUnit.Percent
                ? Parsed.Hint<PlanGiven>(T($"“{Plain.Cap(typed, 40)}” of what? For example “25% of leads buy”."))
                : Parsed.Ok(given with { Goal = n.Value, Currency = n.Currency.Length > 0 ? n.Currency : given.Currency, Period = PeriodWords.KindOf(goal.Groups["period"].Value) ?? given.Period }));
        return Parsed.Hint<PlanGiven>(T($"I can't read “{Plain.Cap(typed, 40)}” as a part of a plan. It is said like {Example}."));
    }

    private static Parsed<Amount> Number(Match match, string? locale) => Amounts.Read(match.Groups["n"].Value, locale);

    private static Parsed<decimal> Percent(string number, string part, string? locale) => Amounts.Read(number, locale).Then(amount => amount.Unit == AmountUnit.Percent
        ? Parsed.Ok(amount.Value / 100)
        : Parsed.Hint<decimal>(T($"Please write the rate in “{Plain.Cap(part, 40)}” with a percent sign, for example “25%”.")));

    // A comma between two digits is part of a number.
    [GeneratedRegex(@"[;\n\r]+|,(?!\d)|\s+(?:and|und|ve)\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\bfor (?<who>me|sales|marketing|us|both)\b", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"^(?:marketing (?:brings|sources|makes) )?(?<n>-?\d[\d.,]*\s?(?:%|percent)?)\s+(?:of )?(?<what>(?:the )?(?:\w+ )*?(?:leads?|mqls?|opportunit\w+|opps?|deals?|revenue|from marketing|by marketing|marketing)\b.*)$|^(?<what>marketing) (?:brings|sources|makes) (?<n>-?\d[\d.,]*\s?%)(?: of .*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\bopp", RegexOptions.IgnoreCase)]
    private static partial Regex Opportunity();

    [GeneratedRegex(@"^(?:with )?(?:deals?|deal size|average deal|customers?)\s*(?:of|worth|is|at|:)?\s*(?<n>[€$£¥₺₹]?\s?-?\d.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Deal();

    [GeneratedRegex(@"^sales (?:finds|brings|has|makes)\s+(?<n>-?\d[\d.,]*)(?: (?:itself|leads?|of them|on its own|own)\b.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Finds();

    [GeneratedRegex(@"^(?<n>\d[\d.,]*) (?:reps?|people|sellers?|salespeople|persons?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reps();

    [GeneratedRegex(@"^(?<n>\d[\d.,]*k?) (?:leads?|mqls?) (?:each|a rep|per rep|a person|per person)(?: (?<period>(?:a|per|each) \w+|\w+ly))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(@"^(?:quota |goal |revenue )?(?:of )?(?<n>[€$£¥₺₹]?\s?-?\d[\d.,' ]*[kKmM]?\s?%?(?:\s?(?:€|\$|£|EUR|USD|GBP|CHF|euros?|dollars?))?)(?: (?:revenue|of revenue|quota|in revenue))?\s*(?<period>(?:a|an|per|each|every|/) ?(?:week|month|quarter|year)|weekly|monthly|quarterly|yearly)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();
}
