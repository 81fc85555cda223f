using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>One file per municipality, one beside it for keys.</summary>
internal sealed class SqliteEngine(StorageOptions options, ModelParts parts, ILoggerFactory log) : IDatabaseEngine
{
    private readonly SqliteConnections connections = new();

    public SchemaSource Schema => options.Schema;

    public string TemplateFolder => options.TemplateFolder;

    public MunicipalityStore Open(MunicipalityPlace place) => new SqliteStore(this, place, Path.Combine(options.Folder, StampCheck.Name(place)));

    public DbContextOptions<SqliteDb> Contexts(string connectionString) => Database.Contexts.For<SqliteDb>(parts, log)
        // A list of values as one parameter, however many they are.
        .UseSqlite(connectionString, static sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(connections)
        .Options;

    /// <summary>A context of its own for bringing a file up to date; nothing of it stays open afterwards.</summary>
    public SqliteDb Unpooled(string file) => new(Contexts(SqliteConnections.For(file, pooled: false)));
}
