using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>How one municipality's two databases are reached.</summary>
internal sealed class PostgresPlace
{
    // Hosts × databases × connections must stay below the server's max_connections.
    private const int FewConnections = 4;

    // Who may see what makes statements whose estimated cost is far beyond what they take: the server compiled each of them anew, for 90 ms, and planned each
    // anew, which took it longer than to run it.
    private const string ForShortStatements = "-c jit=off -c plan_cache_mode=force_generic_plan";

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

        // Behind a pooler in transaction mode (which the operator tells by "No Reset On Close=true") prepared statements go wrong, and a session's options with them.
        var isBehindPooler = given.NoResetOnClose;
        Default("Max Auto Prepare", () => settings.MaxAutoPrepare = isBehindPooler ? 0 : 64);
        Default("Options", () => settings.Options = isBehindPooler ? null : ForShortStatements);

        // What takes back all that a session was told is seven statements before the first of each lease. Nothing here tells a session anything, and a transaction
        // that was left open is rolled back all the same.
        Default("No Reset On Close", () => settings.NoResetOnClose = true);
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
