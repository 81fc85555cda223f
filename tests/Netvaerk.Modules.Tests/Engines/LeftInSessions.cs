using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Engines;

/// <summary>What PostgreSQL's sessions remember of whoever had their connection before. They are not reset between leases, so it has to be nothing.</summary>
internal static class LeftInSessions
{
    private const int AsManyAsThePoolHolds = 4;

    private const string Query = """
        SELECT concat_ws(', ',
            (SELECT string_agg('set ' || name, ', ') FROM pg_settings WHERE source = 'session'),
            (SELECT 'locks' FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() LIMIT 1),
            (SELECT 'listens to ' || string_agg(channel, ', ') FROM pg_listening_channels() AS channel),
            (SELECT 'cursor ' || string_agg(name, ', ') FROM pg_cursors WHERE is_holdable),
            CASE WHEN session_user <> current_user THEN 'acts as ' || current_user END,
            CASE WHEN pg_my_temp_schema() <> 0 THEN 'temporary tables' END,
            CASE WHEN pg_current_xact_id_if_assigned() IS NOT NULL THEN 'a transaction' END) AS "Value"
        """;

    /// <summary>What each session that the pool holds, or can hold, still knows.</summary>
    public static async Task<IReadOnlyList<string>> Of(MunicipalityStore store)
    {
        var leases = Enumerable.Range(0, AsManyAsThePoolHolds).Select(_ => store.Lease()).ToList();
        var left = new List<string>();
        foreach (var db in leases)
        {
            // Kept open until the last of them, so that each is another session.
            await db.Database.OpenConnectionAsync();
            left.Add(await db.Database.SqlQueryRaw<string>(Query).SingleAsync());
        }

        foreach (var db in leases)
        {
            await db.DisposeAsync();
        }

        return [.. left.Where(one => one.Length > 0)];
    }
}
