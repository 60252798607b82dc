namespace SmarketingBot.Core.Agendas;

/// <summary>What the numbers, agreements and signals of a series put on its agenda, in short words. Plain text: cards quote it.</summary>
public sealed record AgendaFacts
{
    /// <summary>Most rows that the strip of numbers shows.</summary>
    public const int RowsShown = 6;

    /// <summary>An agenda of a series that has set up nothing of it.</summary>
    public static AgendaFacts None { get; } = new();

    /// <summary>The shared goal in one line; null where there is none.</summary>
    public string? Together { get; init; }

    /// <summary>The numbers of the scoreboard, those that need talking about first.</summary>
    public IReadOnlyList<FactLine> Numbers { get; init; } = [];

    /// <summary>What each side promised the other, and how that stands.</summary>
    public IReadOnlyList<FactLine> Promised { get; init; } = [];

    /// <summary>Leads about which the sides disagree; those with a topic of their own stand among the topics.</summary>
    public IReadOnlyList<FactLine> Docket { get; init; } = [];

    /// <summary>Meanings that wait for a yes.</summary>
    public IReadOnlyList<FactLine> Words { get; init; } = [];

    /// <summary>Wins since the last meeting.</summary>
    public IReadOnlyList<string> Wins { get; init; } = [];

    /// <summary>What is coming up.</summary>
    public IReadOnlyList<FactLine> ComingUp { get; init; } = [];

    /// <summary>What one side asked of the other and nobody took yet.</summary>
    public IReadOnlyList<FactLine> Asks { get; init; } = [];

    /// <summary>What should be talked about, the most pressing first; more than an agenda takes.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The same without what is a topic of its own already.</summary>
    public AgendaFacts Without(IReadOnlyCollection<Topic> topics) =>
        this with { Docket = [.. Docket.Where(line => !topics.Any(t => t.Title.StartsWith(line.What, StringComparison.Ordinal)))] };

    /// <summary>There are numbers or promises to judge by, and none of them needs talking about.</summary>
    public bool IsCalm => Numbers.Concat(Promised).Any(line => line.Mood == FactMood.Good)
        && Numbers.Concat(Promised).All(line => line.Mood is FactMood.Good or FactMood.Unknown) && Docket.Count == 0 && Problems.Count == 0;

    /// <summary>Which parts of the agenda have something to show.</summary>
    public IEnumerable<AgendaPart> Parts
    {
        get
        {
            if (Wins.Count > 0) yield return AgendaPart.Wins;
            if (Numbers.Count + Promised.Count > 0) yield return AgendaPart.Scoreboard;
            if (Docket.Count > 0) yield return AgendaPart.ReturnedLeads;
            if (Words.Count > 0) yield return AgendaPart.Vocabulary;
        }
    }
}

/// <summary>How a line of facts should be read.</summary>
public enum FactMood
{
    /// <summary>Nothing can be said: not entered, no target, too early.</summary>
    Unknown,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>A little behind; worth an eye.</summary>
    Watch,

    /// <summary>Needs talking about.</summary>
    Bad,
}

/// <summary>One line: what, and how it stands.</summary>
public sealed record FactLine(string What, string Stands, FactMood Mood = FactMood.Unknown);

/// <summary>Something to talk about, named after the problem.</summary>
/// <param name="Subject">How every title about the same thing begins, whatever its numbers are by now.</param>
/// <param name="Title">The title.</param>
/// <param name="Outcome">What should come of it; follows “so that”.</param>
public sealed record Problem(string Subject, string Title, string Outcome)
{
    /// <summary>Its time box.</summary>
    public int Minutes { get; init; } = SuggestTopic.Minutes;

    /// <summary>It tells of something that is over: once a meeting has covered it, it is not suggested again.</summary>
    public bool Once { get; init; }
}
