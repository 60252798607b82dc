using NodaTime;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The time a topic may take, from when it became current until its minutes, and what was added, are up.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it is up.</param>
public readonly record struct TimeBox(Instant From, Instant Until)
{
    /// <summary>Part of the box, in percent, after which people should come to a conclusion.</summary>
    public const int NearlyUpPercent = 80;

    /// <summary>When people should come to a conclusion.</summary>
    public Instant NearlyUp => From + (Until - From) * NearlyUpPercent / 100;

    /// <summary>How much of the box has passed, 0 to 100.</summary>
    public int Percent(Instant now) => Until <= From ? 100 : (int)Math.Clamp((now - From) / (Until - From) * 100, 0, 100);

    public bool IsNearlyUp(Instant now) => now >= NearlyUp;

    public bool IsUp(Instant now) => now >= Until;
}
