using Microsoft.Data.Sqlite;
using Netvaerk.Host.Database.Sqlite;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>A municipality's SQLite file, looked at from outside the host.</summary>
internal sealed class Rows(string data, string slug)
{
    private readonly string connectionString = $"Data Source={Path.Combine(data, slug + ".db")};Pooling=false;Default Timeout=30";

    private readonly string file = Path.Combine(data, slug + ".db");

    /// <summary>
    /// Waits until nothing that was committed is still being handed on: the numbers, deliveries and letters that follow a change are written after it was answered.
    /// </summary>
    /// <exception cref="TimeoutException">It does not come to an end: something cannot be handed on.</exception>
    public async Task Settle(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Count("kernel_outbox_message WHERE number IS NULL") + Count("kernel_outbox_delivery WHERE due_at IS NOT NULL") > 0)
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"{slug}: something in the outbox is not handed on.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }
    }

    /// <summary>Keeps the rows as they are now, for <see cref="Restore"/>.</summary>
    public void Keep() => SqliteBackup.Take(file, file + ".kept");

    /// <summary>Puts back what was kept.</summary>
    public void Restore()
    {
        using var from = new SqliteConnection($"Data Source={file}.kept;Pooling=false");
        using var to = Open();
        from.Open();
        from.BackupDatabase(to);
    }

    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public long Count(string from)
    {
        using var connection = Open();
        using var command = new SqliteCommand($"SELECT count(*) FROM {from}", connection);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>How many rows each table has, but for what remembers keys and who did what.</summary>
    public string Counts()
    {
        using var connection = Open();
        using var names = new SqliteCommand("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('kernel_idempotency', 'kernel_audit') ORDER BY name", connection);
        using var reader = names.ExecuteReader();
        var parts = new List<string>();
        while (reader.Read())
        {
            parts.Add($"SELECT '{reader.GetString(0)}=' || count(*) FROM \"{reader.GetString(0)}\"");
        }

        using var count = new SqliteCommand(string.Join(" UNION ALL ", parts), connection);
        using var counts = count.ExecuteReader();
        var lines = new List<string>();
        while (counts.Read())
        {
            lines.Add(counts.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
