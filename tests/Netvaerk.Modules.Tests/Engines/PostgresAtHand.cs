using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Netvaerk.Tests.Engines.PostgresAtHand))]

namespace Netvaerk.Tests.Engines;

/// <summary>
/// The PostgreSQL server of the tests: the one that NETVAERK_POSTGRES names, or a cluster of our own in a temporary folder where the server's
/// programs are installed, started by the first test that asks and stopped after the last. Never a server that merely happens to run.
/// </summary>
public sealed class PostgresAtHand : IAsyncDisposable
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("NETVAERK_POSTGRES");
    private static readonly string? Programs = Find();
    private static readonly Lazy<Task<string>> Server = new(() => Task.Run(Start));
    private static Process? process;

    /// <summary>Why tests on PostgreSQL are skipped; null if they run.</summary>
    public static string? WhyNot =>
        Named is not null || Programs is not null || Environment.GetEnvironmentVariable("NETVAERK_REQUIRE_POSTGRES") == "1"
            ? null
            : "PostgreSQL is neither named by NETVAERK_POSTGRES nor installed; the test ran on SQLite.";

    /// <summary>The folder of our own cluster's files; null with a named server.</summary>
    public static string? Folder { get; private set; }

    /// <summary>How to reach the server, without a database.</summary>
    public static Task<string> ConnectionString => Server.Value;

    /// <summary>Drops the databases of municipalities that a test is done with.</summary>
    public static async Task Drop(IEnumerable<string> slugs)
    {
        await using var connection = new NpgsqlConnection(await ConnectionString + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        foreach (var database in slugs.SelectMany(slug => new[] { $"netvaerk_{slug}", $"netvaerk_{slug}_keys" }))
        {
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (process is not null)
        {
            // The shell that minds the server stops it when its input ends, also if this process is killed.
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
            Directory.Delete(Folder!, recursive: true);
        }
    }

    private static async Task<string> Start()
    {
        if (Named is not null)
        {
            return Named;
        }

        var programs = Programs ?? throw new InvalidOperationException("NETVAERK_REQUIRE_POSTGRES=1, but PostgreSQL is neither named nor installed.");
        Folder = Directory.CreateTempSubdirectory("netvaerk-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", Folder);
        }

        var port = FreePort();
        process = Launch($"""
            set -e
            "{programs}/initdb" -D "{Folder}/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"{Folder}/initdb.log" 2>&1
            "{programs}/postgres" -D "{Folder}/data" -h 127.0.0.1 -p {port} -k "" -c max_connections=300 -c fsync=off -c full_page_writes=off \
                -c shared_buffers=64MB >"{Folder}/server.log" 2>&1 &
            server=$!
            cat >/dev/null || true
            kill -INT $server
            wait $server || true
            """);
        var connectionString = $"Host=127.0.0.1;Port={port};Username=postgres";
        await UntilReady(connectionString);
        return connectionString;
    }

    private static Process Launch(string script)
    {
        // PostgreSQL's programs refuse to run as root.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() };
        return Process.Start(start)!;
    }

    private static async Task UntilReady(string connectionString)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString + ";Database=postgres;Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !process!.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        await run.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.OrderDescending().Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
