using Microsoft.Extensions.Configuration;
using Netvaerk.GraphQL;
using Netvaerk.Host.Answers;

namespace Netvaerk.Host.Tests;

public sealed class GraphLimitsTests
{
    public static TheoryData<string> Limits => [.. GraphLimits.All.Select(limit => limit.Name)];

    [Theory, MemberData(nameof(Limits))]
    public void EachLimitCanBeSetByItsName(string name)
    {
        var limit = GraphLimits.All.Single(one => one.Name == name);
        var (written, expected) = limit.PropertyType == typeof(int) ? ("7", 7) : limit.PropertyType == typeof(bool) ? ("true", true) : ("00:00:07", (object)TimeSpan.FromSeconds(7));

        Assert.Equal(expected, limit.GetValue(Read(name, written)));
        Assert.Equal(limit.GetValue(new GraphQLOptions()), limit.GetValue(Read(name == "MaxDepth" ? "MaxCost" : "MaxDepth", "7")));
    }

    [Theory]
    [InlineData("MaxDept", "7", "there are TrustedDocuments, MaxBodyBytes")]
    [InlineData("Admit", "7", "is no setting")]
    [InlineData("MaxDepth", "0", "must be 1 at least")]
    [InlineData("MaxDepth", "-1", "must be 1 at least")]
    [InlineData("MaxDepth", "many", "many")]
    [InlineData("Timeout", "00:00:00", "longer than nothing")]
    public void WhatIsNoLimitStopsTheStart(string name, string value, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => Read(name, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void EveryLimitIsInTheFrontendTeamsTable()
    {
        var page = File.ReadAllText(Path.Combine(Places.Here.Root, "docs", "for-frontend-teams.md"));
        Assert.All(GraphLimits.All, limit => Assert.Contains($"`{limit.Name}`", page, StringComparison.Ordinal));
    }

    private static GraphQLOptions Read(string name, string value)
    {
        var options = new GraphQLOptions();
        var given = new Dictionary<string, string?> { [$"GraphQL:{name}"] = value, ["GraphQL:TrustedDocuments:Only"] = "false" };
        GraphLimits.Read(options, new ConfigurationBuilder().AddInMemoryCollection(given).Build().GetSection("GraphQL"));
        return options;
    }
}
