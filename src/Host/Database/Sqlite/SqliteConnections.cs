using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>What every connection is told when it opens: SQLite remembers none of it in the file.</summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    // FULL: an acknowledged commit survives a power cut, which NORMAL does not promise in WAL.
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public static string For(string file, bool pooled = true) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        Pooling = pooled,
        DefaultTimeout = 10,
    }.ToString();

    /// <summary>Opens a connection for hand-written SQL.</summary>
    public static SqliteConnection Open(string connectionString, string pragmas = "")
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Tell(connection, pragmas);
        return connection;
    }

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        // Kept by the connection object and given to the database at every opening.
        ((SqliteConnection)result).CreateCollation(NetvaerkDb.Danish, Compare);
        return result;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static int Compare(string left, string right) =>
        Danish.Compare(left, right, CompareOptions.None) is var order and not 0 ? order : string.CompareOrdinal(left, right);

    private static void Tell(DbConnection connection, string more = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas + more;
        command.ExecuteNonQuery();
    }
}
