namespace SmarketingBot.Tests.Stage;

/// <summary>Tests that measure the whole process: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>What such a class is marked with.</summary>
    public const string Name = "alone";
}
