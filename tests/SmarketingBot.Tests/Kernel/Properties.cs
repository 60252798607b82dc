using FsCheck;

namespace SmarketingBot.Tests.Kernel;

internal static class Properties
{
    /// <summary>Fails with the smallest counterexample found, and the seed to replay it.</summary>
    public static void Holds(this Property property, int tests = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), property);
}
