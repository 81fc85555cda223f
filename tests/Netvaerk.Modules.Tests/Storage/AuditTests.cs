using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public class AuditTests
{
    [Theory, EveryEngine]
    public async Task A_write_leaves_who_did_what_to_whose_case_and_no_name(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var id = await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "Ærø"));
        await using var db = await session.Lease();
        var family = await db.Set<Sample>().Select(sample => sample.FamilyId).SingleAsync();
        var record = await db.Set<AuditRecord>().SingleAsync();
        Assert.Equal((AuditKind.Write, "anna", "facilitator", "case work"), (record.Kind, record.Subject, record.Roles, record.Purpose));
        Assert.Equal(("AddSample", id, $$"""{"{{family}}":["Sample"]}"""), (record.Operation, record.Concerns, record.Families));
        Assert.Equal(databases.Clock.GetUtcNow(), record.At);
        Assert.Equal(id, (await db.Set<OutboxMessage>().SingleAsync()).Concerns);
    }

    [Theory, EveryEngine]
    public async Task An_operation_that_reads_cases_leaves_one_record_with_each_of_them(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var (one, other) = (Guid.CreateVersion7(databases.Clock.GetUtcNow()), Guid.CreateVersion7());
        var reads = session.Get<Reads>();
        reads.Note(other, "minutes");
        reads.Note(one, "names");
        reads.Note(one, "goals");
        reads.Note(one, "names");
        await reads.Write("Inbox", default);
        await reads.Write("Inbox", default);
        await using var db = await session.Lease();
        var record = await db.Set<AuditRecord>().SingleAsync();
        Assert.Equal((AuditKind.Read, "Inbox", null), (record.Kind, record.Operation, record.Concerns));
        Assert.Equal($$"""{"{{one}}":["goals","names"],"{{other}}":["minutes"]}""", record.Families);
        Assert.Equal(databases.Clock.GetUtcNow(), record.At);
    }

    [Theory, EveryEngine]
    public async Task Many_reads_at_once_are_all_recorded(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, ct) =>
        {
            await using var session = databases.As($"caller {number}");
            session.Get<Reads>().Note(Guid.CreateVersion7(), "names");
            await session.Get<Reads>().Write("Inbox", ct);
        });
        await using var after = databases.As("anna");
        await using var db = await after.Lease();
        Assert.Equal(400, await db.Set<AuditRecord>().Select(record => record.Subject).Distinct().CountAsync());
    }

    [Theory, EveryEngine]
    public async Task Where_the_record_cannot_be_written_nothing_is_read_and_nothing_changed(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        await db.Database.ExecuteSqlAsync($"DROP TABLE kernel_audit");
        session.Get<Reads>().Note(Guid.CreateVersion7(), "names");
        await Assert.ThrowsAsync<AuditUnavailable>(() => session.Get<Reads>().Write("Inbox", default));
        await Assert.ThrowsAsync<AuditUnavailable>(() => session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "Ærø")));
        Assert.Equal((0, 0), (await db.Set<Sample>().CountAsync(), await db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task A_full_pool_is_a_busy_hour_and_no_fault()
    {
        Assert.SkipWhen(PostgresAtHand.WhyNot is not null, PostgresAtHand.WhyNot ?? "");
        await using var databases = await TestDatabases.Start(Engine.Postgres, Sample.Module);
        await databases.All.Prepare(databases.Places[0].Slug, default);
        await using var narrow = databases.Beside(
            Sample.Module, options: databases.Options with { Postgres = databases.Options.Postgres + ";Maximum Pool Size=1;Timeout=1" });
        await using var session = narrow.As("anna");
        await using var first = await session.Lease();
        await first.Database.OpenConnectionAsync();
        await using var second = await session.Lease();
        await Assert.ThrowsAsync<Busy>(() => second.Set<Sample>().CountAsync());
        await Assert.ThrowsAsync<Busy>(() => session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "Ærø")));
    }
}
