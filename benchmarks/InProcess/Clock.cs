using System.Diagnostics;
using Netvaerk.Benchmarks.Duels;

namespace Netvaerk.Benchmarks.InProcess;

/// <summary>Something that is done many times, in turns with others.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Times">How often in a round.</param>
/// <param name="Do">Does it once.</param>
internal sealed record Clock(string Name, int Times, Func<ValueTask> Do)
{
    private const int Rounds = 7;
    private const int Warming = 4;

    private readonly List<double> microseconds = [];
    private readonly List<double> bytes = [];

    /// <summary>Runs them in turns and prints each one's median.</summary>
    public static async Task Run(IReadOnlyList<Clock> clocks)
    {
        for (var round = -Warming; round < Rounds; round++)
        {
            foreach (var clock in clocks)
                await clock.Round(counts: round >= 0);
        }

        Console.WriteLine($"\n| in process, {Rounds} rounds in turns | median | min–max | allocated |\n| --- | --- | --- | --- |");
        foreach (var clock in clocks)
        {
            Console.WriteLine($"| {clock.Name} | {clock.microseconds.Median():F1} µs | {clock.microseconds.Min():F1}–{clock.microseconds.Max():F1} µs "
                + $"| {clock.bytes.Median():F0} B |");
        }
    }

    private async Task Round(bool counts)
    {
        var (allocated, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        for (var time = 0; time < Times; time++)
            await Do();
        if (!counts)
            return;
        microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times);
        bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)Times);
    }
}
