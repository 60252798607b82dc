using System.Text.Json;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>What one type of lead is worth: F3, average revenue per customer of that source × close rate of that source.</summary>
/// <param name="Name">“whitepaper”.</param>
/// <param name="Revenue">Average revenue of one customer.</param>
/// <param name="CloseRate">How many of such leads become customers, as a fraction.</param>
public sealed record LeadType(string Name, decimal Revenue, decimal CloseRate)
{
    /// <summary>What one lead of it is worth: 160,000 × 1 % = 1,600.</summary>
    public decimal Value => Revenue * CloseRate;
}

/// <summary>What marketing promises: so many leads a period, or their value in money (F3b).</summary>
/// <param name="Amount">How many, or how much.</param>
/// <param name="What">“MQL”; with money its sign or code, “” where nobody said it.</param>
/// <param name="Period">For how long it counts.</param>
/// <param name="Types">What each type is worth; with money only.</param>
public sealed record MarketingHalf(decimal Amount, string What, PeriodKind Period, IReadOnlyList<LeadType> Types)
{
    public bool IsMoney => Types.Count > 0;

    /// <summary>“120 MQL a month”.</summary>
    public string Words => (IsMoney, Period) switch
    {
        (true, PeriodKind.Week) => T($"{Say(Amount)} worth of leads a week"),
        (true, PeriodKind.Month) => T($"{Say(Amount)} worth of leads a month"),
        (true, PeriodKind.Quarter) => T($"{Say(Amount)} worth of leads a quarter"),
        (true, _) => T($"{Say(Amount)} worth of leads a year"),
        (_, PeriodKind.Week) => T($"{Say(Amount)} a week"),
        (_, PeriodKind.Month) => T($"{Say(Amount)} a month"),
        (_, PeriodKind.Quarter) => T($"{Say(Amount)} a quarter"),
        _ => T($"{Say(Amount)} a year"),
    };

    /// <summary>“whitepaper 160,000 × 1% = 1,600”.</summary>
    public string TypeWords(LeadType type) => $"{type.Name} {KpiWords.Money(Amounts.Say(type.Revenue), What)} × {Percent(type.CloseRate)} = {KpiWords.Money(Amounts.Say(KpiWords.Rounded(type.Value)), What)}";

    /// <summary>A number of it: “78 MQL”, “€24,800”.</summary>
    public string Say(decimal value) => IsMoney ? KpiWords.Money(Amounts.Say(KpiWords.Rounded(value)), What) : $"{Amounts.Say(KpiWords.Rounded(value))} {What}";

    internal static string Percent(decimal fraction) => Amounts.OfHundred((fraction * 100).ToString("#,0.####", Language.Current.Culture));
}

/// <summary>What sales promises: how soon it touches a lead first (F5), and how often it tries (F6); one of them at least.</summary>
/// <param name="Hours">Working hours from the hand-over to the first touch; null promises none.</param>
/// <param name="Share">For how many of them, as a fraction.</param>
/// <param name="Attempts">How often it tries; null promises none.</param>
/// <param name="Days">Within how many days.</param>
public sealed record SalesHalf(decimal? Hours, decimal? Share, int? Attempts, int? Days)
{
    public string? TouchWords => Hours is { } hours ? T($"first touch within {HoursWords(hours)} for {MarketingHalf.Percent(Share!.Value)}") : null;

    public string? DepthWords => (Attempts, Days) switch
    {
        (null, _) => null,
        (1, 1) => T("1 attempt in 1 day"),
        (1, { } days) => T($"1 attempt in {days} days"),
        ({ } attempts, 1) => T($"{attempts} attempts in 1 day"),
        var (attempts, days) => T($"{attempts} attempts in {days} days"),
    };

    /// <summary>“first touch within 4 h for 90%, 5 attempts in 14 days”.</summary>
    public string Words => string.Join(", ", new[] { TouchWords, DepthWords }.OfType<string>());

    internal static string HoursWords(decimal hours) => hours < 1 ? T($"{Amounts.Say(decimal.Round(hours * 60, 1))} min") : T($"{Amounts.Say(decimal.Round(hours, 2))} h");
}

/// <summary>Who there is to work the leads.</summary>
/// <param name="People">How many.</param>
/// <param name="Hours">Hours of each a period.</param>
/// <param name="Minutes">Minutes that one attempt takes.</param>
public sealed record SalesCapacity(int People, decimal Hours, decimal Minutes)
{
    public string Words => People == 1
        ? T($"1 person, {Amounts.Say(Hours)} h each, {Amounts.Say(Minutes)} min an attempt")
        : T($"{People} people, {Amounts.Say(Hours)} h each, {Amounts.Say(Minutes)} min an attempt");
}

/// <summary>The SLA with both its halves, as one document: what one side promises, it promises for what the other does.</summary>
public sealed record Sla(MarketingHalf? Marketing, SalesHalf? Sales, SalesCapacity? Capacity)
{
    public const string Title = "SLA";

    public static readonly string Name = Agreement.NameOf(Title);

    public static Sla Nothing { get; } = new(null, null, null);

    public bool IsEmpty => Marketing is null && Sales is null && Capacity is null;

    /// <summary>Both halves in one sentence.</summary>
    public string Sentence => string.Join("; ", new[]
    {
        Marketing is null ? null : T($"marketing promises {Marketing.Words}"),
        Sales is null ? null : T($"sales promises {Sales.Words}"),
        Capacity is null ? null : T($"with {Capacity.Words}"),
    }.OfType<string>());

    /// <summary>As it is put forward.</summary>
    public Wording AsWording() => new(AgreementKind.Sla, Title, JsonSerializer.Serialize(this), Language.English.Say(() => Sentence));

    /// <summary>What an agreement says.</summary>
    public static Sla Of(Agreement? agreement) => agreement is null ? Nothing : JsonSerializer.Deserialize<Sla>(agreement.Content)!;

    /// <summary>This one with the parts that another one has.</summary>
    public Sla With(Sla changed) => new(changed.Marketing ?? Marketing, changed.Sales ?? Sales, changed.Capacity ?? Capacity);

    /// <summary>What sales can do against what it promised (F7); null while something of it is not known.</summary>
    public CapacityCheck? Check => this is { Marketing: { IsMoney: false } marketing, Sales.Attempts: { } attempts, Capacity: { } capacity }
        ? CapacityCheck.Of(marketing.Amount, attempts, capacity)
        : null;
}
