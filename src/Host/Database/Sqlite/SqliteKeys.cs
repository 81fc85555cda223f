using System.Text.Json;
using Microsoft.Data.Sqlite;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>The wrapped keys in a file of their own, in which what is deleted is overwritten.</summary>
internal sealed class SqliteKeys(string file) : IKeyStore, IDisposable
{
    private const int CheckpointTries = 100;
    private readonly string connectionString = SqliteConnections.For(file);

    public void Prepare()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode=WAL;
            CREATE TABLE IF NOT EXISTS family_keys (family_id TEXT NOT NULL PRIMARY KEY, key_id TEXT NOT NULL, wrapped BLOB NULL);
            """;
        command.ExecuteNonQuery();
    }

    public async Task Add(Guid familyId, WrappedKey key, CancellationToken ct)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO family_keys (family_id, key_id, wrapped) VALUES ($family, $key, $wrapped) ON CONFLICT DO NOTHING";
        command.Parameters.AddWithValue("$family", familyId.ToString());
        command.Parameters.AddWithValue("$key", key.KeyId.ToString());
        command.Parameters.AddWithValue("$wrapped", key.Bytes);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<IReadOnlyDictionary<Guid, WrappedKey>> Find(IReadOnlyCollection<Guid> families, CancellationToken ct)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT family_id, key_id, wrapped FROM family_keys WHERE family_id IN (SELECT value FROM json_each($families))";
        command.Parameters.AddWithValue("$families", JsonSerializer.Serialize(families));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<Guid, WrappedKey>(families.Count);
        while (await reader.ReadAsync(ct))
        {
            found[Guid.Parse(reader.GetString(0))] = new(Guid.Parse(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2));
        }

        return found;
    }

    public async Task Erase(Guid familyId, CancellationToken ct)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE family_keys SET wrapped = NULL WHERE family_id = $family";
        command.Parameters.AddWithValue("$family", familyId.ToString());
        await command.ExecuteNonQueryAsync(ct);

        // Pages that were split may hold an old copy in their unused part: the small file is written anew.
        command.CommandText = "VACUUM";
        await command.ExecuteNonQueryAsync(ct);
        await EmptyLog(command, ct);
    }

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(connectionString));

    // Until the write-ahead log is emptied it still holds the key. A reader may be in the way for a moment; a repeat of Erase finishes the job.
    private static async Task EmptyLog(SqliteCommand command, CancellationToken ct)
    {
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var tries = 0; Convert.ToInt64(await command.ExecuteScalarAsync(ct)) != 0; tries++)
        {
            if (tries == CheckpointTries)
            {
                throw new Busy();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }
    }

    private SqliteConnection Open() => SqliteConnections.Open(connectionString, "PRAGMA secure_delete=ON;");
}
