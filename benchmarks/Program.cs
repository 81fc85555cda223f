using System.Globalization;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.InProcess;
using Netvaerk.Benchmarks.Peer;
using Netvaerk.Benchmarks.Servers;
using Netvaerk.Benchmarks.Towns;

namespace Netvaerk.Benchmarks;

/// <summary>Measures the published host beside hand-written peers, and prints what RESULTS.md holds.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["peer", var data])
        {
            await PeerHost.Serve(data);
            return 0;
        }

        if (args is ["policies"])
        {
            await PolicyCalls.Measure();
            return 0;
        }

        var towns = args is ["towns", ..];
        if (args[(towns ? 1 : 0)..] is not ([] or ["--host", _]))
        {
            await Console.Error.WriteLineAsync("dotnet run -c Release --project benchmarks [-- [policies | towns] [--host FOLDER-OF-A-PUBLISHED-HOST]]");
            return 1;
        }

        var host = args is [.., "--host", var folder] ? new PublishedHost(folder) : await PublishedHost.Publish();
        if (towns)
        {
            await Starts.Measure(host, (1, 0), (98, 20), (1_000, 20));
            await Rewrites.Measure(host);
            return 0;
        }

        await Memory.Measure();
        await PolicyCalls.Measure();
        using var site = await Site.Make(host);
        await ColdStart.Measure(site);
        await Duel.Measure(site);
        return 0;
    }
}
