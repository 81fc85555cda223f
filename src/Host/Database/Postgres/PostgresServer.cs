using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>Makes missing databases. EF's own lock stands inside a database and so cannot guard its making.</summary>
internal static class PostgresServer
{
    private const int LockSpace = 0x4e65_7476;
    private const string DefaultMaintenance = "postgres";

    /// <summary>Holds the server's lock of that name until disposed of, making the database if it is missing.</summary>
    public static async Task<IAsyncDisposable> Alone(string connectionString, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var database = settings.Database!;
        settings.Database = DefaultMaintenance;
        settings.CommandTimeout = 120;
        var connection = new NpgsqlConnection(PostgresPlace.Unpooled(settings.ConnectionString));
        try
        {
            await connection.OpenAsync(ct);
            await Execute(connection, $"SELECT pg_advisory_lock({LockSpace}, hashtext('{database}'))", ct);
            await Create(connection, database, ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task Create(NpgsqlConnection connection, string database, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            // The name is made of a checked slug. C: bytes decide the order, as on SQLite; people's order is asked for by name.
            await Execute(connection, $"CREATE DATABASE \"{database}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", ct);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
