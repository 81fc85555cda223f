using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>One database per municipality on a server, and one more for its keys.</summary>
internal sealed class PostgresEngine(StorageOptions options, ModelParts parts, ILoggerFactory log) : IDatabaseEngine
{
    public SchemaSource Schema => options.Schema;

    public MunicipalityStore Open(MunicipalityPlace place) => new PostgresStore(this, new PostgresPlace(options, place), log);

    public DbContextOptions<PostgresDb> Contexts(NpgsqlDataSource source) => Database.Contexts.For<PostgresDb>(parts, log)
        .UseNpgsql(source.ConnectionString)
        .AddInterceptors(new PostgresConnections(source))
        .Options;

    /// <summary>A context of its own for bringing a database up to date; nothing of it stays open afterwards.</summary>
    public PostgresDb Unpooled(string connectionString) => new(Database.Contexts.For<PostgresDb>(parts, log).UseNpgsql(connectionString).Options);
}
