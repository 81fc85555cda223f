using System.Runtime.InteropServices;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>What it was measured on.</summary>
internal static class Machine
{
    /// <summary>How many programs wanted to run during the last minute, on average.</summary>
    public static async Task<string> Load() => (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];

    /// <summary>The machine and the versions, in sentences.</summary>
    public static async Task<string> Describe(int seconds, string loadBefore, string loadAfter)
    {
        var commit = await Printed.By("git", "-C", Checkout.Root, "rev-parse", "--short", "HEAD");
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        var postgres = (await Cluster.Version()).Split(' ')[2];
        var node = await Printed.By("node", "--version");
        var packages = await Printed.By("node", "-p", "Object.entries(require(process.argv[1]).dependencies).map(one => one.join(' ')).join(', ')",
            Path.Combine(Rival.NodePeers, "package.json"));
        return $"""
            Seen with `benchmarks/run.sh --seconds {seconds}` on {TimeProvider.System.GetUtcNow():d MMMM yyyy} at commit `{commit}`, on {Environment.ProcessorCount} cores
            ({model ?? "unnamed"}), {memory:F0} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, PostgreSQL {postgres}, Node {node}
            ({packages}). Load average {loadBefore} when it began and {loadAfter} when it ended, the contest's own load included.
            """;
    }
}
