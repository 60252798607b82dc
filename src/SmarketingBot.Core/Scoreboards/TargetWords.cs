using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What was said after <c>target mql</c>: <c>500</c>, <c>500 from january</c>, <c>off</c>.</summary>
/// <param name="Value">The target; null is none.</param>
/// <param name="Currency">The money it was said in, or "".</param>
/// <param name="From">From which period on.</param>
public sealed partial record TargetWords(decimal? Value, string Currency, ReportingPeriod From)
{
    /// <summary>Reads them.</summary>
    /// <param name="kpi">Whose target.</param>
    /// <param name="text">What follows its name.</param>
    /// <param name="today">Today in the series' zone.</param>
    /// <param name="locale">The speaker's locale.</param>
    public static Parsed<TargetWords> Read(Kpi kpi, string text, LocalDate today, string? locale = null)
    {
        var form = Form().Match(text);
        if (!form.Success || form.Groups["amount"].Length == 0)
            return Parsed.Hint<TargetWords>(T($"What should {kpi.Name} come to? For example “target {kpi.Key} 500” or “target {kpi.Key} 500 from {kpi.PeriodOf(today).Next.Name(today)}”."));
        var from = form.Groups["period"].Value is { Length: > 0 } typed ? PeriodWords.Read(typed, kpi.PeriodKind, today).Map(period => Nearest(typed, period, today)) : Parsed.Ok(kpi.PeriodOf(today));
        if (Off().IsMatch(form.Groups["amount"].Value)) return from.Map(period => new TargetWords(null, "", period));
        return Amounts.Read(form.Groups["amount"].Value, locale)
            .Then(amount => KpiWords.Fits(kpi, amount).Map(value => (value, amount.Currency)))
            .Then(read => from.Map(period => new TargetWords(read.value, read.Currency, period)));
    }

    // A target looks ahead: "from january" said in November is the January that comes, "from october" the one that was.
    private static ReportingPeriod Nearest(string typed, ReportingPeriod period, LocalDate today)
    {
        if (period.Kind is not (PeriodKind.Month or PeriodKind.Quarter) || Year().IsMatch(typed)) return period;
        var ahead = period.Plus(period.Kind == PeriodKind.Month ? 12 : 4);
        return Period.DaysBetween(today, ahead.From) < Period.DaysBetween(period.From, today) ? ahead : period;
    }

    [GeneratedRegex(@"^(?:(?:to|of|is|auf|von|ist)\s+|[=:]\s*)?(?<amount>.*?)(?:\s+(?:from|for|since|as of|starting|ab|seit|für)\s+(?<period>.+?)|\s+(?<period>\S.*?)\s+itibar\p{L}*)?(?:\s+(?:on|an))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:off|none|no|remove|aus|kein|keins|keiner|weg|kapalı|yok|kaldır)$", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(@"\b20\d\d\b|\b(?:last|previous|next|this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
