using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Netvaerk.Tests.Engines;

/// <summary>Which database a test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Runs a theory with one parameter, <see cref="Engine"/>, on every engine: <c>[Theory, EveryEngine]</c>. Without PostgreSQL at hand its row is
/// skipped and says so, unless NETVAERK_REQUIRE_POSTGRES=1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres) { Skip = PostgresAtHand.WhyNot }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
