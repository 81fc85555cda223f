using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>A municipality's file <c>slug.db</c>, its writer's turn, and its keys in <c>slug.keys.db</c>.</summary>
internal sealed class SqliteStore : MunicipalityStore
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private readonly string connectionString;
    private readonly SqliteSchema schema;
    private readonly SqliteWriter writer;
    private readonly SqliteKeys keys;
    private readonly PooledDbContextFactory<SqliteDb> contexts;

    public SqliteStore(SqliteEngine engine, MunicipalityPlace place, string path) : base(place)
    {
        File = path + ".db";
        connectionString = SqliteConnections.For(File);
        contexts = new(engine.Contexts(connectionString));
        schema = new(engine, place, File);
        writer = new(connectionString);
        keys = new(path + ".keys.db");
    }

    public string File { get; }

    public override IKeyStore Keys => keys;

    public override async Task Prepare(CancellationToken ct)
    {
        await schema.Prepare(ct);
        keys.Prepare();
    }

    public override NetvaerkDb Lease() => contexts.CreateDbContext();

    public override ValueTask<IDisposable> Turn(CancellationToken ct) => writer.Turn(ct);

    public override Task Record(AuditRecord read, CancellationToken ct) => writer.Record(read, ct);

    public override (StorageFault Fault, string? About) Diagnose(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) switch
        {
            null => (StorageFault.Other, null),
            { SqliteErrorCode: Busy or Locked } => (StorageFault.Busy, null),
            { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint } clash => (StorageFault.Unique, Columns(clash.Message)),
            _ => (StorageFault.Other, null),
        };

    public override ValueTask DisposeAsync()
    {
        writer.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        keys.Dispose();
        return ValueTask.CompletedTask;
    }

    // SQLite Error 19: 'UNIQUE constraint failed: table.a, table.b'.
    private static string? Columns(string message) => message.Split("failed: ") is [_, var columns] ? columns.TrimEnd('.', '\'') : null;
}
