namespace SmarketingBot.Core.Outbox;

/// <summary>What is left after a row was said.</summary>
/// <param name="PausedUntil">The machine instant until which its lane must wait; 0 is go on.</param>
/// <param name="LeavesMore">Something in its lane may be due that nobody claimed yet.</param>
internal readonly record struct Said(long PausedUntil, bool LeavesMore = true)
{
    public static implicit operator Said(long pausedUntil) => new(pausedUntil);
}
