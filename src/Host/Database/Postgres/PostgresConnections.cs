using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>Gives the contexts of one municipality their connections, each checked for its stamp when it is made.</summary>
internal sealed class PostgresConnections(NpgsqlDataSource source) : DbConnectionInterceptor
{
    // The source is not given to EF itself: it would make a service provider, and a model, for every municipality.
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(source.CreateConnection());

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Translate(eventData.Exception);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Translate(Exception failure)
    {
        if (PostgresFaults.Diagnose(failure).Fault == StorageFault.Busy)
        {
            throw new Busy();
        }
    }
}
