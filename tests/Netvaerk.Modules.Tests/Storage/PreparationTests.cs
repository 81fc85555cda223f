using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.Host.Commands;
using Netvaerk.Host.Database;
using Netvaerk.Host.Database.Sqlite;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public class PreparationTests
{
    private static readonly IReadOnlyCollection<Assembly> Modules = [.. DesignTime.AllModules().Assemblies.Where(module => module != typeof(NetvaerkDb).Assembly)];

    [Fact]
    public void Migrations_hold_the_whole_model_on_both_engines()
    {
        using var sqlite = new DesignTime.ForSqlite().CreateDbContext([]);
        using var postgres = new DesignTime.ForPostgres().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run src/Host/Database/add-migration.sh.");
        Assert.False(postgres.Database.HasPendingModelChanges(), "Run src/Host/Database/add-migration.sh.");
    }

    [Theory, EveryEngine]
    public async Task Hosts_that_start_at_once_make_each_database_once(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Modules, SchemaSource.Migrations, TestDatabases.Names(3));
        var hosts = Enumerable.Range(0, 4).Select(_ => databases.Beside(Modules)).ToList();
        await Parallel.ForEachAsync(hosts, async (host, ct) => Assert.Equal(0, await MigrateCommand.Run(host.Services, TextWriter.Null, ct)));
        foreach (var host in hosts)
        {
            Assert.Empty(host.All.OutOfService);
            await using var session = host.As("anna");
            await using var db = await session.Lease();
            Assert.Equal(databases.Places[0].Slug, (await db.Set<Stamp>().SingleAsync()).Slug);
            await host.DisposeAsync();
        }
    }

    [Theory, EveryEngine]
    public async Task A_database_that_a_newer_program_has_migrated_is_refused(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Modules, SchemaSource.Migrations, TestDatabases.Names(1));
        await using (var session = databases.As("anna"))
        {
            await using var db = await session.Lease();
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99')""");
        }

        await using var restarted = databases.Beside(Modules);
        var output = new StringWriter();
        Assert.Equal(1, await MigrateCommand.Run(restarted.Services, output, default));
        Assert.Contains("newer program", output.ToString());
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_keep_the_next_one_waiting()
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-killed-").FullName;
        var file = Path.Combine(folder, "alfa.db");
        using (var connection = SqliteConnections.Open(SqliteConnections.For(file, pooled: false)))
        {
            using var command = new SqliteCommand("""
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
                """, connection);
            command.ExecuteNonQuery();
        }

        var engine = new SqliteEngine(new StorageOptions { Folder = folder }, DesignTime.AllModules(), NullLoggerFactory.Instance);
        await new SqliteSchema(engine, new("alfa", "901"), file).Migrate(file, default).WaitAsync(TimeSpan.FromSeconds(60));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_file_takes_its_municipality_alone_out_of_service_until_it_is_mended()
    {
        await using var databases = await TestDatabases.Start(Engine.Sqlite, Sample.Module, municipalities: 2);
        var (alfa, beta) = (databases.Places[0].Slug, databases.Places[1].Slug);
        var file = Path.Combine(databases.Options.Folder, alfa + ".db");
        await File.WriteAllTextAsync(file, "This is a letter and no database. It is long enough to be taken for the head of a file, and then some more.");
        await Assert.ThrowsAsync<OutOfService>(() => databases.All.Prepare(alfa, default));
        await databases.All.Prepare(beta, default);

        File.Delete(file);
        await Assert.ThrowsAsync<OutOfService>(() => databases.All.Prepare(alfa, default));
        databases.Clock.Advance(TimeSpan.FromSeconds(6));
        await databases.All.Prepare(alfa, default);
        Assert.Empty(databases.All.OutOfService);
    }

    [Theory, EveryEngine]
    public async Task Without_its_own_key_or_with_another_a_municipality_is_out_of_service(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var slug = databases.Places[0].Slug;
        await databases.All.Prepare(slug, default);
        var key = Path.Combine(databases.Options.KeysFolder, slug + ".key");
        Assert.Equal(32, new FileInfo(key).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        File.Delete(key);
        await Refused("is missing");
        await File.WriteAllBytesAsync(key, new byte[32]);
        await Refused("is not the key");

        async Task Refused(string reason)
        {
            await using var restarted = databases.Beside(Sample.Module);
            await Assert.ThrowsAsync<OutOfService>(() => restarted.All.Prepare(slug, default));
            Assert.Contains(reason, restarted.All.OutOfService[slug]);
        }
    }

    [Fact]
    public async Task A_file_is_written_ahead_synchronously_and_with_its_foreign_keys()
    {
        await using var databases = await TestDatabases.Start(Engine.Sqlite, Sample.Module);
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        Assert.Equal("wal", await Pragma("journal_mode"));
        Assert.Equal("2", await Pragma("synchronous"));
        Assert.Equal("1", await Pragma("foreign_keys"));
        Assert.Equal("5000", await Pragma("busy_timeout"));

        async Task<string?> Pragma(string name)
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return Convert.ToString(await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task A_backup_taken_while_writing_is_whole()
    {
        await using var databases = await TestDatabases.Start(Engine.Sqlite, Sample.Module);
        await using var session = databases.As("anna");
        await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "first"));
        var file = Path.Combine(databases.Options.Folder, databases.Places[0].Slug + ".db");
        var copy = Path.Combine(databases.Options.Folder, "copy.db");
        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < 50; at++)
            {
                await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), $"{at}"));
            }
        });
        SqliteBackup.Take(file, copy);
        await writing;
        using var connection = SqliteConnections.Open(SqliteConnections.For(copy, pooled: false));
        using var command = new SqliteCommand("SELECT (SELECT journal_mode FROM pragma_journal_mode) || (SELECT count(*) > 0 FROM tests_sample)", connection);
        Assert.Equal("wal1", command.ExecuteScalar());
    }
}
