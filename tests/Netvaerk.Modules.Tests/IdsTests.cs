using Netvaerk.Kernel;

namespace Netvaerk.Tests;

public sealed class IdsTests
{
    [Fact]
    public void IdsMadeOneAfterTheOther_AreInOrder_AsTextAndAsGuid()
    {
        var made = Enumerable.Range(0, 20_000).Select(_ => Ids.Next()).ToList();
        Assert.Equal(made.Order(), made);
        Assert.Equal(made.Select(id => id.ToString()).Order(StringComparer.Ordinal), made.Select(id => id.ToString()));
        Assert.All(made, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public void ManyThreads_NeverGetTheSameId()
    {
        var made = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).SelectMany(_ => Enumerable.Range(0, 5_000).Select(_ => Ids.Next())).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
    }
}
