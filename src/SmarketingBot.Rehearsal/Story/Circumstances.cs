using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>What besides their promises decides when somebody may be reminded.</summary>
/// <param name="Reachable">From when private messages reach them.</param>
/// <param name="Away">The days on which they are to be left in peace.</param>
/// <param name="Outages">When the bot's process was down.</param>
public sealed record Circumstances(Instant Reachable, IReadOnlyList<DateInterval> Away, IReadOnlyList<Interval> Outages)
{
    /// <summary>Somebody who is always there, with a bot that always runs.</summary>
    public static Circumstances Plain { get; } = new(Instant.MinValue, [], []);

    public bool IsAway(LocalDate day) => Away.Any(a => a.Contains(day));

    /// <summary>The first instant from this one on at which the bot ran.</summary>
    public Instant Possible(Instant at) => Outages.FirstOrDefault(o => o.Contains(at)) is var down && down != default ? down.End : at;
}
