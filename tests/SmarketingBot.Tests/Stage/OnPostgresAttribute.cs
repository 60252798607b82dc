using System.Reflection;
using Xunit.Sdk;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// Runs a theory on PostgreSQL. Where there is none it is skipped, so that .NET alone is enough to start with; under
/// <c>CI=true</c> it never is, so that a missing server fails instead of looking like success.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    internal const string HowTo = "apt-get install postgresql, or name a server in SMARKETING_TEST_POSTGRES.";

    /// <inheritdoc/>
    public override string? Skip
    {
        get => ReasonToSkip(PostgresServer.IsAvailable, Environment.GetEnvironmentVariable("CI"));
        set => throw new NotSupportedException("A test on PostgreSQL is skipped for one reason only.");
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Postgres]];

    internal static string? ReasonToSkip(bool isAvailable, string? ci) =>
        isAvailable || ci == "true" ? null : "There is no PostgreSQL here: " + HowTo;
}
