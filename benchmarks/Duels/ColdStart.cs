using System.Diagnostics;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>From the start of the process to the first answer, on databases that exist.</summary>
internal static class ColdStart
{
    private const int Times = 5;

    public static async Task Measure(Site site)
    {
        var (listening, answered, cpu, memory) = (new List<double>(), new List<double>(), new List<double>(), 0L);
        for (var time = 0; time < Times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var server = await site.Host.Start(site.Data);
            using var client = site.Client(server);
            using var answer = await client.SendAsync(Referral.Ask(site.ReferralIds[time]));
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
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

    private static void Print(string what, List<double> milliseconds) =>
        Console.WriteLine($"| {what} | {milliseconds.Median():F0} ms | {milliseconds.Min():F0} ms | {milliseconds.Max():F0} ms |");
}
