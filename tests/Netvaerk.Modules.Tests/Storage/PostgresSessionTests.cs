using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

/// <summary>Connections go from one request to the next without a reset: nothing may be left in a session. OperationsTests look after every worked example.</summary>
public class PostgresSessionTests
{
    [Fact]
    public async Task A_transaction_that_was_left_open_is_gone_when_its_connection_is_used_again()
    {
        await using var databases = await Start();
        await using var session = databases.As("anna");
        var store = await databases.All.Open(databases.Places[0].Slug, default);
        var before = await LeftOpen(store, "INSERT INTO kernel_stamp (id, slug, code) VALUES (2, 'x', 'y')");
        await using var db = await session.Lease();
        Assert.Equal(before, await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM kernel_stamp").SingleAsync());
        Assert.Empty(await LeftInSessions.Of(store));
    }

    [Fact]
    public async Task Work_done_refused_and_repeated_leaves_nothing_in_a_session()
    {
        await using var databases = await Start();
        await using var session = databases.As("anna");
        var again = new AddSampleInput(Guid.CreateVersion7(), "Ærø");
        await session.Run<AddSample, AddSampleInput>(again);
        await session.Run<AddSample, AddSampleInput>(again);
        await Assert.ThrowsAnyAsync<DomainError>(() => session.Run<AddSample, AddSampleInput>(again with { Name = "Samsø" }));
        session.Get<Reads>().Note(Guid.CreateVersion7(), "names");
        await session.Get<Reads>().Write("Inbox", default);
        Assert.Empty(await LeftInSessions.Of(await databases.All.Open(databases.Places[0].Slug, default)));
    }

    [Fact]
    public async Task What_a_session_is_told_would_be_noticed()
    {
        await using var databases = await Start();
        var store = await databases.All.Open(databases.Places[0].Slug, default);
        await using (var db = store.Lease())
        {
            await db.Database.ExecuteSqlRawAsync("SET statement_timeout = 12345; CREATE TEMPORARY TABLE left_over (id int); SELECT pg_advisory_lock(7)");
        }

        Assert.Equal(["set statement_timeout, locks, temporary tables"], await LeftInSessions.Of(store));
    }

    [Fact]
    public async Task A_record_that_the_server_refuses_does_not_take_those_written_with_it_along()
    {
        await using var databases = await Start();
        await databases.All.Prepare(databases.Places[0].Slug, default);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            await using var session = databases.As($"caller {number}");
            session.Get<Reads>().Note(Guid.CreateVersion7(), "names");

            // PostgreSQL takes no U+0000 in a text.
            return await Record.ExceptionAsync(() => session.Get<Reads>().Write(number == 20 ? "In\0box" : "Inbox", default));
        }));
        Assert.IsType<AuditUnavailable>(Assert.Single(outcomes, outcome => outcome is not null));
        await using var after = databases.As("anna");
        await using var db = await after.Lease();
        Assert.Equal(39, await db.Set<AuditRecord>().Select(record => record.Subject).Distinct().CountAsync());
    }

    private static Task<TestDatabases> Start()
    {
        Assert.SkipWhen(PostgresAtHand.WhyNot is not null, PostgresAtHand.WhyNot ?? "");
        return TestDatabases.Start(Engine.Postgres, Sample.Module);
    }

    private static async Task<int> LeftOpen(MunicipalityStore store, string sql)
    {
        await using var db = store.Lease();
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
        return await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
    }
}
