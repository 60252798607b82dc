using System.Reflection;

namespace SmarketingBot.Tests.Proof;

/// <summary>Nothing on the list of claims is forgotten, and nothing that proves it is switched off.</summary>
public class ClaimTests
{
    public static IEnumerable<object[]> Ours => Claims.All.Where(c => c.NotOurs is null).Select(c => new object[] { c.Name, c.Title });

    [Theory]
    [MemberData(nameof(Ours))]
    public void A_claim_is_proven_by_a_test_that_names_it(string name, string title) =>
        Proofs().Where(p => p.Claims.Contains(name)).ShouldNotBeEmpty($"Nothing proves {name}: {title}");

    [Fact]
    public void A_test_proves_only_what_is_on_the_list_and_runs()
    {
        foreach (var (method, claims) in Proofs())
        {
            claims.ShouldNotBeEmpty(method.Name);
            claims.Except(Claims.All.Where(c => c.NotOurs is null).Select(c => c.Name)).ShouldBeEmpty($"{method.Name} names what is on no list");
            method.GetCustomAttribute<FactAttribute>().ShouldNotBeNull($"{method.Name} is no test");
        }
    }

    [Fact]
    public void The_list_has_no_holes()
    {
        foreach (var (kind, count) in new[] { ("play", 12), ("pitfall", 11), ("pain", 26), ("store", 14) })
            Claims.All.Where(c => c.Name.StartsWith(kind + " ", StringComparison.Ordinal)).Select(c => c.Name).ShouldBe(Enumerable.Range(1, count).Select(n => $"{kind} {n}"));
        Claims.All.Where(c => c.NotOurs is { Length: < 30 }).ShouldBeEmpty("a reason is a sentence");
    }

    private static List<(MethodInfo Method, IReadOnlyList<string> Claims)> Proofs() =>
        [.. typeof(ClaimTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Select(m => (m, m.GetCustomAttribute<ProvesAttribute>()?.Claims!)).Where(p => p.Item2 is not null)];
}
