using System.Diagnostics;
using Netvaerk.Benchmarks.Servers;
using Netvaerk.Benchmarks.Towns;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>From the start of the process to the first answer, on databases that exist, in production.</summary>
internal static class ColdStart
{
    private const int Times = 5;

    public static async Task Measure(PublishedHost host)
    {
        using var towns = new ManyTowns(towns: 7, plugins: 4);
        await host.Command(towns.Environment, "migrate", "--data", towns.Data);
        var ids = await Drafted(host, towns);
        var (listening, answered, cpu, memory) = (new List<double>(), new List<double>(), new List<double>(), 0L);
        for (var time = 0; time < Times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var server = await host.Start(towns.Data, towns.Environment);
            using var client = towns.Client(server, 0, "employee");
            using var answer = await client.SendAsync(Referral.Ask(ids[time]));
            var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            if (!text.Contains("\"DRAFT\"", StringComparison.Ordinal))
                throw new InvalidOperationException(text);
            answered.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            listening.Add(server.UntilListening.TotalMilliseconds);
            cpu.Add(server.Cpu.TotalMilliseconds);
            memory = server.WorkingSet;
        }

        Console.WriteLine($"\n| cold start, {Times} times | median | min | max |\n| --- | --- | --- | --- |");
        Print("until it listens", listening);
        Print("until its first answer: a referral by id, read record written", answered);
        Print("processor time of the process until then", cpu);
        Console.WriteLine($"\nMemory after that answer: {memory / 1e6:F0} MB.");
    }

    private static async Task<List<string>> Drafted(PublishedHost host, ManyTowns towns)
    {
        await using var server = await host.Start(towns.Data, towns.Environment);
        using (var manager = towns.Client(server, 0, "manager"))
            await RuleSets.Accept(manager);
        using var client = towns.Client(server, 0, "employee");
        List<string> ids = [];
        for (var time = 0; time < Times; time++)
            ids.Add(await Referral.Draft(client));
        return ids;
    }

    private static void Print(string what, List<double> milliseconds) =>
        Console.WriteLine($"| {what} | {milliseconds.Median():F0} ms | {milliseconds.Min():F0} ms | {milliseconds.Max():F0} ms |");
}
