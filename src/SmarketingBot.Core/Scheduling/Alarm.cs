using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scheduling;

/// <summary>
/// The next instant, in people's time, at which something about one subject must be looked at: a person's reminders,
/// a meeting, an item that waits for its owner. One row a subject, recomputed in every transaction that could change
/// it; the database is the schedule.
/// </summary>
public sealed class Alarm : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>What is to be looked at; a slice registers one handler a kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose or which: a person's id, a meeting's id, an item's number.</summary>
    public required string Subject { get; init; }

    public Instant At { get; set; }

    /// <summary>How often the handler failed in a row; a failing alarm is put off, further each time, and never blocks others.</summary>
    public int Failures { get; set; }

    /// <summary>The day, by the subject's own calendar, for which they last heard of it; null where the handler does not count days. Written with the alarm anyway, it costs nothing.</summary>
    public LocalDate? LastOn { get; set; }
}

/// <summary>The latest instant of people's time that this store has seen; people's time never runs back behind it.</summary>
public sealed class Tick
{
    public int Id { get; init; } = 1;
    public Instant At { get; set; }
}
