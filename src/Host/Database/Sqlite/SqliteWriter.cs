using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>
/// Lets one writer at a time at the file: free writers stall one another for seconds. Records of reads that wait meanwhile are written
/// together, in one commit, by whichever of them comes first.
/// </summary>
internal sealed class SqliteWriter(string connectionString) : IDisposable
{
    private const string Insert = """
        INSERT INTO kernel_audit (id, at, kind, subject, roles, purpose, operation, families)
        VALUES ($id, $at, $kind, $subject, $roles, $purpose, $operation, $families)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentQueue<Waiting> queue = new();

    public async ValueTask<IDisposable> Turn(CancellationToken ct) =>
        await turn.WaitAsync(Patience, ct) ? new Release(turn) : throw new Busy();

    public async Task Record(AuditRecord read, CancellationToken ct)
    {
        var mine = new Waiting(read);
        queue.Enqueue(mine);
        using (await Turn(ct))
        {
            if (!mine.Written.Task.IsCompleted)
            {
                WriteQueue();
            }
        }

        await mine.Written.Task;
    }

    public void Dispose() => turn.Dispose();

    private void WriteQueue()
    {
        var together = new List<Waiting>();
        while (queue.TryDequeue(out var waiting))
        {
            together.Add(waiting);
        }

        try
        {
            Write(together);
            together.ForEach(waiting => waiting.Written.SetResult());
        }
        catch (SqliteException failure)
        {
            together.ForEach(waiting => waiting.Written.SetException(failure));
        }
    }

    private void Write(List<Waiting> together)
    {
        using var connection = SqliteConnections.Open(connectionString);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        command.Transaction = transaction;
        foreach (var read in together.Select(waiting => waiting.Read))
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$id", read.Id.ToString());
            command.Parameters.AddWithValue("$at", read.At.UtcTicks);
            command.Parameters.AddWithValue("$kind", read.Kind.ToString());
            command.Parameters.AddWithValue("$subject", read.Subject);
            command.Parameters.AddWithValue("$roles", read.Roles);
            command.Parameters.AddWithValue("$purpose", read.Purpose);
            command.Parameters.AddWithValue("$operation", read.Operation);
            command.Parameters.AddWithValue("$families", read.Families);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private sealed record Waiting(AuditRecord Read)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
