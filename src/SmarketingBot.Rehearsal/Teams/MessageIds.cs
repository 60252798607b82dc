namespace SmarketingBot.Rehearsal;

/// <summary>Ids like Teams': the milliseconds of the moment as digits, but unique and rising even when the clock stands still.</summary>
internal sealed class MessageIds(Func<long> milliseconds)
{
    private long _last;

    /// <summary>From now on ids are greater than this one.</summary>
    public void After(long id) => Interlocked.Exchange(ref _last, Math.Max(Volatile.Read(ref _last), id));

    public string Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, milliseconds());
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
