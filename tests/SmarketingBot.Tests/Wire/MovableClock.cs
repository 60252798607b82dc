namespace SmarketingBot.Tests.Wire;

/// <summary>Runs with the machine's clock until it is moved.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan _moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;

    public void Advance(TimeSpan time) => _moved += time;
}
