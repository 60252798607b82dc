using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>A promise as the script knows it: the measure for what people should have seen. Nothing in it comes from the bot.</summary>
/// <param name="owner">Whose promise it is.</param>
/// <param name="zone">Where they live.</param>
/// <param name="what">The words; unique in the play, because reminders are recognised by them.</param>
/// <param name="due">The last day, in the owner's life.</param>
/// <param name="made">When it was said.</param>
/// <param name="asked">Somebody else wrote it down, so the owner is asked first.</param>
public sealed class Promised(string owner, DateTimeZone zone, string what, LocalDate due, Instant made, bool asked)
{
    private readonly List<(Instant At, LocalDate Due)> _dates = [(made, due)];
    private readonly List<(Instant At, LocalDate Until)> _snoozes = [];
    private readonly List<Instant> _touches = [];
    private readonly List<(Instant From, Instant? Until)> _blocks = [];

    public string Owner { get; } = owner;

    public DateTimeZone Zone { get; } = zone;

    public string What { get; } = what;

    public bool Asked { get; } = asked;

    public Instant Made { get; } = made;

    /// <summary>From here on reminders are owed; null until the owner agreed.</summary>
    public Instant? OpenFrom { get; private set; }

    /// <summary>From here on there must be silence: done, dropped, or handed back.</summary>
    public Instant? OverAt { get; private set; }

    /// <summary>It was done, not just dropped or handed back.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The owner said it, or said yes.</summary>
    public void Accepted(Instant at)
    {
        OpenFrom = at;
        _touches.Add(at);
    }

    /// <summary>The owner kept silent for a working day.</summary>
    public void AcceptedBySilence(Instant at) => OpenFrom = at;

    /// <summary>The owner chose another date; that is a yes, too.</summary>
    public void Moved(Instant at, LocalDate to)
    {
        OpenFrom ??= at;
        _dates.Add((at, to));
        _touches.Add(at);
    }

    /// <summary>The owner wants to be asked again on a day.</summary>
    public void Snoozed(Instant at, LocalDate until)
    {
        _snoozes.Add((at, until));
        _touches.Add(at);
    }

    /// <summary>Something stands in the way.</summary>
    public void Blocked(Instant at)
    {
        _blocks.Add((at, null));
        _touches.Add(at);
    }

    /// <summary>Nothing stands in the way any more.</summary>
    public void Unblocked(Instant at)
    {
        _blocks[^1] = (_blocks[^1].From, at);
        _touches.Add(at);
    }

    /// <summary>The owner did it.</summary>
    public void Done(Instant at) => (OverAt, IsDone) = (at, true);

    /// <summary>The moderator agreed that nobody does it.</summary>
    public void Dropped(Instant at) => OverAt = at;

    /// <summary>It is not theirs any more.</summary>
    public void HandedBack(Instant at) => OverAt = at;

    /// <summary>The date that counts at an instant, and since when.</summary>
    public (Instant Since, LocalDate Due) DateAt(Instant at) => _dates.LastOrDefault(d => d.At < at, _dates[0]);

    /// <summary>The snooze that counts at an instant; a new date ends it.</summary>
    public LocalDate? SnoozeAt(Instant at)
    {
        var last = _snoozes.LastOrDefault(s => s.At < at);
        return last == default || last.At < DateAt(at).Since ? null : last.Until;
    }

    /// <summary>Since when something stands in the way at an instant; null when nothing does.</summary>
    public Instant? BlockedAt(Instant at) =>
        _blocks.LastOrDefault(b => b.From < at) is var last && last != default && (last.Until is not { } until || until >= at) ? last.From : null;

    /// <summary>Whether the owner did something with it in a stretch.</summary>
    public bool WasTouched(Instant from, Instant until) => _touches.Any(t => t >= from && t < until);
}
