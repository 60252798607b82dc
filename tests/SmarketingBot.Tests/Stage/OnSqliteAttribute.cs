using System.Reflection;
using Xunit.Sdk;

namespace SmarketingBot.Tests.Stage;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres]</c> with a <see cref="TestDatabase"/> parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Sqlite]];
}
