namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Whatever is wrong with an input, the answer is an error with a code, and nothing is half-written.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task EachWrongValueInEachPlaceOfEachMutationIsATypedErrorAndWritesNothing()
    {
        await using var host = await WholeHost.Start();
        var shape = await SchemaShape.Of(host, host.Token("hilleroed", "employee"));
        await host.Ask(host.Token("hilleroed", "coordinator"), "{ staff { nodes { id } } }");
        Vandal vandal = null!;
        Exception? stopped = null;
        try
        {
            await host.Play("hilleroed", WholeHost.EveryOperation().Steps, through: inner => vandal = new(inner, shape, new Rows(host.Data, "hilleroed")));
        }
        catch (Exception accepted) when (vandal.Complaints.Count > 0)
        {
            stopped = accepted; // a wrong value that was accepted may keep the journey from going on
        }

        Assert.True(vandal.Complaints.Count == 0, string.Join('\n', vandal.Complaints) + stopped?.Message);
        Assert.True(vandal.Tried > 300, $"Only {vandal.Tried} wrong values were tried.");
    }
}
