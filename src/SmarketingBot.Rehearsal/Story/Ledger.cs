using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>What the script did and may therefore expect; kept while the play runs.</summary>
public sealed class Ledger
{
    private readonly List<Promised> _promises = [];
    private readonly List<Expected> _expected = [];
    private readonly List<(string Who, Instant At)> _acts = [];
    private readonly List<string> _mishaps = [];
    private readonly List<Unwanted> _unwanted = [];
    private readonly List<Interval> _outages = [];
    private readonly List<(string Who, DateInterval Days)> _absences = [];

    public IReadOnlyList<Promised> Promises => _promises;

    public IReadOnlyList<Expected> Expected => _expected;

    public IReadOnlyList<Unwanted> Unwanted => _unwanted;

    /// <summary>What a person tried and could not do.</summary>
    public IReadOnlyList<string> Mishaps => _mishaps;

    /// <summary>When somebody became reachable in private, if not from the start.</summary>
    public Dictionary<string, Instant> ReachableFrom { get; } = [];

    public Promised Promise(SimPerson owner, string what, LocalDate due, Instant now, bool asked = false)
    {
        var promised = new Promised(owner.Name, DateTimeZoneProviders.Tzdb[owner.Zone], what, due, now, asked);
        if (!asked) promised.Accepted(now);
        _promises.Add(promised);
        return promised;
    }

    public void Expect(Expected expected) => _expected.Add(expected);

    public void Rule(Unwanted unwanted) => _unwanted.Add(unwanted);

    /// <summary>Nobody answered in this stretch of people's time.</summary>
    public void Outage(Instant from, Instant until) => _outages.Add(new Interval(from, until));

    public void Away(string who, LocalDate first, LocalDate last) => _absences.Add((who, new DateInterval(first, last)));

    /// <summary>What of somebody's days the script knows.</summary>
    public Circumstances Of(string who) =>
        new(ReachableFrom.GetValueOrDefault(who, Instant.MinValue), [.. _absences.Where(a => a.Who == who).Select(a => a.Days)], _outages);

    public void Act(string who, Instant at) => _acts.Add((who, at));

    public void Mishap(string what) => _mishaps.Add(what);

    /// <summary>Whether somebody did something just before: what they are shown then is an answer and keeps no hours.</summary>
    public bool JustActed(string who, Instant at) => _acts.Any(a => a.Who == who && a.At <= at && at - a.At <= Duration.FromMinutes(1));
}

/// <summary>Something that people must be shown: the answer to a sentence, or what is due.</summary>
/// <param name="What">What it is, as the tally names it.</param>
/// <param name="Place">The reader of the private chat, or empty for the room.</param>
/// <param name="Order">From here on, in the order of everything written.</param>
/// <param name="Words">What it must show.</param>
/// <param name="IsAnswer">Somebody asked just then, so it keeps no hours.</param>
/// <param name="Once">No second message in the whole play may say it to the same reader.</param>
public sealed record Expected(string What, string Place, long Order, IReadOnlyList<string> Words, bool IsAnswer = false, bool Once = false);

/// <summary>Something that nobody there may be shown any more.</summary>
/// <param name="What">Why not, as the tally names it.</param>
/// <param name="Place">The reader of the private chat, or empty for the room.</param>
/// <param name="Order">From here on, in the order of everything written.</param>
/// <param name="Words">Shown together they are the fault.</param>
public sealed record Unwanted(string What, string Place, long Order, IReadOnlyList<string> Words);
