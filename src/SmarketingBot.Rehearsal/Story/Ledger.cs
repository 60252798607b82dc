using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>What the script did and may therefore expect; kept while the play runs.</summary>
public sealed class Ledger
{
    private readonly List<Promised> _promises = [];
    private readonly List<Expected> _expected = [];
    private readonly List<(string Who, Instant At)> _acts = [];
    private readonly List<string> _mishaps = [];

    public IReadOnlyList<Promised> Promises => _promises;

    public IReadOnlyList<Expected> Expected => _expected;

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
public sealed record Expected(string What, string Place, long Order, IReadOnlyList<string> Words);
