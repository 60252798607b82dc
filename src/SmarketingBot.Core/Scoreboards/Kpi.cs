using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What a number on the scoreboard is told in.</summary>
public enum KpiUnit
{
    /// <summary>Pieces: leads, deals.</summary>
    Count,

    /// <summary>Money; <see cref="Kpi.Currency"/> says of which country, once somebody said it.</summary>
    Money,

    /// <summary>Of a hundred; 25 is a quarter, as people type it.</summary>
    Percent,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,
}

/// <summary>Which way is better.</summary>
public enum KpiDirection
{
    /// <summary>More is better: leads, revenue.</summary>
    Up,

    /// <summary>Less is better: hours to the first response.</summary>
    Down,
}

/// <summary>A number that both sides look at, defined once for a series.</summary>
public sealed class Kpi : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }

    /// <summary>As people write it: "Deals won".</summary>
    public required string Name { get; set; }

    /// <summary>As commands name it, whatever the letters' case and accents: "deals won" (<see cref="KpiNames.Key"/>).</summary>
    public required string Key { get; set; }

    public KpiUnit Unit { get; set; }

    /// <summary>Sign or code of the money, "" while nobody said it.</summary>
    public string Currency { get; set; } = "";

    public KpiDirection Direction { get; set; }

    /// <summary>Who is asked for it; null is the moderator.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Whose number it is; null is both sides'.</summary>
    public Side? Side { get; set; }

    /// <summary>For how long a number counts.</summary>
    public PeriodKind PeriodKind { get; set; } = PeriodKind.Month;

    /// <summary>True where a period's number is a running total (leads); false for rates and averages (close rate), which stand for themselves each day.</summary>
    public bool Accumulates { get; set; } = true;

    /// <summary>From when on it is counted in another way than before; null as long as it never changed.</summary>
    public LocalDate? DefinitionChangedAt { get; set; }

    /// <summary>It is off the scoreboard; what was told of it is kept.</summary>
    public bool Retired { get; set; }

    /// <summary>The period of this number in which a date lies.</summary>
    public ReportingPeriod PeriodOf(LocalDate date) => ReportingPeriod.Of(PeriodKind, date);
}
