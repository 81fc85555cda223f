using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Netvaerk.Benchmarks.Servers;
using Npgsql;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>A PostgreSQL server of the benchmark's own, in a temporary folder, with the settings that it is delivered with: every commit waits for the disk.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int TicksPerSecond = 100;
    private static readonly string Programs = Find();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-benchmarks-");
    private int id;

    private Cluster()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>How it is reached, without a database. Everybody gets as many connections.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Maximum Pool Size=16";

    /// <summary>Processor time of all its processes so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var ticks = 0L;
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(one => char.IsAsciiDigit(Path.GetFileName(one)[0])))
            {
                // After the name come: state, parent, ..., and from the 12th on the times of its own and of its children that have ended.
                if (Read(Path.Combine(process, "stat")) is not { } stat)
                    continue;
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                var isMain = Path.GetFileName(process) == id.ToString();
                if (isMain || fields[1] == id.ToString())
                    ticks += fields[11..(isMain ? 15 : 13)].Sum(long.Parse);
            }

            return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
        }
    }

    public static async Task<Cluster> Start()
    {
        var cluster = new Cluster();
        var data = Path.Combine(cluster.folder.FullName, "data");
        if (Environment.IsPrivilegedProcess)
            await Printed.By("chown", "postgres", cluster.folder.FullName);
        await Printed.By(Program("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        await Printed.By(Program("pg_ctl", "start", "-w", "-s", "-D", data, "-l", Path.Combine(cluster.folder.FullName, "log"),
            "-o", $"-h 127.0.0.1 -p {cluster.Port} -k '' -c max_connections=200"));
        cluster.id = int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First());
        return cluster;
    }

    /// <summary>Which PostgreSQL it is.</summary>
    public static Task<string> Version() => Printed.By(Path.Combine(Programs, "postgres"), "--version");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Printed.By(Program("pg_ctl", "stop", "-s", "-m", "fast", "-D", Path.Combine(folder.FullName, "data")));
        folder.Delete(recursive: true);
    }

    // PostgreSQL's programs refuse to run as root.
    private static ProcessStartInfo Program(string name, params string[] args)
    {
        var program = Path.Combine(Programs, name);
        var start = Environment.IsPrivilegedProcess ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. args]) : new(program, args);
        start.WorkingDirectory = Path.GetTempPath();
        return start;
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null; // The process has ended since it was listed.
        }
    }

    private static string Find()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.OrderDescending().Concat(path).FirstOrDefault(one => File.Exists(Path.Combine(one, "initdb")))
            ?? throw new InvalidOperationException("The contest needs PostgreSQL's programs (initdb, postgres).");
    }
}
