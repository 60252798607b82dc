using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>So many of so many.</summary>
public sealed record LeadShare(int Met, int Of)
{
    /// <summary>A fraction from 0 to 1; null where there is nothing to divide by.</summary>
    public decimal? Rate => Of == 0 ? null : (decimal)Met / Of;
}

/// <summary>How many leads were worked as deep as promised, and the references of those that were not.</summary>
public sealed record LeadDepth(LeadShare Share, IReadOnlyList<string> FellShort);

/// <summary>The two parts of the time from a lead's act to the first human touch; medians, null where nothing is known.</summary>
/// <param name="System">From the act to the hand-over, in all hours: machines have no evening.</param>
/// <param name="Human">From the hand-over to the first touch, in hours at work. Only this part is the promise of sales.</param>
public sealed record LeadDelays(Duration? System, Duration? Human);

/// <summary>What has become of the leads of a period.</summary>
public sealed record LeadCounts(int Handed, int ByWord, int SilentWorked, int SilentUntouched, int Returned, int ByRuling, int Shared, int Open)
{
    /// <summary>SAL: accepted by word, by silence or by a ruling.</summary>
    public int Accepted => ByWord + SilentWorked + SilentUntouched + ByRuling;

    /// <summary>F9: accepted ÷ decided. Those that sales may still return, and those that a ruling made shared, count for neither yet.</summary>
    public LeadShare Acceptance => new(Accepted, Accepted + Returned);

    /// <summary>“by word 41 · by silence, worked 30 · by silence, untouched 12 · returned 9 of 92”.</summary>
    public string Words
    {
        get
        {
            return string.Join(" · ", new[]
            {
                T($"by word {ByWord}"), T($"by silence, worked {SilentWorked}"), T($"by silence, untouched {SilentUntouched}"),
                ByRuling == 0 ? null : T($"by ruling {ByRuling}"), Shared == 0 ? null : T($"shared by ruling {Shared}"), Open == 0 ? null : T($"still open {Open}"),
                T($"returned {Returned} of {Handed}"),
            }.OfType<string>());
        }
    }
}

/// <summary>The figures about leads. Pure; about leads and sides, never about a person.</summary>
public static class LeadFigures
{
    /// <summary>What has become of them.</summary>
    public static LeadCounts Count(IReadOnlyCollection<LeadFact> facts)
    {
        int Of(LeadOutcome outcome) => facts.Count(f => f.Outcome == outcome);
        return new LeadCounts(
            facts.Count, Of(LeadOutcome.ByWord), Of(LeadOutcome.SilentWorked), Of(LeadOutcome.SilentUntouched), Of(LeadOutcome.Returned),
            Of(LeadOutcome.ByRuling), Of(LeadOutcome.Shared), Of(LeadOutcome.Open));
    }

    /// <summary>
    /// F5: first touch within so many hours at work ÷ those that are due. One that is still inside its window, or was returned inside it, is not due.
    /// </summary>
    public static LeadShare FirstTouch(IReadOnlyCollection<LeadFact> facts, WorkCalendar calendar, Duration within, Instant asOf)
    {
        var (met, due) = (0, 0);
        foreach (var fact in facts)
        {
            var end = LeadHours.Plus(calendar, fact.AssignedAt, within);
            if (fact.TouchedAt is { } touched && touched <= asOf && IsWithin(calendar, fact, touched, within)) (met, due) = (met + 1, due + 1);
            else if (asOf > end && !(fact.ReturnedAt <= end)) due++;
        }
        return new LeadShare(met, due);
    }

    /// <summary>F6: at least so many attempts within so many days ÷ those that are due; the others are named by their references.</summary>
    public static LeadDepth Depth(IReadOnlyCollection<LeadFact> facts, WorkCalendar calendar, int attempts, int days, Instant asOf)
    {
        var (met, late) = (0, new List<string>());
        foreach (var fact in facts.OrderBy(f => f.AssignedAt).ThenBy(f => f.Ref, StringComparer.Ordinal))
        {
            var end = LeadHours.PlusDays(calendar, fact.AssignedAt, days);
            if (fact.Attempts.Where(a => a.At <= end && a.At <= asOf).Sum(a => a.Times) >= attempts) met++;
            else if (asOf > end && !(fact.ReturnedAt <= end)) late.Add(fact.Ref);
        }
        return new LeadDepth(new LeadShare(met, met + late.Count), late);
    }

    /// <summary>F8: system delay and human delay apart.</summary>
    public static LeadDelays Delays(IReadOnlyCollection<LeadFact> facts, WorkCalendar calendar) => new(
        Median(facts.Where(f => f.EngagedAt is not null).Select(f => f.AssignedAt - f.EngagedAt!.Value)),
        Median(facts.Where(f => f.TouchedAt is not null).Select(f => LeadHours.Between(calendar, f.AssignedAt, f.TouchedAt!.Value))));

    /// <summary>Returned, by code, most first.</summary>
    public static IReadOnlyList<(ReturnCode Code, int Count)> ByCode(IReadOnlyCollection<LeadFact> facts) =>
        [.. facts.Where(f => f is { Outcome: LeadOutcome.Returned, Code: not null }).GroupBy(f => f.Code!.Value).Select(g => (g.Key, g.Count())).OrderByDescending(c => c.Item2).ThenBy(c => c.Key)];

    /// <summary>What has become of them by source, most first; a source is the same in any letter case. Null is “not entered”.</summary>
    public static IReadOnlyList<(string? Source, LeadCounts Counts)> BySource(IReadOnlyCollection<LeadFact> facts) => By(facts, f => f.Source);

    /// <summary>What has become of them by type, most first.</summary>
    public static IReadOnlyList<(string? Type, LeadCounts Counts)> ByType(IReadOnlyCollection<LeadFact> facts) => By(facts, f => f.Type);

    // Between the end of work and the next morning no time at work passes: a touch at night is in time if one at the next opening were.
    private static bool IsWithin(WorkCalendar calendar, LeadFact fact, Instant touched, Duration within) => LeadHours.Between(calendar, fact.AssignedAt, touched) <= within;

    private static List<(string?, LeadCounts)> By(IReadOnlyCollection<LeadFact> facts, Func<LeadFact, string?> name) =>
        [.. facts.GroupBy(f => name(f)?.ToUpperInvariant()).Select(g => (name(g.First()), Count([.. g])))
            .OrderByDescending(s => s.Item2.Handed).ThenBy(s => s.Item1, StringComparer.OrdinalIgnoreCase)];

    private static Duration? Median(IEnumerable<Duration> durations)
    {
        var sorted = durations.Select(d => Duration.Max(d, Duration.Zero)).Order().ToList();
        return sorted.Count == 0 ? null
            : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
            : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
