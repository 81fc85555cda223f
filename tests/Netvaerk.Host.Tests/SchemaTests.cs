using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL;

namespace Netvaerk.Host.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task TheSchemaIsTheOneThatIsCheckedIn()
    {
        await using var host = Program.Build(Launch.With(environment: "Development"));
        var path = Path.Combine(Places.Here.Root, "schema.graphql");
        var printed = host.Services.PrintGraphQLSchema();
        if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, printed, TestContext.Current.CancellationToken);
        }

        // A difference is a change to what clients build on: review it, then accept it with NETVAERK_ACCEPT=1.
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), printed);
    }
}
