namespace SmarketingBot.Core.People;

/// <summary>
/// Which sides of a series may be counted apart. A side with few people is counted neither openly nor as what is left of
/// the total; then there is only the total.
/// </summary>
public sealed class SidesApart
{
    private readonly Dictionary<string, Side?> _sideOf;
    private readonly HashSet<Side?> _large;

    private SidesApart(Dictionary<string, Side?> sideOf, HashSet<Side?> large, bool others) => (_sideOf, _large, Others) = (sideOf, large, others);

    private bool Others { get; }

    /// <param name="members">Who is there, with their sides.</param>
    /// <param name="counted">Whom the count is about; also people who left.</param>
    /// <param name="smallest">How many people a side must have at least.</param>
    public static SidesApart Of(IReadOnlyList<Member> members, IEnumerable<string> counted, int smallest)
    {
        var sideOf = members.ToDictionary(m => m.PersonId, m => m.Side);
        var bySide = members.Select(m => m.PersonId).Union(counted).ToLookup(p => sideOf.GetValueOrDefault(p));
        var large = bySide.Where(side => side.Key is not null && side.Count() >= smallest).Select(side => side.Key).ToHashSet();
        var rest = bySide.Where(side => !large.Contains(side.Key)).Sum(side => side.Count());
        if (rest > 0 && rest < smallest) large = [];
        return new SidesApart(sideOf, large, rest > 0);
    }

    /// <summary>Counts by side, null for everybody else together; empty where they may not be told apart.</summary>
    /// <param name="rows">What is counted.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="count">Counts some of the rows.</param>
    public IReadOnlyList<(Side? Side, TCount Count)> Count<T, TCount>(IReadOnlyList<T> rows, Func<T, string> person, Func<IReadOnlyList<T>, TCount> count)
    {
        if (_large.Count == 0) return [];
        var bySide = rows.ToLookup(row => _large.Contains(_sideOf.GetValueOrDefault(person(row))) ? _sideOf[person(row)] : null);
        return [.. _large.Order().Concat(Others ? [null] : []).Select(side => (side, count([.. bySide[side]])))];
    }
}
