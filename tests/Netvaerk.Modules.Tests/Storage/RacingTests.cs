using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public class RacingTests
{
    [Theory, EveryEngine]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_gets_a_conflict(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Race(databases, databases, rounds: 200);
    }

    [Theory, EveryEngine]
    public async Task Two_hosts_on_one_database_race_as_one_does(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await databases.All.Prepare(databases.Places[0].Slug, TestContext.Current.CancellationToken);
        await using var beside = databases.Beside(Sample.Module);
        await Race(databases, beside, rounds: 50);
    }

    private static async Task Race(TestDatabases one, TestDatabases other, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await using var session = one.As("anna");
            var id = await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), $"Round {round}"));
            var answers = await Task.WhenAll(Task.Run(() => Decide(one, "anna", id)), Task.Run(() => Decide(other, "bo", id)));
            Assert.Single(answers, "won");
            Assert.Single(answers, "conflict at 2");
            await using var db = await session.Lease();
            Assert.Equal(2, (await db.Set<Sample>().SingleAsync(sample => sample.Id == id)).Version);
        }
    }

    private static async Task<string> Decide(TestDatabases databases, string subject, Guid id)
    {
        await using var session = databases.As(subject);
        try
        {
            await session.Run<DecideSample, DecideSampleInput>(new(Guid.CreateVersion7(), id, 1, subject));
            return "won";
        }
        catch (Conflict conflict)
        {
            return $"conflict at {conflict.CurrentVersion}";
        }
    }
}
