using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Npgsql;

namespace Netvaerk.Tests.Storage;

public class SeparationTests
{
    [Theory, EveryEngine]
    public async Task Ten_thousand_interleaved_reads_give_no_row_of_another_municipality(Engine engine)
    {
        var municipalities = engine == Engine.Sqlite ? 8 : 3;
        await using var databases = await TestDatabases.Start(engine, Sample.Module, municipalities);
        for (var at = 0; at < municipalities; at++)
        {
            await using var session = databases.As("anna", at: at);
            await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), databases.Places[at].Slug));
        }

        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
        {
            var at = number * 7 % municipalities;
            await using var session = databases.As("anna", at: at);
            await using var db = await session.Lease();
            Assert.Equal(databases.Places[at].Slug, await db.Set<Sample>().Select(sample => sample.Name).SingleAsync());
        });
    }

    [Theory, EveryEngine]
    public async Task A_database_copied_from_another_municipality_is_refused_by_its_stamp(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module, municipalities: 2);
        var (alfa, beta) = (databases.Places[0].Slug, databases.Places[1].Slug);
        await databases.All.Prepare(alfa, default);
        await databases.All.Prepare(beta, default);
        await databases.All.DisposeAsync();
        await Copy(databases, alfa, beta);

        await using var restarted = databases.Beside(Sample.Module);
        await Assert.ThrowsAsync<OutOfService>(() => restarted.All.Prepare(beta, default));
        Assert.Contains($"stamped {alfa}", restarted.All.OutOfService[beta]);
        await restarted.All.Prepare(alfa, default);
        Assert.Equal([beta], restarted.All.OutOfService.Keys);
    }

    [Fact]
    public async Task On_PostgreSQL_every_new_connection_is_checked()
    {
        Assert.SkipWhen(PostgresAtHand.WhyNot is not null, PostgresAtHand.WhyNot ?? "");
        await using var databases = await TestDatabases.Start(Engine.Postgres, Sample.Module, municipalities: 2);
        await databases.All.Prepare(databases.Places[0].Slug, default);
        await using var session = databases.As("anna", at: 1);
        await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "Ærø"));
        await Copy(databases, databases.Places[0].Slug, databases.Places[1].Slug);

        await using var db = await session.Lease();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<Sample>().CountAsync());
        await Assert.ThrowsAsync<OutOfService>(() => db.Set<Sample>().CountAsync());
    }

    [Theory, EveryEngine]
    public async Task No_database_is_opened_for_a_municipality_that_the_host_does_not_serve(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await Assert.ThrowsAsync<OutOfService>(() => databases.All.Prepare("somewhere", default));
        await Assert.ThrowsAsync<OutOfService>(() => databases.All.Prepare("../somewhere", default));
        Assert.Empty(Directory.GetFileSystemEntries(databases.Options.Folder));
    }

    [Theory, EveryEngine]
    public async Task Who_is_not_signed_in_gets_no_database(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var municipality = new Databases(databases.All, new CurrentMunicipality());
        await Assert.ThrowsAsync<NotSignedIn>(async () => await municipality.Lease(default));
    }

    private static async Task Copy(TestDatabases databases, string from, string to)
    {
        if (databases.Options.Postgres is null)
        {
            File.Copy(Path.Combine(databases.Options.Folder, from + ".db"), Path.Combine(databases.Options.Folder, to + ".db"), overwrite: true);
            return;
        }

        await using var connection = new NpgsqlConnection(databases.Options.Postgres + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        foreach (var sql in new[]
        {
            $"DROP DATABASE \"netvaerk_{to}\" WITH (FORCE)",
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'netvaerk_{from}'",
            $"CREATE DATABASE \"netvaerk_{to}\" TEMPLATE \"netvaerk_{from}\"",
        })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
