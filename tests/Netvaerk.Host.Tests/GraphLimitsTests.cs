using Microsoft.Extensions.Configuration;
using Netvaerk.GraphQL;
using Netvaerk.Host.Answers;

namespace Netvaerk.Host.Tests;

public sealed class GraphLimitsTests
{
    public static TheoryData<string> Limits => [.. GraphLimits.All.Select(limit => limit.Name)];

    public static TheoryData<string> LiveLimits => [.. GraphLimits.Live.Select(limit => limit.Name)];

    [Theory, MemberData(nameof(Limits))]
    public void EachLimitCanBeSetByItsName(string name)
    {
        var limit = GraphLimits.All.Single(one => one.Name == name);
        var (written, expected) = Written(limit.PropertyType);

        Assert.Equal(expected, limit.GetValue(Read(name, written)));
        Assert.Equal(limit.GetValue(new GraphQLOptions()), limit.GetValue(Read(name == "MaxDepth" ? "MaxCost" : "MaxDepth", "7")));
    }

    [Theory, MemberData(nameof(LiveLimits))]
    public void EachLimitOfWhatStaysOpenCanBeSetByItsName(string name)
    {
        var limit = GraphLimits.Live.Single(one => one.Name == name);
        var (written, expected) = Written(limit.PropertyType);

        Assert.Equal(expected, limit.GetValue(Read($"Live:{name}", written).Live));
        Assert.Equal(limit.GetValue(new LiveOptions()), limit.GetValue(Read("Live:Origins:0", "https://app.example").Live));
    }

    [Theory]
    [InlineData("Live:Connections", "7", "GraphQL:Live:Connections is no setting; there are Origins, InitTimeout")]
    [InlineData("Live:MaxConnections", "0", "GraphQL:Live:MaxConnections is 0; it must be 1 at least")]
    [InlineData("MaxDept", "7", "there are TrustedDocuments, Live, MaxBodyBytes")]
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
        Assert.All(GraphLimits.Live, limit => Assert.Contains($"`Live:{limit.Name}`", page, StringComparison.Ordinal));
    }

    private static (string Written, object Expected) Written(Type type) =>
        type == typeof(int) ? ("7", 7) : type == typeof(bool) ? ("true", true) : ("00:00:07", TimeSpan.FromSeconds(7));

    private static GraphQLOptions Read(string name, string value)
    {
        var options = new GraphQLOptions();
        var given = new Dictionary<string, string?> { [$"GraphQL:{name}"] = value, ["GraphQL:TrustedDocuments:Only"] = "false" };
        GraphLimits.Read(options, new ConfigurationBuilder().AddInMemoryCollection(given).Build().GetSection("GraphQL"));
        return options;
    }
}
