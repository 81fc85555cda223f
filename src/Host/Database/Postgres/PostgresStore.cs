using Microsoft.EntityFrameworkCore.Infrastructure;
using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>A municipality's database <c>netvaerk_slug</c>, and its keys in <c>netvaerk_slug_keys</c>.</summary>
internal sealed partial class PostgresStore : MunicipalityStore
{
    private readonly PostgresPlace place;
    private readonly PostgresSchema schema;
    private readonly PostgresKeys keys;
    private readonly NpgsqlDataSource source;
    private readonly PooledDbContextFactory<PostgresDb> contexts;
    private readonly PostgresReadRecords records;
    private readonly ILogger log;

    public PostgresStore(PostgresEngine engine, PostgresPlace place, ILoggerFactory loggers) : base(place.Municipality)
    {
        this.place = place;
        log = loggers.CreateLogger<PostgresStore>();
        schema = new(engine, place);
        keys = new(place);
        source = Source();
        contexts = new(engine.Contexts(source));
        records = new(source);
    }

    public override IKeyStore Keys => keys;

    public override async Task Prepare(CancellationToken ct)
    {
        await schema.Prepare(ct);
        await keys.Prepare(ct);
    }

    public override NetvaerkDb Lease() => contexts.CreateDbContext();

    // PostgreSQL lets writers take turns itself, row by row.
    public override ValueTask<IDisposable> Turn(CancellationToken ct) => new(NobodyWaits.Instance);

    public override Task Record(AuditRecord read, CancellationToken ct) => records.Write(read, ct);

    public override (StorageFault Fault, string? About) Diagnose(Exception exception) => PostgresFaults.Diagnose(exception);

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await keys.DisposeAsync();
    }

    private NpgsqlDataSource Source()
    {
        var builder = new NpgsqlDataSourceBuilder(place.Main);
        builder.UsePhysicalConnectionInitializer(connection => CheckStamp(connection).GetAwaiter().GetResult(), CheckStamp);
        return builder.Build();
    }

    // Once per physical connection: at every opening it would cost a round trip.
    private async Task CheckStamp(NpgsqlConnection connection)
    {
        try
        {
            await using var command = new NpgsqlCommand(StampCheck.Query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            _ = await StampCheck.Matches(reader, place.Municipality, place.Database, CancellationToken.None);
        }
        catch (StoreRefused refused)
        {
            LogRefused(refused.Message);
            throw new OutOfService();
        }
    }

    [LoggerMessage(LogLevel.Error, "A connection was refused: {Reason}")]
    private partial void LogRefused(string reason);

    private sealed class NobodyWaits : IDisposable
    {
        public static readonly NobodyWaits Instance = new();

        public void Dispose()
        {
            // There is no turn to pass on.
        }
    }
}
