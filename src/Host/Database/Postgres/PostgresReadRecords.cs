using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>
/// Writes the records of reads, each durably before its writer is let go. Those that arrive while others are being written go together, in one
/// statement and one commit.
/// </summary>
internal sealed class PostgresReadRecords(NpgsqlDataSource source)
{
    private const string Insert = """
        INSERT INTO kernel_audit (id, at, kind, subject, roles, purpose, operation, families)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private readonly Lock entry = new();
    private List<Waiting> queue = [];
    private bool isWriting;

    /// <summary>Returns when the record is committed.</summary>
    public Task Write(AuditRecord read, CancellationToken ct)
    {
        var mine = new Waiting(read);
        lock (entry)
        {
            queue.Add(mine);
            if (isWriting)
            {
                return mine.Written.Task.WaitAsync(ct);
            }

            isWriting = true;
        }

        // Whoever finds nobody writing writes for all that come meanwhile; each waits for his own record only.
        _ = WriteQueue();
        return mine.Written.Task.WaitAsync(ct);
    }

    private async Task WriteQueue()
    {
        while (Next() is { } together)
        {
            try
            {
                await Write(together);
                together.ForEach(one => one.Written.SetResult());
            }
            catch (PostgresException) when (together.Count > 1)
            {
                // The server refuses one of them: the others shall not suffer for it.
                foreach (var one in together)
                {
                    await WriteAlone(one);
                }
            }
            catch (Exception failure)
            {
                together.ForEach(one => one.Written.SetException(failure));
            }
        }
    }

    private async Task WriteAlone(Waiting one)
    {
        try
        {
            await Write([one]);
            one.Written.SetResult();
        }
        catch (Exception failure)
        {
            one.Written.SetException(failure);
        }
    }

    private List<Waiting>? Next()
    {
        lock (entry)
        {
            isWriting = queue.Count > 0;
            if (!isWriting)
            {
                return null;
            }

            var together = queue;
            queue = [];
            return together;
        }
    }

    // Arrays, so that one prepared statement serves any number of records.
    private async Task Write(List<Waiting> together)
    {
        await using var command = source.CreateCommand(Insert);
        Add(read => read.Id);
        Add(read => read.At);
        Add(read => read.Kind.ToString());
        Add(read => read.Subject);
        Add(read => read.Roles);
        Add(read => read.Purpose);
        Add(read => read.Operation);
        Add(read => read.Families);
        await command.ExecuteNonQueryAsync();

        void Add<T>(Func<AuditRecord, T> column) =>
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. together.Select(one => column(one.Read))] });
    }

    private sealed record Waiting(AuditRecord Read)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
