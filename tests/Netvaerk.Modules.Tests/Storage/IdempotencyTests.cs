using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public class IdempotencyTests
{
    private readonly Guid key = Guid.CreateVersion7();

    [Theory, EveryEngine]
    public async Task The_same_key_twice_does_it_once_and_answers_the_same(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var first = await Add(databases, new(key, "Ærø"));
        var second = await Add(databases, new(key, "Ærø"));
        Assert.Equal(first, second);
        Assert.Equal((1, 1, 1), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task The_same_key_at_once_waits_for_the_first_and_gets_its_answer(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        for (var round = 0; round < 20; round++)
        {
            var input = new AddSampleInput(Guid.CreateVersion7(), $"Round {round}");
            var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Add(databases, input))));
            Assert.Single(ids.Distinct());
        }

        Assert.Equal((20, 20, 20), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task The_same_key_with_another_input_is_refused(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Add(databases, new(key, "Ærø"));
        await Assert.ThrowsAsync<IdempotencyKeyReused>(() => Add(databases, new(key, "Samsø")));
        Assert.Equal((1, 1, 1), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task The_same_key_of_another_caller_is_another_key(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Add(databases, new(key, "Ærø"));
        await Add(databases, new(key, "Samsø"), "bo");
        Assert.Equal((2, 2, 2), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task A_broken_rule_is_answered_again_with_its_path_and_leaves_nothing(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var input = new AddSampleInput(key, "Ærø", "rule");
        var first = await Assert.ThrowsAsync<RuleBroken>(() => Add(databases, input));
        var again = await Assert.ThrowsAsync<RuleBroken>(() => Add(databases, input));
        Assert.Equal((first.Code, first.Text), (again.Code, again.Text));
        Assert.Equal(["input", "fail"], again.Path);
        Assert.Equal((0, 0, 0), await Count(databases));
        await Assert.ThrowsAsync<IdempotencyKeyReused>(() => Add(databases, new(key, "Ærø")));
    }

    [Theory, EveryEngine]
    public async Task A_refused_right_is_answered_again(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var input = new AddSampleInput(key, "Ærø", "rights");
        await Assert.ThrowsAsync<NotAllowed>(() => Add(databases, input));
        Assert.Equal("sample.not-yours", (await Assert.ThrowsAsync<NotAllowed>(() => Add(databases, input))).Code);
    }

    [Theory, EveryEngine]
    public async Task A_fault_of_the_host_leaves_nothing_and_the_key_free(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Add(databases, new(key, "Ærø", "crash")));
        Assert.Equal((0, 0, 0), await Count(databases));
        await Add(databases, new(key, "Ærø"));
        Assert.Equal((1, 1, 1), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task A_conflict_is_not_remembered(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var id = await Add(databases, new(Guid.CreateVersion7(), "Ærø"));
        await using var session = databases.As("anna");
        var early = new DecideSampleInput(key, id, 2, "yes");
        Assert.Equal(1, (await Assert.ThrowsAsync<Conflict>(() => session.Run<DecideSample, DecideSampleInput>(early))).CurrentVersion);
        Assert.Equal(id, await session.Run<DecideSample, DecideSampleInput>(early with { Version = 1 }));
    }

    [Theory, EveryEngine]
    public async Task A_value_that_must_be_unique_breaks_its_rule_and_that_is_remembered(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Add(databases, new(Guid.CreateVersion7(), "Ærø"));
        Assert.Equal("sample.name-taken", (await Assert.ThrowsAsync<RuleBroken>(() => Add(databases, new(key, "Ærø")))).Code);
        Assert.Equal("sample.name-taken", (await Assert.ThrowsAsync<RuleBroken>(() => Add(databases, new(key, "Ærø")))).Code);
        Assert.Equal((1, 1, 1), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task A_key_is_forgotten_after_seven_days(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Add(databases, new(key, "Ærø"));
        databases.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<IdempotencyKeyReused>(() => Add(databases, new(key, "Samsø")));
        databases.Clock.Advance(TimeSpan.FromMinutes(2));
        await Add(databases, new(key, "Samsø"));
        Assert.Equal((2, 2, 2), await Count(databases));
    }

    [Theory, EveryEngine]
    public async Task An_action_without_a_key_is_refused(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        Assert.Equal("kernel.idempotency-key-missing", (await Assert.ThrowsAsync<InvalidInput>(() => Add(databases, new(Guid.Empty, "Ærø")))).Code);
    }

    private static async Task<Guid> Add(TestDatabases databases, AddSampleInput input, string subject = "anna")
    {
        await using var session = databases.As(subject);
        return await session.Run<AddSample, AddSampleInput>(input);
    }

    // What the effect leaves, its record, its message.
    private static async Task<(int Samples, int Records, int Messages)> Count(TestDatabases databases)
    {
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        return (await db.Set<Sample>().CountAsync(), await db.Set<AuditRecord>().CountAsync(), await db.Set<OutboxMessage>().CountAsync());
    }
}
