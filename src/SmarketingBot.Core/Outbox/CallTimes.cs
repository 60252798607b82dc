namespace SmarketingBot.Core.Outbox;

/// <summary>When the newest calls of one kind were made, as many of them as Teams' windows can ask about; not safe for threads by itself.</summary>
/// <param name="windows">How many calls may fall into how many milliseconds; the largest number comes last.</param>
internal sealed class CallTimes((int Most, long Ms)[] windows)
{
    // Whoever asks may count a call some milliseconds longer than its window.
    private const long Spare = 1000;

    // Begins small, because most conversations are written to once a day.
    private long[] _ring = new long[2];
    private int _count;
    private int _next;

    /// <summary>How many are kept.</summary>
    internal int Count => _count;

    /// <summary>When the newest was made, in Unix ms.</summary>
    internal long Newest => _count == 0 ? long.MinValue : Back(1);

    /// <summary>How many milliseconds until one more fits; zero or less is now.</summary>
    /// <param name="now">Unix ms.</param>
    /// <param name="margin">How many milliseconds longer a call counts.</param>
    internal long WaitOf(long now, long margin)
    {
        long wait = 0;
        foreach (var (most, ms) in windows)
        {
            // The call that has to leave the window before another fits is the most-th from the end.
            if (_count >= most) wait = Math.Max(wait, Back(most) + ms + margin - now);
        }
        return wait;
    }

    /// <summary>How many of them were made after an instant.</summary>
    internal int CountAfter(long instant)
    {
        var count = 0;
        while (count < _count && Back(count + 1) > instant) count++;
        return count;
    }

    /// <summary>The instant of the n-th call from the end.</summary>
    internal long Back(int n) => _ring[(_next - n + _ring.Length) % _ring.Length];

    internal void Add(long now)
    {
        if (_count == _ring.Length && _count < windows[^1].Most && Back(_count) > now - windows[^1].Ms - Spare) Grow();
        _ring[_next] = now;
        _next = (_next + 1) % _ring.Length;
        _count = Math.Min(_count + 1, _ring.Length);
    }

    /// <summary>The newest was made later than was thought.</summary>
    internal void Move(long now)
    {
        if (_count > 0) _ring[(_next - 1 + _ring.Length) % _ring.Length] = now;
    }

    /// <summary>The newest was not made after all.</summary>
    internal void TakeBack()
    {
        if (_count == 0) return;
        _next = (_next - 1 + _ring.Length) % _ring.Length;
        _count--;
    }

    private void Grow()
    {
        var ring = new long[Math.Min(_ring.Length * 2, windows[^1].Most)];
        for (var i = 0; i < _count; i++) ring[i] = Back(_count - i);
        (_ring, _next) = (ring, _count);
    }
}
