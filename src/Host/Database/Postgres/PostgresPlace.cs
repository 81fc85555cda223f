using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>How one municipality's two databases are reached.</summary>
internal sealed class PostgresPlace
{
    // Hosts × databases × connections must stay below the server's max_connections.
    private const int FewConnections = 4;
    private readonly NpgsqlConnectionStringBuilder main;
    private readonly NpgsqlConnectionStringBuilder keys;

    public PostgresPlace(StorageOptions options, MunicipalityPlace place)
    {
        Municipality = place;
        Database = "netvaerk_" + StampCheck.Name(place);
        main = Settings(options.Postgres!, Database);
        keys = Settings(options.PostgresKeys ?? options.Postgres!, Database + "_keys");
    }

    public MunicipalityPlace Municipality { get; }

    public string Database { get; }

    public string Main => main.ConnectionString;

    public string Keys => keys.ConnectionString;

    /// <summary>A connection of its own that is gone when it is closed: for preparing.</summary>
    public static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 0 }.ConnectionString;

    private static NpgsqlConnectionStringBuilder Settings(string server, string database)
    {
        var given = new NpgsqlConnectionStringBuilder(server);
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = database, ApplicationName = given.ApplicationName ?? "netvaerk" };
        Default("Minimum Pool Size", () => settings.MinPoolSize = 0);
        Default("Maximum Pool Size", () => settings.MaxPoolSize = FewConnections);
        Default("Connection Idle Lifetime", () => settings.ConnectionIdleLifetime = 30);

        // Behind a pooler in transaction mode (which the operator tells by this word) prepared statements go wrong.
        Default("Max Auto Prepare", () => settings.MaxAutoPrepare = given.NoResetOnClose ? 0 : 64);
        return settings;

        void Default(string keyword, Action set)
        {
            if (!given.Keys.Contains(keyword))
            {
                set();
            }
        }
    }
}
