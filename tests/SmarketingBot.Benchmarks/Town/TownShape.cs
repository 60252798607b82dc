using System.Globalization;

namespace SmarketingBot.Benchmarks.Town;

/// <summary>How many tenants, people and items there are, and who of them is reminded when.</summary>
/// <param name="Tenants">By tenant: how many people.</param>
/// <param name="Due">By tenant: how many of its people have an item due today and are reminded at the chosen instant; the first ones.</param>
/// <param name="Warm">By tenant: how many of its people are reminded before that, so that the processes are warm; the next ones.</param>
/// <param name="ItemsEach">How many open items everybody has.</param>
internal sealed record TownShape(IReadOnlyList<int> Tenants, IReadOnlyList<int> Due, int Warm, int ItemsEach)
{
    /// <summary>So many of a tenant have the same reminder hour, to the instant, where not all have.</summary>
    internal int Together { get; init; } = 1;

    internal int DueInAll => Due.Sum();

    internal int WarmInAll => Warm * Tenants.Count;

    internal int ItemsInAll => Tenants.Sum() * ItemsEach;

    /// <summary>Tenants of one size.</summary>
    /// <param name="tenants">How many.</param>
    /// <param name="items">Open items in all, about.</param>
    /// <param name="due">Owners to remind at the instant, in all; rounded up to as many in each tenant.</param>
    /// <param name="warm">Owners to remind before, in all; rounded likewise.</param>
    internal static TownShape Even(int tenants, int items, int due, int warm = 0)
    {
        var (dueEach, warmEach) = ((due + tenants - 1) / tenants, (warm + tenants - 1) / tenants);
        // Ten open items a person, as long as that leaves enough people.
        var people = Math.Max(dueEach + warmEach + 1, items / 10 / tenants);
        return new TownShape(Same(tenants, people), Same(tenants, dueEach), warmEach, Math.Max(1, items / tenants / people));
    }

    /// <summary>One tenant with a fifth of all who are due, ten with a half together, and many small ones with the rest.</summary>
    internal static TownShape Uneven(int due, int small)
    {
        List<int> each = [due / 5, .. Same(10, due / 20), .. Same(small, due * 3 / 10 / small)];
        return new TownShape([.. each.Select(d => d + 1)], each, 0, 1);
    }

    internal static string Tenant(int tenant) => $"00000000-0000-4000-8000-{tenant:D12}";

    internal static string Person(int tenant, int person) => $"10000000-0000-4000-8000-{tenant:D5}{person:D7}";

    /// <summary>The chat of somebody with the bot.</summary>
    internal static string Chat(int tenant, int person) => $"a:t{tenant}-p{person}";

    /// <summary>The tenant of such a chat; others have none.</summary>
    internal static string TenantOf(string chat) => chat.StartsWith("a:t", StringComparison.Ordinal) ? chat[3..chat.IndexOf('-')] : "";

    /// <summary>The tenant's number.</summary>
    internal static int NumberOf(string chat) => int.Parse(TenantOf(chat), CultureInfo.InvariantCulture);

    /// <summary>The chats of those who are reminded at the instant, spread over the tenants by turns.</summary>
    internal IEnumerable<string> DueChats() =>
        from block in Enumerable.Range(0, (Due.Max() + Together - 1) / Together)
        from tenant in Enumerable.Range(0, Tenants.Count)
        from person in Enumerable.Range(block * Together, Together)
        where person < Due[tenant]
        select Chat(tenant, person);

    /// <summary>Milliseconds after the chosen instant at which the one with this turn is due.</summary>
    /// <param name="turn">The place in <see cref="DueChats"/>.</param>
    /// <param name="apart">Milliseconds from one to the next on average.</param>
    internal long After(int turn, double apart) => (long)Math.Floor(turn / Together * Together * apart);

    /// <summary>The chats of those who are reminded before.</summary>
    internal IEnumerable<string> WarmChats() =>
        from tenant in Enumerable.Range(0, Tenants.Count)
        from person in Enumerable.Range(Due[tenant], Warm)
        select Chat(tenant, person);

    private static int[] Same(int count, int value) => [.. Enumerable.Repeat(value, count)];
}
