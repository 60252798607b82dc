namespace SmarketingBot.Tests.Proof;

/// <summary>What this test proves of <see cref="Claims"/>: “play 3”, “pitfall 7”, “pain 12”.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProvesAttribute(params string[] claims) : Attribute
{
    public IReadOnlyList<string> Claims { get; } = claims;
}
