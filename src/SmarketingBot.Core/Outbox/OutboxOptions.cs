using System.ComponentModel.DataAnnotations;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Teams' published limits and our patience. Microsoft calls its numbers estimates that may change, hence settings.
/// All durations are machine time.
/// </summary>
public sealed class OutboxOptions
{
    /// <summary>
    /// Messages to one conversation: at most these many in one second, two seconds, thirty seconds and an hour. Questions about one
    /// (its members) may be twice as many.
    /// </summary>
    [Range(1, 1000)] public int PerSecond { get; set; } = 7;

    [Range(1, 1000)] public int PerTwoSeconds { get; set; } = 8;
    [Range(1, 10000)] public int PerThirtySeconds { get; set; } = 60;
    [Range(1, 100000)] public int PerHour { get; set; } = 1800;

    /// <summary>
    /// Calls a second to one tenant, all conversations and all kinds of calls together. Teams allows 50; each counts from its
    /// beginning until a second after its answer, so we stay below by as much as calls take.
    /// </summary>
    [Range(1, 10000)] public int PerTenantSecond { get; set; } = 50;

    /// <summary>Messages on their way at the same time.</summary>
    [Range(1, 512)] public int InFlight { get; set; } = 32;

    /// <summary>Messages on their way or said and not recorded yet: so many may be said twice if the process dies.</summary>
    [Range(1, 4096)] public int Unrecorded { get; set; } = 128;

    /// <summary>Rows of one tenant claimed at once.</summary>
    [Range(1, 1000)] public int Batch { get; set; } = 50;

    /// <summary>How long a claim holds. After a crash nothing claimed is said again before this has passed.</summary>
    [Range(5, 600)] public int LeaseSeconds { get; set; } = 30;

    /// <summary>Attempts before a message is given up aloud; with the back-off below this spans about a day.</summary>
    [Range(1, 1000)] public int MaxAttempts { get; set; } = 30;

    /// <summary>First and longest pause after a failure.</summary>
    [Range(1, 600)] public int BackOffSeconds { get; set; } = 2;

    [Range(1, 86400)] public int LongestBackOffSeconds { get; set; } = 3600;
}
