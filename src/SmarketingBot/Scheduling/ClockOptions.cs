using System.ComponentModel.DataAnnotations;

namespace SmarketingBot.Scheduling;

/// <summary>People's time for players and demonstrations; read in Development only.</summary>
public sealed class ClockOptions
{
    /// <summary>The instant (ISO 8601) at which people's time starts when the process does; null is the real time.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Simulated seconds per real second.</summary>
    [Range(0.001, 1_000_000)]
    public double Speed { get; set; } = 1;
}
