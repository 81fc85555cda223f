using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>
/// The wrapped keys in a database of their own. The server's write-ahead log remembers an erased key until its segments are recycled: keep the
/// log's archive of this database short, or the database on a server of its own.
/// </summary>
internal sealed class PostgresKeys(PostgresPlace place) : IKeyStore, IAsyncDisposable
{
    // No statistics: the planner's samples would be copies of keys.
    private const string Table = """
        CREATE TABLE IF NOT EXISTS family_keys (family_id uuid PRIMARY KEY, key_id uuid NOT NULL, wrapped bytea NULL);
        ALTER TABLE family_keys ALTER COLUMN wrapped SET STATISTICS 0;
        """;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(place.Keys);

    public async Task Prepare(CancellationToken ct)
    {
        if (await Exists(ct))
        {
            return;
        }

        await using var alone = await PostgresServer.Alone(place.Keys, ct);
        await using var command = source.CreateCommand(Table);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task Add(Guid familyId, WrappedKey key, CancellationToken ct)
    {
        await using var command = source.CreateCommand("INSERT INTO family_keys (family_id, key_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
        command.Parameters.AddWithValue(familyId);
        command.Parameters.AddWithValue(key.KeyId);
        command.Parameters.AddWithValue(key.Bytes!);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<IReadOnlyDictionary<Guid, WrappedKey>> Find(IReadOnlyCollection<Guid> families, CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT family_id, key_id, wrapped FROM family_keys WHERE family_id = ANY ($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. families] });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<Guid, WrappedKey>(families.Count);
        while (await reader.ReadAsync(ct))
        {
            found[reader.GetGuid(0)] = new(reader.GetGuid(1), await reader.IsDBNullAsync(2, ct) ? null : reader.GetFieldValue<byte[]>(2));
        }

        return found;
    }

    public async Task Erase(Guid familyId, CancellationToken ct)
    {
        // An update keeps the old row, and a vacuum keeps it too while any snapshot could see it. A change of type writes the small table anew
        // from what is visible now and empties the old file at once.
        await using var rewrite = source.CreateCommand($"""
            ALTER TABLE family_keys ALTER COLUMN wrapped TYPE bytea USING CASE WHEN family_id = '{familyId}' THEN NULL ELSE wrapped END
            """);
        await rewrite.ExecuteNonQueryAsync(ct);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<bool> Exists(CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT to_regclass('family_keys') IS NOT NULL");
            return await command.ExecuteScalarAsync(ct) is true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}
