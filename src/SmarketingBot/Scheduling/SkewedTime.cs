namespace SmarketingBot.Scheduling;

/// <summary>
/// The clock of a machine that goes wrong by so much, for plays with nodes whose clocks differ. Only what it is o'clock differs:
/// time that passed, and timers, are those of the real machine.
/// </summary>
public sealed class SkewedTime(TimeProvider machine, TimeSpan ahead) : TimeProvider
{
    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + ahead;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
