using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>Makes a municipality's file, brings it up to date, and refuses one that is another's.</summary>
internal sealed class SqliteSchema(SqliteEngine engine, MunicipalityPlace place, string file)
{
    private readonly string connectionString = SqliteConnections.For(file, pooled: false);

    public async Task Prepare(CancellationToken ct)
    {
        if (await IsCurrent(ct))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var alone = await FileLock.Take(file + ".lock", ct);
        if (!File.Exists(file))
        {
            await Create(ct);
        }
        else if (!await IsCurrent(ct))
        {
            await Migrate(file, ct);
        }

        if (!await IsCurrent(ct))
        {
            throw new StoreRefused($"{file} cannot be brought up to date.");
        }
    }

    private async Task<bool> IsCurrent(CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            var migrated = engine.Schema == SchemaSource.Migrations;
            await using var connection = SqliteConnections.Open(connectionString);
            await using var command = connection.CreateCommand();
            command.CommandText = migrated ? StampCheck.QueryWithMigration : StampCheck.Query;
            await using var reader = await command.ExecuteReaderAsync(ct);
            return await StampCheck.Matches(reader, place, file, ct)
                ? !migrated || StampCheck.IsLatest(await reader.IsDBNullAsync(2, ct) ? null : reader.GetString(2), Known(), file)
                : throw new StoreRefused($"{file} has no stamp.");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == 1)
        {
            throw new StoreRefused($"{file} is not a database of this program: {failure.Message}", failure);
        }
    }

    private List<string> Known()
    {
        using var db = engine.Unpooled(file);
        return [.. db.Database.GetMigrations()];
    }

    // Copying a migrated file and putting a stamp on it takes a twentieth of the time that migrating does.
    private async Task Create(CancellationToken ct)
    {
        var unfinished = file + ".new";
        File.Copy(await Template(ct), unfinished, overwrite: true);
        await using (var connection = SqliteConnections.Open(SqliteConnections.For(unfinished, pooled: false)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO kernel_stamp (id, slug, code) VALUES (1, $slug, $code)";
            command.Parameters.AddWithValue("$slug", place.Slug);
            command.Parameters.AddWithValue("$code", place.Code);
            await command.ExecuteNonQueryAsync(ct);
        }

        File.Move(unfinished, file);
    }

    private async Task<string> Template(CancellationToken ct)
    {
        Directory.CreateDirectory(engine.TemplateFolder);
        var name = engine.Schema == SchemaSource.Model ? "model" : Known().LastOrDefault() ?? "empty";
        var template = Path.Combine(engine.TemplateFolder, name + ".db");
        using var alone = await FileLock.Take(template + ".lock", ct);
        if (!File.Exists(template))
        {
            var unfinished = template + ".new";
            File.Delete(unfinished);
            await Migrate(unfinished, ct);
            File.Move(unfinished, template);
        }

        return template;
    }

    internal async Task Migrate(string target, CancellationToken ct)
    {
        await using var db = engine.Unpooled(target);
        if (engine.Schema == SchemaSource.Model)
        {
            await db.Database.EnsureCreatedAsync(ct);
            return;
        }

        // Whoever held EF's own lock is dead: the operating system's lock is ours.
        ForgetStaleLock(target);
        await db.Database.MigrateAsync(ct);
    }

    private static void ForgetStaleLock(string target)
    {
        using var connection = SqliteConnections.Open(SqliteConnections.For(target, pooled: false), "PRAGMA journal_mode=WAL;");
        using var command = connection.CreateCommand();
        command.CommandText = """DROP TABLE IF EXISTS "__EFMigrationsLock";""";
        command.ExecuteNonQuery();
    }
}
