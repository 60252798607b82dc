using System.ComponentModel.DataAnnotations;

namespace SmarketingBot.Scheduling;

/// <summary>People's time for players and demonstrations, and a machine's wrong clock; read in Development only.</summary>
public sealed class ClockOptions
{
    /// <summary>The instant (ISO 8601) at which people's time starts when the process does; null is the real time.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Simulated seconds per real second.</summary>
    [Range(0.001, 1_000_000)]
    public double Speed { get; set; } = 1;

    /// <summary>Seconds by which this process takes its machine's clock to be ahead of the real one.</summary>
    [Range(-3600, 3600)]
    public int MachineSkewSeconds { get; set; }
}
