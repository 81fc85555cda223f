using System.Globalization;
using Netvaerk.Benchmarks.Contest;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Followers;
using Netvaerk.Benchmarks.InProcess;
using Netvaerk.Benchmarks.Peer;
using Netvaerk.Benchmarks.Servers;
using Netvaerk.Benchmarks.Towns;

namespace Netvaerk.Benchmarks;

/// <summary>Measures the published host beside hand-written peers, and prints what RESULTS.md holds.</summary>
internal static class Program
{
    private const int DefaultSeconds = 10;
    private const int DefaultMinutes = 10;

    internal static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["peer", var data])
        {
            await PeerHost.Serve(data);
            return 0;
        }

        if (args is ["minimal", var connectionString, var keys])
        {
            await MinimalApi.Serve(connectionString, keys);
            return 0;
        }

        if (args is ["policies"])
        {
            await PolicyCalls.Measure();
            return 0;
        }

        if (args is ["micro"])
        {
            GraphQLSteps.Measure();
            return 0;
        }

        // A quick look at some scenarios beside the minimal API alone; RESULTS.md is left as it is.
        string? look = null;
        if (args is ["peers", "--look", var word, ..])
            (look, args) = (word, ["peers", .. args[3..]]);
        var only = args is ["towns" or "starts" or "rewrites" or "timemachine" or "method" or "peers" or "subscribers", ..] ? args[0] : null;
        var seconds = DefaultSeconds;
        if (args is ["peers", "--seconds", var said, ..] && int.TryParse(said, out seconds) && seconds > 0)
            args = ["peers", .. args[3..]];
        var (minutes, onPostgres) = (DefaultMinutes, args is ["subscribers", .., "--postgres"]);
        if (onPostgres)
            args = args[..^1];
        if (args is ["subscribers", "--minutes", var lasting, ..] && int.TryParse(lasting, out minutes) && minutes > 0)
            args = ["subscribers", .. args[3..]];
        if (args[(only is null ? 0 : 1)..] is not ([] or ["--host", _]))
        {
            await Console.Error.WriteLineAsync(
                "dotnet run -c Release --project benchmarks [-- [policies | micro | towns | starts | rewrites | timemachine | method | peers [--look WORD] [--seconds N] | subscribers [--minutes N]] [--host FOLDER-OF-A-PUBLISHED-HOST] [--postgres]]");
            return 1;
        }

        var host = args is [.., "--host", var folder] ? new PublishedHost(folder) : await PublishedHost.Publish();
        if (only is "peers")
            await Match.Measure(host, seconds, look);
        if (only is "subscribers")
            await Subscribers.Measure(host, minutes, onPostgres);
        if (only is "towns" or "starts")
        {
            await ColdStart.Measure(host);
            await Starts.Measure(host, (1, 0), (98, 20), (1_000, 20));
        }

        if (only is "towns" or "rewrites")
            await Rewrites.Measure(host);
        if (only is "timemachine")
        {
            using var replayed = await Site.MakeInMemory(host);
            await TimeMachine.Measure(replayed);
        }

        if (only is "method")
            await MethodAtWork.Measure(host);
        if (only is not null)
            return 0;

        await Memory.Measure();
        await PolicyCalls.Measure();
        await ColdStart.Measure(host);
        using var site = await Site.Make(host);
        await Duel.Measure(site);
        return 0;
    }
}
