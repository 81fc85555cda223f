using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>Makes a municipality's database, brings it up to date, and refuses one that is another's.</summary>
internal sealed class PostgresSchema(PostgresEngine engine, PostgresPlace place)
{
    private readonly string connectionString = PostgresPlace.Unpooled(place.Main);

    public async Task Prepare(CancellationToken ct)
    {
        if (await IsCurrent(ct))
        {
            return;
        }

        await using var alone = await PostgresServer.Alone(place.Main, ct);
        if (await IsCurrent(ct))
        {
            return;
        }

        await RefuseStrangers(ct);
        await Migrate(ct);
        await Stamp(ct);
        if (!await IsCurrent(ct))
        {
            throw new StoreRefused($"{place.Database} cannot be brought up to date.");
        }
    }

    private async Task<bool> IsCurrent(CancellationToken ct)
    {
        try
        {
            var migrated = engine.Schema == SchemaSource.Migrations;
            await using var connection = await Open(ct);
            await using var command = new NpgsqlCommand(migrated ? StampCheck.QueryWithMigration : StampCheck.Query, connection);
            await using var reader = await command.ExecuteReaderAsync(ct);
            return await StampCheck.Matches(reader, place.Municipality, place.Database, ct) &&
                (!migrated || StampCheck.IsLatest(await reader.IsDBNullAsync(2, ct) ? null : reader.GetString(2), Known(), place.Database));
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }

    private List<string> Known()
    {
        using var db = engine.Unpooled(connectionString);
        return [.. db.Database.GetMigrations()];
    }

    private async Task Migrate(CancellationToken ct)
    {
        await using var db = engine.Unpooled(connectionString);
        if (engine.Schema == SchemaSource.Model)
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(ct);
            return;
        }

        await db.Database.MigrateAsync(ct);
    }

    private async Task Stamp(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var command = new NpgsqlCommand("INSERT INTO kernel_stamp (id, slug, code) VALUES (1, $1, $2) ON CONFLICT DO NOTHING", connection)
        {
            Parameters = { new() { Value = place.Municipality.Slug }, new() { Value = place.Municipality.Code } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    // A database of that name that somebody else fills must not get our tables.
    private async Task RefuseStrangers(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var command = new NpgsqlCommand("""
            SELECT to_regclass('kernel_stamp') IS NULL AND to_regclass('"__EFMigrationsHistory"') IS NULL
                AND EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public')
            """, connection);
        if (await command.ExecuteScalarAsync(ct) is true)
        {
            throw new StoreRefused($"{place.Database} is not a database of this program.");
        }
    }

    private async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
