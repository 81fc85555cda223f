using System.Text;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;
using Npgsql;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>Netvaerk, a minimal API, graphql-yoga and mercurius over the same rows in turns, and the table of it in RESULTS.md.</summary>
internal sealed class Match(IReadOnlyList<Rival> rivals, Cluster cluster, TimeSpan length)
{
    private const int Rounds = 5;
    private const string Head = """
        | 5 rounds each, in turns | req/s | ours to theirs | CPU per request: application + database | ours to theirs | peak memory |
        | --- | --- | --- | --- | --- | --- |
        """;

    /// <summary>Starts everybody, asks, and writes what was seen.</summary>
    /// <param name="host">The host as published.</param>
    /// <param name="seconds">How long a round lasts.</param>
    /// <param name="look">Only the scenarios with this word in their names, beside the minimal API alone, and nothing written; null for everything.</param>
    public static async Task Measure(PublishedHost host, int seconds, string? look = null)
    {
        if (look is null)
            await Printed.By("npm", "ci", "--prefix", Rival.NodePeers, "--no-audit", "--no-fund", "--loglevel=error");
        Scenario[] scenarios = [.. Scenario.All.Where(one => one.Name.Contains(look ?? "", StringComparison.OrdinalIgnoreCase))];
        var before = await Machine.Load();
        await using var cluster = await Cluster.Start();
        using var town = await Town.Make(host, cluster);
        var rivals = await Rival.Start(host, town, cluster, withNode: look is null);
        try
        {
            await using var database = new NpgsqlConnection($"{cluster.ConnectionString};Database={Town.Database};Pooling=false");
            await database.OpenAsync();
            foreach (var scenario in scenarios)
                await Agree(scenario, rivals, database);
            var table = new StringBuilder(Head).AppendLine();
            Console.WriteLine(Head);
            foreach (var scenario in scenarios)
            {
                var rows = await new Match(rivals, cluster, TimeSpan.FromSeconds(seconds)).Run(scenario);
                Console.Write(rows);
                table.Append(rows);
            }

            if (look is null)
                await Report.Write(await Machine.Describe(seconds, before, await Machine.Load()), table.ToString());
        }
        finally
        {
            foreach (var rival in rivals)
                await rival.DisposeAsync();
        }
    }

    private static async Task Agree(Scenario scenario, IReadOnlyList<Rival> rivals, NpgsqlConnection database)
    {
        var ours = await rivals[0].Answer(scenario, database);
        foreach (var rival in rivals.Skip(1))
        {
            var theirs = await rival.Answer(scenario, database);
            if (ours.Hash != theirs.Hash)
                throw new InvalidOperationException($"{scenario.Name}: {rival.Name} answers something else.\n{ours.Answer}\n{theirs.Answer}");
            if (ours.Recorded != theirs.Recorded)
                throw new InvalidOperationException($"{scenario.Name}: {rival.Name} records something else.\n{ours.Recorded}\n{theirs.Recorded}");
        }

        await Console.Error.WriteLineAsync($"{scenario.Name}: all answer {ours.Hash}");
    }

    private async Task<string> Run(Scenario scenario)
    {
        var seen = rivals.ToDictionary(rival => rival, _ => new List<Turn>());
        foreach (var rival in rivals)
        {
            await rival.Load(scenario).Run(length, scenario.Connections);
            rival.Server.ForgetPeak();
        }

        for (var round = 0; round < Rounds; round++)
        {
            // Whoever goes first may find the machine busier.
            for (var turn = 0; turn < rivals.Count; turn++)
            {
                var rival = rivals[(round + turn) % rivals.Count];
                seen[rival].Add(await Once(rival, scenario));
            }
        }

        return Print(scenario, seen);
    }

    private async Task<Turn> Once(Rival rival, Scenario scenario)
    {
        var before = cluster.Cpu;
        var round = await rival.Load(scenario).Run(length, scenario.Connections);
        return new(round.PerSecond, round.CpuMicroseconds, (cluster.Cpu - before).TotalMicroseconds / round.Answered);
    }

    private string Print(Scenario scenario, Dictionary<Rival, List<Turn>> seen)
    {
        var table = new StringBuilder().AppendLine($"| **{scenario.Name}** | | | | | |");
        var ours = seen[rivals[0]];
        foreach (var (rival, turns) in seen)
        {
            var theirs = rival != rivals[0];
            var speed = Ratio(turn => turn.PerSecond);
            var cpu = Ratio(turn => turn.Application + turn.Database);
            table.AppendLine($"| {rival.Name} | {turns.Select(turn => turn.PerSecond).Median():F0} | {speed} "
                + $"| {turns.Select(turn => turn.Application).Median():F0} + {turns.Select(turn => turn.Database).Median():F0} µs | {cpu} "
                + $"| {rival.Server.PeakWorkingSet / 1e6:F0} MB |");

            string Ratio(Func<Turn, double> of)
            {
                var ratios = ours.Zip(turns, (mine, other) => of(mine) / of(other)).ToList();
                return theirs ? $"{ratios.Median():F2} ({ratios.Min():F2}–{ratios.Max():F2})" : "";
            }
        }

        return table.ToString();
    }

    private readonly record struct Turn(double PerSecond, double Application, double Database);
}
